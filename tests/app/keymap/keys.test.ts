import { describe, expect, it } from 'vitest';
import { type KeyFlags, keysOf } from '../../../source/app/keymap/keys.ts';

const none: KeyFlags = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageUp: false,
  pageDown: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
};
const keys = (input: string, flags: Partial<KeyFlags> = {}): string[] =>
  keysOf(input, { ...none, ...flags }).map(({ key }) => key);

describe('keysOf', () => {
  it.each([
    ['one key', 'j', {}, ['j']],
    ['keys held down, in one chunk', 'jjj', {}, ['j', 'j', 'j']],
    ['the same keys in the Arabic layout', 'تتن', {}, ['j', 'j', 'k']],
    ['lam-alef of the b key as one character', '\uFEFB', {}, ['b']],
    ['lam-alef of the b key as two characters', 'لا', {}, ['b']],
    ['Shift+G in the Arabic layout', '\uFEF7', {}, ['G']],
    ['Shift+Q, a bare fatha', '\u064E', {}, ['Q']],
    ['the Arabic question mark', '؟', {}, ['?']],
    ['Arabic-Indic digits', '٣', {}, ['3']],
    ['the space bar', ' ', {}, ['space']],
    ['enter', '\r', { return: true }, ['enter']],
    ['backspace held down, in one chunk', '\u007F\u007F', {}, ['backspace', 'backspace']],
    ['control held down, in one chunk', '\u0004\u0004', {}, ['ctrl+d', 'ctrl+d']],
    ['shift+tab', '', { tab: true, shift: true }, ['shift+tab']],
    ['control', 'd', { ctrl: true }, ['ctrl+d']],
    ['escape, which Ink gives with meta', '', { escape: true, meta: true }, ['escape']],
    ['function keys, and with Shift', '\uF705\uF711', {}, ['f2', 'shift+f2']],
    ['alt with a letter, which means nothing', 'j', { meta: true }, []],
  ] as const)('reads %s', (_, input, flags, expected) => {
    expect(keys(input, flags)).toEqual(expected);
  });

  it('keeps what was typed, for the search prompt', () => {
    expect(
      keysOf('تقنية', none)
        .map(({ typed }) => typed)
        .join(''),
    ).toBe('تقنية');
  });
});
