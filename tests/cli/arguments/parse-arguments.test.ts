import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../source/cli/arguments/parse-arguments.ts';
import { withSuggestion } from '../../../source/cli/arguments/suggest.ts';

const now = new Date('2026-11-24T12:00:00.000Z');

const parse = (...argv: string[]) => parseArguments(argv, now);

function parsed(...argv: string[]) {
  const line = parse(...argv);
  if (!line.ok) throw new Error(JSON.stringify(line.error));
  return {
    name: line.value.command?.name ?? null,
    group: line.value.group,
    input: line.value.input,
    flags: line.value.flags,
  };
}

describe('a command line', () => {
  it('names a command of one word or of two, and gives it the other words', () => {
    expect(parsed('read', 'abcd')).toMatchObject({ name: 'read', input: ['abcd'] });
    expect(parsed('bookmark', 'add', 'a1', 'b2')).toMatchObject({
      name: 'bookmark add',
      input: ['a1', 'b2'],
    });
    expect(parsed('--json', 'search', 'true', '7', '007')).toMatchObject({
      name: 'search',
      input: ['true', '7', '007'],
    });
    expect(parsed()).toMatchObject({ name: null, input: [] });
  });

  it('reads the values of flags', () => {
    const { flags } = parsed(
      'list',
      '--limit',
      '٥',
      '--since',
      '1d',
      '--source',
      'a',
      '--source=b',
      '--unread',
      '--lang',
      'en',
    );
    expect(flags).toMatchObject({
      limit: 5,
      since: '2026-11-23T12:00:00.000Z',
      source: ['a', 'b'],
      unread: true,
      bookmarked: false,
      lang: 'en',
      category: undefined,
    });
  });

  it('lets the last of several values count', () => {
    expect(parsed('list', '--limit', '3', '--limit', '4', '--json', '--json').flags).toMatchObject({
      limit: 4,
      json: true,
    });
  });

  it('asks for help about everything', () => {
    expect(parsed('--help')).toMatchObject({ name: null, group: null });
    expect(parsed('mark', '-h')).toMatchObject({ name: null, group: 'mark' });
    expect(parsed('read', '--help')).toMatchObject({ name: 'read' });
    expect(parsed('help')).toMatchObject({ name: null, group: null, flags: { help: true } });
    expect(parsed('help', 'mark')).toMatchObject({ name: null, group: 'mark', flags: { help: true } });
    expect(parsed('help', 'mark', 'read')).toMatchObject({ name: 'mark read', flags: { help: true } });
    expect(parsed('help', 'options')).toMatchObject({ name: null, group: 'options', flags: { help: true } });
    expect(parsed('search', 'help')).toMatchObject({ name: 'search', flags: { help: false } });
  });

  it.each([
    [['lits'], 'unknown-command', 'lits', 'list'],
    [['bookmark', 'ad'], 'unknown-command', 'bookmark ad', 'bookmark add'],
    [
      ['https://example.com/x'],
      'unknown-command',
      'https://example.com/x',
      'khabar read https://example.com/x',
    ],
    [['article.txt'], 'unknown-command', 'article.txt', 'khabar read article.txt'],
    [['ls'], 'unknown-command', 'ls', 'list'],
    [['source', 'list'], 'unknown-command', 'source', 'sources list'],
    [['help', 'lits'], 'unknown-command', 'lits', 'list'],
    [['source'], 'unknown-command', 'source', 'sources'],
    [['unread'], 'unknown-command', 'unread', '--unread'],
    [['bookmark'], 'missing-argument', 'khabar bookmark', undefined],
    [['read'], 'missing-argument', 'khabar read', undefined],
    [['read', ''], 'missing-argument', 'khabar read', undefined],
    [['search'], 'missing-argument', 'khabar search', undefined],
    [['list', 'x'], 'extra-argument', 'x', undefined],
    [['merge', 'a', 'b'], 'extra-argument', 'b', undefined],
    [['text', '--limit', '3'], 'unknown-flag', '--limit', undefined],
    [['read', '--unread', 'a'], 'unknown-flag', '--unread', undefined],
    [['list', '--limit', '0'], 'bad-value', '--limit 0', undefined],
    [['list', '--limit='], 'missing-value', '--limit', undefined],
    [['list', '--since', 'soon'], 'bad-value', '--since soon', undefined],
    [['list', '--bidi', 'yes'], 'bad-value', '--bidi yes', undefined],
    [['list', '--width', '1'], 'bad-value', '--width 1', undefined],
    [['list', '--home', ' '], 'missing-value', '--home', undefined],
  ] as const)('%j is wrong', (argv, code, subject, suggestion) => {
    const line = parse(...argv);
    expect(line).toMatchObject({ ok: false, error: { code, subject } });
    expect(line.ok ? null : withSuggestion(line.error, argv).suggestion).toBe(suggestion);
    expect(line.ok ? '' : line.error.detail).not.toBe('');
  });

  it.each([
    ['edition --format json', 'html, epub, md, txt'],
    ['bookmark export --format pdf', 'md, html, json'],
    ['export feed --format html', 'rss, atom, json'],
  ])('names what the command can do: %s', (line, detail) => {
    expect(parse(...line.split(' '))).toMatchObject({ ok: false, error: { code: 'bad-value', detail } });
  });
});
