import { describe, expect, test } from 'vitest';
import { readInkWrite } from '../../source/terminal/frame.ts';

const eraseTwo = '\u001B[2K\u001B[1A\u001B[2K\u001B[G';
const clearTerminal = '\u001B[2J\u001B[3J\u001B[H';

describe('frames', () => {
  test.each([
    ['the first', 'a\nb\n', ['a', 'b']],
    ['after an erase', `${eraseTwo}a\nb\n`, ['a', 'b']],
    ['that fills the screen', `${eraseTwo}a\nb`, ['a', 'b']],
    ['after a cleared terminal', `${clearTerminal}a\nb`, ['a', 'b']],
    ['with empty rows', `${eraseTwo}\n\nb\n`, ['', '', 'b']],
    ['with nothing', `${eraseTwo}\n`, ['']],
    ['styled from the start', `${eraseTwo}\u001B[31ma\u001B[39m\n`, ['\u001B[31ma\u001B[39m']],
    ['with a link', '\u001B]8;;u\u0007a\u001B]8;;\u0007\n', ['\u001B]8;;u\u0007a\u001B]8;;\u0007']],
  ])('%s', (_, output, rows) => {
    expect(readInkWrite(output)).toEqual({ kind: 'frame', rows, cursor: null });
  });

  test('with a cursor: rows up from below, columns from one', () => {
    expect(
      readInkWrite(`\u001B[?25l\u001B[1B\u001B[1G${eraseTwo}a\nb\n\u001B[2A\u001B[4G\u001B[?25h`),
    ).toEqual({
      kind: 'frame',
      rows: ['a', 'b'],
      cursor: { row: 0, column: 3 },
    });
  });
});

test.each([
  ['\u001B[?2026h', { kind: 'begin' }],
  ['\u001B[?2026l', { kind: 'end' }],
  ['', { kind: 'nothing' }],
  ['\u001B[?25h', { kind: 'nothing' }],
  ['\u001B[?25l', { kind: 'hide-cursor' }],
  [eraseTwo, { kind: 'nothing' }],
  [`\u001B[?25l\u001B[1B\u001B[1G${eraseTwo}`, { kind: 'hide-cursor' }],
  ['\u001B[?25l\u001B[1B\u001B[1G\u001B[2A\u001B[4G\u001B[?25h', { kind: 'place-cursor', up: 2, column: 3 }],
  ['\u001B[4G\u001B[?25h', { kind: 'place-cursor', up: 0, column: 3 }],
])('%j', (output, meaning) => {
  expect(readInkWrite(output)).toEqual(meaning);
});

test.each(['\u001B]52;c;YQ==\u0007', '\u001B[?1000h', '\u001B[>1u', '\u001B[?u'])(
  '%j touches no cell',
  output => {
    expect(readInkWrite(output)).toEqual({ kind: 'control', output });
  },
);

test.each(['a\u001B[2;1Hb', 'a\rb', '\u001B[5C', 'a\u001B[K'])('%j is not of a frame', output => {
  expect(readInkWrite(output)).toEqual({ kind: 'foreign', output });
});
