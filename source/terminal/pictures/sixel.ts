/**
 * Pictures of sixels (DEC STD 070, chapter 9): a row of cells is a picture of its own, exactly as high, so that what is written over
 * a row, or erases it, takes all of it away.
 */
import type { PictureSize, PictureStrip } from '../../domain/picture.ts';
import { csi, esc } from '../escapes.ts';
import type { DrawStrip } from './drawer.ts';
import { type IndexedPicture, quantized } from './quantize.ts';
import { scaled } from './scale.ts';

/** A band of sixels is so many pixels high. */
const bandHeight = 6;
/** The character of a sixel without a pixel. */
const noPixel = 0x3f;
/** From so many on, the same sixels take fewer bytes as a count. */
const fewestCounted = 4;

function runBytes(sixel: number, count: number): string {
  const character = String.fromCharCode(noPixel + sixel);
  return count < fewestCounted ? character.repeat(count) : `!${count}${character}`;
}

/** The sixels of one colour; those without a pixel are left out at the end. */
function sixelBytes(sixels: Uint8Array): string {
  let bytes = '';
  let start = 0;
  for (let x = 1; x <= sixels.length; x++) {
    if (sixels[x] === sixels[start]) continue;
    if (x < sixels.length || sixels[start] !== 0) bytes += runBytes(sixels[start] as number, x - start);
    start = x;
  }
  return bytes;
}

/** Pixel rows `top` up to `bottom`, which are no more than a band: pixels that are not there stay as they are. */
function bandBytes({ width, indexes }: IndexedPicture, top: number, bottom: number): string {
  const ofColours = new Map<number, Uint8Array>();
  for (let y = top; y < bottom; y++)
    for (let x = 0; x < width; x++) {
      const colour = indexes[y * width + x] as number;
      const sixels = ofColours.get(colour) ?? new Uint8Array(width);
      sixels[x] = (sixels[x] as number) | (1 << (y - top));
      ofColours.set(colour, sixels);
    }
  return Array.from(ofColours, ([colour, sixels]) => `#${colour}${sixelBytes(sixels)}`).join('$');
}

/** Sixel tells channels in per cent. */
const perCent = (channel: number): number => Math.round((channel * 100) / 255);

function colourBytes({ palette }: IndexedPicture, used: Iterable<number>): string {
  return Array.from(used, index => `#${index};2;${(palette[index] ?? []).map(perCent).join(';')}`).join('');
}

/** What has no pixel is left as it is (P2 = 1), and a pixel is a square. */
function pictureBytes(picture: IndexedPicture, top: number, bottom: number): string {
  const { width, indexes } = picture;
  const bands: string[] = [];
  for (let y = top; y < bottom; y += bandHeight)
    bands.push(bandBytes(picture, y, Math.min(bottom, y + bandHeight)));
  const used = new Set(indexes.subarray(top * width, bottom * width));
  return `${esc}P0;1;0q"1;1;${width};${bottom - top}${colourBytes(picture, used)}${bands.join('-')}${esc}\\`;
}

const saveCursor = `${esc}7`;
const restoreCursor = `${esc}8`;

/** Over blank cells, which also count as the row's; the cursor ends behind them. */
const overBlanks = (columns: number, bytes: string): string =>
  `${' '.repeat(columns)}${saveCursor}${csi}${columns}D${bytes}${restoreCursor}`;

/** A picture at the size that it was last drawn at. */
interface Drawn {
  readonly indexed: IndexedPicture;
  readonly rows: Map<number, string>;
}

/** `colours`: at most as many as the terminal has registers for. */
export function createSixels(colours: number): DrawStrip {
  const known = new WeakMap<PictureStrip['picture'], Drawn>();

  function drawnAt({ picture, columns, rows }: PictureStrip, cell: PictureSize): Drawn {
    const size = { width: columns * cell.width, height: rows * cell.height };
    const before = known.get(picture);
    if (before?.indexed.width === size.width && before.indexed.height === size.height) return before;
    const drawn = {
      indexed: quantized(scaled(picture, size.width, size.height), colours),
      rows: new Map<number, string>(),
    };
    known.set(picture, drawn);
    return drawn;
  }

  return strip => {
    const { cell } = strip;
    if (!cell) return ' '.repeat(strip.columns);
    const { indexed, rows } = drawnAt(strip, cell);
    const before = rows.get(strip.row);
    if (before !== undefined) return before;
    const top = strip.row * cell.height;
    const bytes = overBlanks(strip.columns, pictureBytes(indexed, top, top + cell.height));
    rows.set(strip.row, bytes);
    return bytes;
  };
}
