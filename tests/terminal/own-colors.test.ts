import { describe, expect, it } from 'vitest';
import { decode, initialState } from '../../source/terminal/input/decoder.ts';
import {
  colorsFromEnvironment,
  colorsIn,
  findOwnColors,
  tellsColors,
  unknownColors,
} from '../../source/terminal/own-colors.ts';

describe('an answer', () => {
  it.each([
    ['four digits and ST', '\u001B]11;rgb:1212/1515/1a1a\u001B\\', [18, 21, 26]],
    ['two digits and BEL', '\u001B]11;rgb:12/15/1a\u0007', [18, 21, 26]],
    ['one digit', '\u001B]11;rgb:f/0/8\u0007', [255, 0, 136]],
    ['three digits', '\u001B]11;rgb:fff/000/800\u0007', [255, 0, 128]],
    ['with opacity, as urxvt', '\u001B]11;rgba:ffff/ffff/0000/ffff\u0007', [255, 255, 0]],
    ['in one number', '\u001B]11;#12151a\u0007', [18, 21, 26]],
  ])('%s', (_, reply, background) => {
    expect(colorsIn(`j${reply}k`)).toEqual({ foreground: null, background });
  });

  it('is none where the terminal repeats the question', () => {
    expect(colorsIn('\u001B]11;?\u0007')).toEqual(unknownColors);
  });
});

describe('the environment', () => {
  it.each([
    ['15;0', [255, 255, 255], [0, 0, 0]],
    ['0;15', [0, 0, 0], [255, 255, 255]],
    ['7;default;0', [229, 229, 229], [0, 0, 0]],
    ['0;default', [0, 0, 0], null],
    ['12', null, null],
    ['', null, null],
    ['1;99', [205, 0, 0], null],
  ])('%s', (COLORFGBG, foreground, background) => {
    expect(colorsFromEnvironment({ COLORFGBG })).toEqual({ foreground, background });
  });

  it('counts only where the terminal says nothing', () => {
    const asked = { foreground: null, background: [1, 2, 3] } as const;
    const paper = { COLORFGBG: '0;15' };
    expect(findOwnColors(asked, paper)).toEqual({ colors: asked, from: 'terminal' });
    expect(findOwnColors(unknownColors, paper)).toMatchObject({
      colors: { background: [255, 255, 255] },
      from: 'environment',
    });
    expect(findOwnColors(unknownColors, {}).from).toBeNull();
  });
});

it('asks no terminal that prints the question or has no colours', () => {
  expect(tellsColors({ TERM: 'xterm' })).toBe(true);
  expect(tellsColors({ TERM: 'linux' })).toBe(false);
  expect(tellsColors({ TERM: 'xterm', NO_COLOR: '1' })).toBe(false);
});

describe('among keys', () => {
  const reply = '\u001B]11;rgb:fbfb/fafa/f7f7\u001B\\';
  const told = { input: 'color', colors: { background: [251, 250, 247] } };
  const key = (name: string) => ({ input: 'key', key: name, typed: name });

  it('a late answer is told, wherever it is cut in two', () => {
    for (let cut = 3; cut < reply.length; cut++) {
      const first = decode(initialState, `j${reply.slice(0, cut)}`);
      const second = decode(first.state, `${reply.slice(cut)}k`);
      expect([...first.inputs, ...second.inputs]).toEqual([key('j'), told, key('k')]);
    }
  });

  it('so is a change between dark and light', () => {
    expect(decode(initialState, 'j\u001B[?997;2nk').inputs).toEqual([
      key('j'),
      { input: 'scheme' },
      key('k'),
    ]);
  });

  it('other commands of the terminal are dropped', () => {
    expect(decode(initialState, '\u001B]52;c;eA==\u0007j').inputs).toEqual([key('j')]);
  });
});
