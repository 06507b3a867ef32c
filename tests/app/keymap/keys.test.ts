import { describe, expect, it } from 'vitest';
import { latinName } from '../../../source/app/keymap/keys.ts';

describe('latinName', () => {
  it.each([
    ['a key of the Latin layout', 'j', 'j'],
    ['the same key in the Arabic layout', 'ت', 'j'],
    ['lam-alef of the b key as one character', '\uFEFB', 'b'],
    ['lam-alef of the b key as two characters', 'لا', 'b'],
    ['Shift+G in the Arabic layout', '\uFEF7', 'G'],
    ['Shift+Q, a bare fatha', '\u064E', 'Q'],
    ['the Arabic question mark', '؟', '?'],
    ['Arabic-Indic digits', '٣', '3'],
    ['the space bar', 'space', 'space'],
    ['a name', 'shift+f2', 'shift+f2'],
    ['Control in the Arabic layout', 'ctrl+ي', 'ctrl+d'],
    ['Control and Alt in the Arabic layout', 'ctrl+alt+ي', 'ctrl+alt+d'],
    ['a plus, and Control with it', '+', '+'],
    ['Control with a plus', 'ctrl++', 'ctrl++'],
  ])('reads %s', (_, key, expected) => {
    expect(latinName(key)).toBe(expected);
  });
});
