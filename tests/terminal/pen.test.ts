import { describe, expect, test } from 'vitest';
import {
  isSamePen,
  type Pen,
  penAfterCommand,
  penAfterStyle,
  penChange,
  plainPen,
} from '../../source/terminal/pen.ts';

const pen = (...codes: readonly string[]): Pen =>
  codes.reduce((before, code) => penAfterStyle(before, `\u001b[${code}m`) as Pen, plainPen);

describe('the way from one pen to another', () => {
  test.each([
    ['nothing', '1;31', '1;31', ''],
    ['from plain', '', '1;38;5;4;48;2;1;2;3', '\u001b[1;38;5;4;48;2;1;2;3m'],
    ['to plain', '1;31', '', '\u001b[m'],
    ['another color', '1;38;5;4;48;5;9', '1;38;5;7;48;5;9', '\u001b[38;5;7m'],
    ['an attribute more', '31', '3;31', '\u001b[3m'],
    ['an attribute less', '3;38;5;4', '38;5;4', '\u001b[23m'],
    ['the color of the terminal', '4;31', '4', '\u001b[39m'],
    ['its background', '4;31;41', '4;31', '\u001b[49m'],
    ['faint, where bold has the same end', '1;38;5;4', '2;38;5;4', '\u001b[22;2m'],
    ['one of two with the same end', '1;2;38;5;4', '2;38;5;4', '\u001b[22;2m'],
    ['everything anew, where that is shorter', '1;3;4;31', '31', '\u001b[0;31m'],
  ])('%s', (_, from, to, bytes) => {
    expect(penChange(pen(from), pen(to))).toBe(bytes);
  });

  test('opens and closes links', () => {
    const link = '\u001b]8;;https://a.example\u0007';
    const linked = penAfterCommand(plainPen, link) as Pen;
    expect(penChange(plainPen, linked)).toBe(link);
    expect(penChange(linked, pen('1'))).toBe('\u001b[1m\u001b]8;;\u0007');
  });
});

test.each([
  ['0', ['1;31', '0']],
  ['0;1', ['31', '0;1']],
  ['1', ['1', '']],
])('%s resets', (code, codes) => {
  expect(isSamePen(pen(...codes), pen(code === '0' || codes[1] === '' ? '' : '1'))).toBe(true);
});

test.each(['58;5;1', '38;7', '21'])('%s is not known', code => {
  expect(penAfterStyle(plainPen, `\u001b[${code}m`)).toBeNull();
});

test('on a blank the ground is seen, and what is drawn through it', () => {
  expect(pen('1;2;3;38;5;4;48;5;9').ground).toBe(pen('48;5;9'));
  expect(pen('1;4;38;5;4').ground).toBe(pen('4;38;5;4'));
  expect(pen('31').ground).toBe(plainPen);
});
