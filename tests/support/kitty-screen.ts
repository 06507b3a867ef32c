/**
 * What kitty makes of the bytes that it is sent, written from its specification alone
 * (https://sw.kovidgoyal.net/kitty/graphics-protocol/#unicode-placeholders): commands in APC, images with virtual placements, and
 * cells of placeholders that each show a part of one.
 */
import { inflateSync } from 'node:zlib';

/** The first lines of kitty's `gen/rowcolumn-diacritics.txt`. */
const numbers = [
  0x0305, 0x030d, 0x030e, 0x0310, 0x0312, 0x033d, 0x033e, 0x033f, 0x0346, 0x034a, 0x034b, 0x034c, 0x0350,
  0x0351, 0x0352, 0x0357, 0x035b, 0x0363, 0x0364, 0x0365, 0x0366, 0x0367, 0x0368, 0x0369, 0x036a, 0x036b,
  0x036c, 0x036d,
];
const placeholder = 0x10eeee;

interface Placed {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  readonly pixels: Uint8Array;
}

interface Cell {
  readonly image: number;
  readonly row: number;
  readonly column: number;
}

const commandPattern = /^\u001B_G([^;\u001B]*)(?:;([^\u001B]*))?\u001B\\/;
const sgrPattern = /^\u001B\[([\d;]*)m/;

const keysIn = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(',').map(pair => pair.split('=') as [string, string]));

export class KittyScreen {
  readonly images = new Map<number, Placed>();
  /** How often a picture was sent. */
  transmissions = 0;
  #pending: { readonly keys: ReadonlyMap<string, string>; data: string } | null = null;

  /** Commands alone. */
  receive(bytes: string): void {
    let rest = bytes;
    for (let match = commandPattern.exec(rest); match; match = commandPattern.exec(rest)) {
      this.#command(keysIn(match[1] ?? ''), match[2] ?? '');
      rest = rest.slice(match[0].length);
    }
    if (rest !== '') throw new Error(`no command: ${JSON.stringify(rest.slice(0, 40))}`);
  }

  #command(keys: ReadonlyMap<string, string>, data: string): void {
    if (data.length > 4096) throw new Error('a chunk is too long');
    if (keys.get('q') !== '2') throw new Error('would be answered');
    if (keys.get('a') === 'd') {
      this.images.delete(Number(keys.get('i')));
      return;
    }
    this.#pending ??= { keys, data: '' };
    this.#pending.data += data;
    if (keys.get('m') === '1' && data.length % 4 !== 0) throw new Error('a chunk is no multiple of 4');
    if (keys.get('m') !== '1') this.#finish();
  }

  #finish(): void {
    const { keys, data } = this.#pending as { keys: ReadonlyMap<string, string>; data: string };
    this.#pending = null;
    const number = (key: string): number => Number(keys.get(key));
    const bytes = Buffer.from(data, 'base64');
    const pixels = keys.get('o') === 'z' ? inflateSync(bytes) : bytes;
    const [width, height] = [number('s'), number('v')];
    if (keys.get('a') !== 'T' || keys.get('U') !== '1' || keys.get('f') !== '24')
      throw new Error('no virtual placement of RGB');
    if (pixels.length !== width * height * 3) throw new Error('pixels are missing');
    this.images.set(number('i'), { width, height, columns: number('c'), rows: number('r'), pixels });
    this.transmissions++;
  }

  /** The cells of a row of text; null: one that is no placeholder. */
  cells(row: string): readonly (Cell | null)[] {
    const cells: (Cell | null)[] = [];
    let image = 0;
    for (let rest = row; rest !== ''; ) {
      const style = sgrPattern.exec(rest);
      if (style) {
        const [kind, space, red = 0, green = 0, blue = 0] = (style[1] ?? '').split(';').map(Number);
        image = kind === 38 && space === 2 ? (red << 16) | (green << 8) | blue : 0;
        rest = rest.slice(style[0].length);
        continue;
      }
      const [character = '', ...others] = rest;
      const marks: number[] = [];
      for (const other of others) {
        const mark = numbers.indexOf(other.codePointAt(0) as number);
        if (mark < 0) break;
        marks.push(mark);
      }
      const before = cells.at(-1);
      const left = before?.image === image ? before : null;
      const [ownRow, ownColumn] = marks;
      const isCounted = left !== null && (ownRow === undefined || ownRow === left.row);
      cells.push(
        character.codePointAt(0) === placeholder
          ? {
              image,
              row: ownRow ?? left?.row ?? 0,
              column: ownColumn ?? (isCounted ? (left?.column ?? -1) + 1 : 0),
            }
          : null,
      );
      rest = rest.slice(character.length + marks.length);
    }
    return cells;
  }

  /** The pixels of a cell, row by row, of a picture that fills its field exactly. */
  pixelsOf({ image, row, column }: Cell): readonly Uint8Array[] {
    const { width, height, columns, rows, pixels } = this.images.get(image) as Placed;
    const [wide, high] = [width / columns, height / rows];
    return Array.from({ length: high }, (_, y) => {
      const at = ((row * high + y) * width + column * wide) * 3;
      return pixels.subarray(at, at + wide * 3);
    });
  }
}
