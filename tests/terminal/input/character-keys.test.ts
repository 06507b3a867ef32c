import { describe, expect, test } from 'vitest';
import { decoded, names } from './names.ts';

describe("kitty's keyboard protocol", () => {
  test.each([
    ['\u001B[106u', 'j', 'j'],
    ['\u001B[100;5u', 'ctrl+d', ''],
    ['\u001B[100;6u', 'ctrl+shift+d', ''],
    ['\u001B[120;3u', 'alt+x', ''],
    ['\u001B[120;4u', 'alt+X', ''],
    ['\u001B[106;9u', 'super+j', ''],
    ['\u001B[27u', 'escape', ''],
    ['\u001B[27;5u', 'ctrl+escape', ''],
    ['\u001B[13;2u', 'shift+enter', ''],
    ['\u001B[9;6u', 'ctrl+shift+tab', ''],
    ['\u001B[127;3u', 'alt+backspace', ''],
    ['\u001B[32u', 'space', ' '],
    ['\u001B[32;5u', 'ctrl+space', ''],
    ['\u001B[103:71;2u', 'G', 'G'],
    ['\u001B[47:63;2u', '?', '?'],
    ['\u001B[47:63;6u', 'ctrl+?', ''],
    // the locks are no modifiers
    ['\u001B[106;193u', 'j', 'j'],
    // the Arabic layout: the place on the keyboard is told, what is typed stays
    ['\u001B[1578::106u', 'j', 'ت'],
    ['\u001B[1578:1600:106;2u', 'J', 'ـ'],
    ['\u001B[1610::100;5u', 'ctrl+d', ''],
    ['\u001B[1610;5u', 'ctrl+ي', ''],
    ['\u001B[1604::98;;1604:1575u', 'b', 'لا'],
    // other Latin layouts: the character counts, not the place
    ['\u001B[97::113u', 'a', 'a'],
    ['\u001B[57414u', 'enter', ''],
    ['\u001B[57400u', '1', '1'],
    ['\u001B[57417;5u', 'ctrl+left', ''],
    ['\u001B[57376;2u', 'shift+f13', ''],
  ])('%j is %s', (sequence, key, typed) => {
    expect(decoded(sequence)).toEqual([{ input: 'key', key, typed }]);
  });

  test.each([
    '\u001B[106;1:3u',
    '\u001B[57441;2u',
    '\u001B[57358u',
    '\u001B[1114112u',
    '\u001B[55296u',
    '\u001B[u',
    '\u001B[?1u',
  ])('%j is no key press', sequence => {
    expect(names(sequence)).toEqual([]);
  });
});

describe("xterm's modifyOtherKeys", () => {
  test.each([
    ['\u001B[27;5;100~', 'ctrl+d', ''],
    ['\u001B[27;6;68~', 'ctrl+shift+d', ''],
    ['\u001B[27;6;63~', 'ctrl+?', ''],
    ['\u001B[27;2;71~', 'G', 'G'],
    ['\u001B[27;2;13~', 'shift+enter', ''],
    ['\u001B[27;3;120~', 'alt+x', ''],
    ['\u001B[27;4;88~', 'alt+X', ''],
    ['\u001B[27;5;1610~', 'ctrl+ي', ''],
  ])('%j is %s', (sequence, key, typed) => {
    expect(decoded(sequence)).toEqual([{ input: 'key', key, typed }]);
  });
});
