import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../source/domain/picture.ts';
import { createKittyPictures } from '../../../source/terminal/pictures/kitty.ts';
import { KittyScreen } from '../../support/kitty-screen.ts';
import { paintedPicture, redAndBlue } from '../../support/pictures.ts';

interface Command {
  readonly keys: Readonly<Record<string, string>>;
  readonly payload: string;
}

const commandsIn = (bytes: string): Command[] =>
  [...bytes.matchAll(/\u001B_G([^;]*);([^\u001B]*)\u001B\\/g)].map(([, keys = '', payload = '']) => ({
    keys: Object.fromEntries(keys.split(',').map(pair => pair.split('='))),
    payload,
  }));

/** A terminal that keeps what it is sent. */
function listening() {
  const written: string[] = [];
  const { draw, sendAgain } = createKittyPictures(bytes => written.push(bytes));
  return { draw, sendAgain, commands: () => commandsIn(written.splice(0).join('')) };
}

const field = { columns: 5, rows: 3, cell: null };
const noise = (seed: number): Picture =>
  paintedPicture(120, 90, (x, y) => [
    (x * 7919 * seed + y * 104729) % 251,
    (x * y * seed) % 241,
    (x ^ y) % 239,
  ]);

describe("pictures by kitty's protocol", () => {
  it('are sent once, whole, in chunks, with a virtual placement', () => {
    const { draw, commands } = listening();
    const picture = noise(3);
    for (const row of [0, 1, 2]) draw({ picture, ...field, row });
    const [first, ...others] = commands();
    expect(first?.keys).toMatchObject({
      a: 'T',
      U: '1',
      f: '24',
      o: 'z',
      s: '120',
      v: '90',
      c: '5',
      r: '3',
      m: '1',
    });
    expect(others.map(({ keys }) => keys.m)).toEqual([...others.slice(1).map(() => '1'), '0']);
    const chunks = [first, ...others].map(command => command?.payload ?? '');
    expect(Math.max(...chunks.map(({ length }) => length))).toBe(4096);
    expect(inflateSync(Buffer.from(chunks.join(''), 'base64'))).toEqual(Buffer.from(picture.pixels));
  });

  it('never make the terminal answer, which would be taken for keys', () => {
    const { draw, sendAgain, commands } = listening();
    for (let seed = 1; seed < 20; seed++) draw({ picture: noise(seed), ...field, row: 0 });
    sendAgain();
    expect(commands().every(({ keys }) => keys.q === '2')).toBe(true);
  });

  it('are cells of placeholders in the colour of their number, row by row', () => {
    const { draw, commands } = listening();
    const picture = redAndBlue(40, 40);
    const rows = [0, 1, 2].map(row => draw({ picture, ...field, row }));
    const id = Number(commands()[0]?.keys.i);
    const placeholder = '\u{10EEEE}';
    expect(rows).toEqual(
      ['\u0305', '\u030D', '\u030E'].map(
        row => `\u001B[38;2;0;0;${id}m${placeholder}${row}\u0305${placeholder.repeat(4)}\u001B[0m`,
      ),
    );
  });

  it('are sent anew for a field of another size, under another number', () => {
    const { draw, commands } = listening();
    const picture = redAndBlue(40, 40);
    draw({ picture, ...field, row: 0 });
    const [before] = commands();
    draw({ ...field, picture, columns: 9, rows: 4, row: 0 });
    const [deletion, again] = commands();
    expect(deletion?.keys).toMatchObject({ a: 'd', d: 'I', i: before?.keys.i });
    expect(again?.keys).toMatchObject({ a: 'T', c: '9', r: '4' });
    expect(again?.keys.i).not.toBe(before?.keys.i);
  });

  it('do not pile up in the terminal', () => {
    const { draw, commands } = listening();
    for (let seed = 1; seed <= 40; seed++) draw({ picture: noise(seed), ...field, row: 0 });
    const all = commands();
    const [sent, deleted] = ['T', 'd'].map(action => all.filter(({ keys }) => keys.a === action).length);
    expect(sent).toBe(40);
    expect((sent as number) - (deleted as number)).toBe(16);
  });

  it('are sent again under their numbers when the screen has been given up', () => {
    const { draw, sendAgain, commands } = listening();
    draw({ picture: redAndBlue(40, 40), ...field, row: 0 });
    const before = commands();
    sendAgain();
    expect(commands()).toEqual(before);
  });
});

describe('what kitty shows', () => {
  /** The pixels of the rows that were drawn, with text on both sides. */
  function shownBy(screen: KittyScreen, rows: readonly string[]): Uint8Array {
    const lines = rows.flatMap(row => {
      const cells = screen.cells(`ab${row}cd`);
      expect([cells[0], cells[1], cells.at(-2), cells.at(-1)]).toEqual([null, null, null, null]);
      const parts = cells.flatMap(cell => (cell ? [screen.pixelsOf(cell)] : []));
      return Array.from(parts[0] ?? [], (_, y) => Buffer.concat(parts.map(part => part[y] as Uint8Array)));
    });
    return Buffer.concat(lines);
  }

  it('is the picture, pixel by pixel', () => {
    const screen = new KittyScreen();
    const { draw } = createKittyPictures(bytes => screen.receive(bytes));
    const picture = noise(5);
    const rows = [0, 1, 2, 3, 4].map(row => draw({ picture, columns: 10, rows: 5, row, cell: null }));
    expect(shownBy(screen, rows)).toEqual(Buffer.from(picture.pixels));
    expect(screen.transmissions).toBe(1);
  });

  it('is each of several pictures, also of the largest field', () => {
    const screen = new KittyScreen();
    const { draw } = createKittyPictures(bytes => screen.receive(bytes));
    const tall = noise(7);
    const high = {
      picture: { ...tall, width: 96, height: 24 * 4, pixels: tall.pixels.slice(0, 96 * 96 * 3) },
    };
    const rowsOf = (picture: Picture, columns: number, rows: number): string[] =>
      Array.from({ length: rows }, (_, row) => draw({ picture, columns, rows, row, cell: null }));
    const [one, other] = [rowsOf(high.picture, 96, 24), rowsOf(noise(9), 12, 9)];
    expect(shownBy(screen, one)).toEqual(Buffer.from(high.picture.pixels));
    expect(shownBy(screen, other)).toEqual(Buffer.from(noise(9).pixels));
    expect(screen.images.size).toBe(2);
  });
});
