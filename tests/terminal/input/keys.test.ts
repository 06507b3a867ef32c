import { describe, expect, it } from 'vitest';
import { keysIn } from '../../../source/terminal/input/keys.ts';

const keys = (text: string): readonly string[] => keysIn(text).map(({ key }) => key);

describe('keysIn', () => {
  it.each([
    ['one key', 'j', ['j']],
    ['keys held down, in one chunk', 'jjj', ['j', 'j', 'j']],
    ['keys of the Arabic layout', 'تتن', ['ت', 'ت', 'ن']],
    ['lam-alef of the b key as one character', '\uFEFB', ['\uFEFB']],
    ['lam-alef of the b key as two characters', 'لا', ['لا']],
    ['lam and alef among others', 'الا', ['ا', 'ل', 'ا']],
    ['a bare fatha', '\u064E', ['\u064E']],
    ['marks of Arabic, which are keys', 'ت\u064Eن\u0651', ['ت', '\u064E', 'ن', '\u0651']],
    ['a letter with its accent', 'e\u0301x', ['e\u0301', 'x']],
    ['an emoji of several characters', '👩‍🚀👍🏽', ['👩‍🚀', '👍🏽']],
    ['the space bar', ' ', ['space']],
    ['enter, in both encodings', '\r\n', ['enter', 'enter']],
    ['backspace held down', '\u007F\u007F\b', ['backspace', 'backspace', 'backspace']],
    ['control held down', '\u0004\u0004', ['ctrl+d', 'ctrl+d']],
    ['control with other keys', '\u0000\u001C\u001F', ['ctrl+space', 'ctrl+\\', 'ctrl+_']],
    ['what means nothing', 'j\u0085\uFFFDk', ['j', 'k']],
  ])('reads %s', (_, text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it('keeps what was typed, and nothing of keys that type nothing', () => {
    expect(
      keysIn('تقنية \r\u0003جديدة')
        .map(({ typed }) => typed)
        .join(''),
    ).toBe('تقنية جديدة');
  });
});
