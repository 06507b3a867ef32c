import { describe, expect, it } from 'vitest';
import { canonicalArguments } from '../../../source/cli/arguments/canonical-arguments.ts';
import { withSuggestion } from '../../../source/cli/arguments/suggest.ts';

const canonical = (line: string) => canonicalArguments(line.split(' '));

describe('canonicalArguments', () => {
  it.each([
    ['list --limit 3 --json', '--limit=3 --json -- list'],
    ['--json list', '--json -- list'],
    ['search --json true', '--json -- search true'],
    ['list --limit=3', '--limit=3 -- list'],
    ['list --query a=b', '--query=a=b -- list'],
    ['list --query=a=b', '--query=a=b -- list'],
    ['list -h', '--help -- list'],
    ['read -', '-- read -'],
    ['list --limit -5', '--limit=-5 -- list'],
    ['list --source -', '--source=- -- list'],
    ['search -- --json -h', '-- search --json -h'],
    ['search a -- b -- c', '-- search a b -- c'],
  ])('%s → %s', (line, expected) => {
    expect(canonical(line)).toEqual({ ok: true, value: expected.split(' ') });
  });

  it.each([
    ['list --limit', 'missing-value', '--limit', '--limit N'],
    ['list --limit --json', 'missing-value', '--limit', '--limit N'],
    [
      'list --bidi --json',
      'missing-value',
      '--bidi',
      '--bidi auto|app|terminal|off|guarded|fenced|kitty|hybrid',
    ],
    ['list --json=no', 'bad-value', '--json=no', '--json'],
    ['list --help=list', 'bad-value', '--help=list', '--help'],
  ])('%s names the flag and what it takes', (line, code, subject, detail) => {
    expect(canonical(line)).toEqual({ ok: false, error: { code, subject, detail } });
  });

  it('tells the options of the command from those that work everywhere', () => {
    expect(canonical('sources catalog --langauge x')).toMatchObject({
      error: { detail: '--category, --country, --query' },
    });
    expect(canonical('text --unread')).not.toMatchObject({ error: { detail: expect.anything() } });
  });

  it.each([
    ['list --limt 3', '--limt', '--limit'],
    ['list -n 3', '-n', '--limit'],
    ['list --feed x', '--feed', '--source'],
    ['text --feed x', '--feed', undefined],
    ['list --no-json', '--no-json', '--ndjson'],
    ['list -x', '-x', undefined],
    ['list -hq', '-hq', undefined],
    ['list --__proto__ x', '--__proto__', undefined],
    ['list --constructor', '--constructor', undefined],
    ['list --Limit 3', '--Limit', '--limit'],
    ['list ---', '---', undefined],
  ])('%s names the flag that is not known', (line, subject, suggestion) => {
    const result = canonical(line);
    expect(result).toMatchObject({ ok: false, error: { code: 'unknown-flag', subject } });
    expect(result.ok ? null : withSuggestion(result.error, line.split(' ')).suggestion).toBe(suggestion);
  });
});
