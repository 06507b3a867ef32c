import { describe, expect, it } from 'vitest';
import { charactersOf } from '../../source/text/characters.ts';
import { mayFollowOption, optionsIn, optionToken } from '../../source/text/option-values.ts';

describe('optionToken', () => {
  it.each([
    ['اكتب --limit 50 هنا', ['--limit 50']],
    ['و -n 5 أو -n ٥.', ['-n 5', '-n ٥']],
    ['(--lang=ar) و«--since 2026-01-01»', ['--lang=ar', '--since 2026-01-01']],
    ['هنا \u200E--limit 50 أو \u2066-n 5\u2069', ['--limit 50', '-n 5']],
    ['--title=خبر', ['--title']],
    ['--lang ar', ['--lang']],
    ['كلمة-n 5 و a--b 3', []],
    ['نسبة -5 إلى - 7', []],
  ])('finds in %s what is read as one', (text, tokens) => {
    expect(text.match(optionToken) ?? []).toEqual(tokens);
  });
});

describe('optionsIn', () => {
  it.each([
    ['--limit 50', [{ start: 0, name: 2, end: 7, hasValue: true }]],
    ['use -n "x"', [{ start: 4, name: 5, end: 6, hasValue: true }]],
    ['--json and', [{ start: 0, name: 2, end: 6, hasValue: false }]],
    ['--json android', [{ start: 0, name: 2, end: 6, hasValue: true }]],
    ['--json ثم', [{ start: 0, name: 2, end: 6, hasValue: false }]],
    ['قال -hello- 5', [{ start: 4, name: 5, end: 11, hasValue: false }]],
    ['well-known 5', []],
  ])('of %s', (text, options) => {
    expect(optionsIn(text)).toEqual(options);
  });
});

describe('mayFollowOption', () => {
  it.each([
    ['--limit 50', 8, true],
    ['well-known 50', 11, true],
    ['limit 50', 6, false],
    ['--حد 50', 5, false],
    ['--limit  50', 9, false],
    [`-${'x'.repeat(100)} 5`, 102, true],
  ])('of %s at %i', (text, at, expected) => {
    expect(mayFollowOption(charactersOf(text).codes, at)).toBe(expected);
  });
});
