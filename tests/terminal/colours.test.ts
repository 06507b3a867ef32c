import { describe, expect, test } from 'vitest';
import { type ColourDepth, colourCodes, colourDepthOf, findColours } from '../../source/terminal/colours.ts';

describe('how many colours there are', () => {
  test.each([
    ['nothing known', {}, 1],
    ['the Linux console', { TERM: 'linux' }, 1],
    ['256 by name', { TERM: 'xterm-256color' }, 2],
    ['truecolour by COLORTERM', { TERM: 'xterm-256color', COLORTERM: 'truecolor' }, 3],
    ['truecolour by name', { TERM: 'xterm-kitty' }, 3],
    ['mlterm, whatever it inherits', { MLTERM: '3.9.3', COLORTERM: 'truecolor' }, 2],
    ['NO_COLOR', { TERM: 'xterm-kitty', NO_COLOR: '1' }, 0],
    ['an empty NO_COLOR', { TERM: 'xterm-kitty', NO_COLOR: '' }, 3],
    ['NO_COLOR, which wins over FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '2' }, 0],
    ['FORCE_COLOR as the least', { TERM: 'xterm-kitty', FORCE_COLOR: '1' }, 3],
    ['FORCE_COLOR=0', { TERM: 'xterm-kitty', FORCE_COLOR: '0' }, 0],
    ['FORCE_COLOR=true', { FORCE_COLOR: 'true' }, 1],
    ['FORCE_COLOR beyond the best', { FORCE_COLOR: '9' }, 3],
  ] as const)('%s', (_, env, depth) => {
    expect(colourDepthOf(env)).toBe(depth);
  });
});

test.each([
  [{}, 'TERM'],
  [{ TERM: 'xterm-256color' }, 'TERM'],
  [{ TERM: 'xterm-256color', COLORTERM: 'truecolor' }, 'COLORTERM'],
  [{ TERM: 'xterm-256color', TERM_PROGRAM: 'vscode' }, 'TERM_PROGRAM'],
  [{ MLTERM: '3.9.3', COLORTERM: 'truecolor' }, 'MLTERM'],
  [{ TERM: 'xterm-256color', FORCE_COLOR: '3' }, 'FORCE_COLOR'],
  [{ TERM: 'xterm-kitty', FORCE_COLOR: '1' }, 'TERM'],
  [{ TERM: 'xterm-kitty', NO_COLOR: '1' }, 'NO_COLOR'],
  [{ TERM: 'xterm-kitty', FORCE_COLOR: 'false' }, 'FORCE_COLOR'],
])('who says how many there are: %j', (env, from) => {
  expect(findColours(env).from).toBe(from);
});

describe('the codes of a colour', () => {
  const codes = (colour: string): string[] =>
    ([0, 1, 2, 3] as const).map((depth: ColourDepth) => colourCodes(colour, depth, 'foreground').join(';'));

  test.each([
    ['red', ['', '31', '31', '31']],
    ['gray', ['', '90', '90', '90']],
    ['blueBright', ['', '94', '94', '94']],
    ['ansi256(208)', ['', '93', '38;5;208', '38;5;208']],
    ['ansi256(9)', ['', '91', '38;5;9', '38;5;9']],
    ['#ff8700', ['', '93', '38;5;208', '38;2;255;135;0']],
    ['#f80', ['', '93', '38;5;208', '38;2;255;136;0']],
    ['rgb(18, 18, 18)', ['', '30', '38;5;233', '38;2;18;18;18']],
    ['#000000', ['', '30', '38;5;16', '38;2;0;0;0']],
    ['#ffffff', ['', '97', '38;5;231', '38;2;255;255;255']],
    ['no colour', ['', '', '', '']],
    ['ansi256(256)', ['', '', '', '']],
  ])('%s', (colour, expected) => {
    expect(codes(colour)).toEqual(expected);
  });

  test('of a background are ten higher', () => {
    expect(colourCodes('red', 1, 'background')).toEqual([41]);
    expect(colourCodes('redBright', 1, 'background')).toEqual([101]);
    expect(colourCodes('#ff8700', 3, 'background')).toEqual([48, 2, 255, 135, 0]);
  });
});
