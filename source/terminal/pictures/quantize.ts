/** Few colours for many, by median cut (Heckbert 1982) on colours of five bits a channel. */
import type { Rgb } from '../../base/rgb.ts';
import type { Picture } from '../../domain/picture.ts';

export interface IndexedPicture {
  readonly width: number;
  readonly height: number;
  readonly palette: readonly Rgb[];
  /** `width` × `height` numbers of the palette. */
  readonly indexes: Uint8Array;
}

const bits = 5;
const coarseColours = 2 ** (3 * bits);

/** The coarse colour of a pixel. */
const coarseAt = (pixels: Uint8Array, at: number): number =>
  (((pixels[at] as number) >> 3) << (2 * bits)) |
  (((pixels[at + 1] as number) >> 3) << bits) |
  ((pixels[at + 2] as number) >> 3);

const shifts = [2 * bits, bits, 0] as const;
const channelOf = (coarse: number, channel: number): number =>
  (coarse >> (shifts[channel] as number)) & (2 ** bits - 1);

interface Histogram {
  readonly counts: Uint32Array;
  /** Of each channel of the pixels, at three times the coarse colour. */
  readonly sums: Float64Array;
}

function histogramOf(pixels: Uint8Array): Histogram {
  const counts = new Uint32Array(coarseColours);
  const sums = new Float64Array(coarseColours * 3);
  for (let at = 0; at < pixels.length; at += 3) {
    const coarse = coarseAt(pixels, at);
    (counts[coarse] as number)++;
    for (let channel = 0; channel < 3; channel++)
      (sums[coarse * 3 + channel] as number) += pixels[at + channel] as number;
  }
  return { counts, sums };
}

/** Coarse colours that become one. */
interface Box {
  readonly colours: readonly number[];
  /** In which they differ most. */
  readonly channel: number;
  /** How much would be gained by cutting it in two. */
  readonly spread: number;
}

function boxOf(colours: readonly number[], counts: Uint32Array): Box {
  const population = colours.reduce((sum, coarse) => sum + (counts[coarse] as number), 0);
  const ranges = shifts.map((_, channel) => {
    let [least, most] = [Number.POSITIVE_INFINITY, 0];
    for (const coarse of colours) {
      const value = channelOf(coarse, channel);
      if (value < least) least = value;
      if (value > most) most = value;
    }
    return most - least;
  });
  const range = Math.max(...ranges);
  return { colours, channel: ranges.indexOf(range), spread: range * range * population };
}

/** Into two with as many pixels each, as far as that goes. */
function cut({ colours, channel }: Box, counts: Uint32Array): readonly [Box, Box] {
  const sorted = [...colours].sort((one, other) => channelOf(one, channel) - channelOf(other, channel));
  const half = sorted.reduce((sum, coarse) => sum + (counts[coarse] as number), 0) / 2;
  let at = 0;
  for (let sum = 0; at < sorted.length - 1 && sum < half; at++) sum += counts[sorted[at] as number] as number;
  const end = Math.max(1, at);
  return [boxOf(sorted.slice(0, end), counts), boxOf(sorted.slice(end), counts)];
}

function boxesOf(counts: Uint32Array, most: number): readonly Box[] {
  const all = Array.from(counts.keys()).filter(coarse => (counts[coarse] as number) > 0);
  const boxes = [boxOf(all, counts)];
  while (boxes.length < most) {
    const widest = boxes.reduce(
      (best, box, index) => (box.spread > (boxes[best] as Box).spread ? index : best),
      0,
    );
    const box = boxes[widest] as Box;
    if (box.colours.length < 2) break;
    boxes.splice(widest, 1, ...cut(box, counts));
  }
  return boxes;
}

function averageOf({ colours }: Box, { counts, sums }: Histogram): Rgb {
  const population = colours.reduce((sum, coarse) => sum + (counts[coarse] as number), 0);
  return shifts.map((_, channel) =>
    Math.round(colours.reduce((sum, coarse) => sum + (sums[coarse * 3 + channel] as number), 0) / population),
  ) as unknown as Rgb;
}

/** Of each channel; nobody sees it. */
const imperceptible = 8;

function isLike(pixels: Uint8Array, at: number, colour: Rgb): boolean {
  for (let channel = 0; channel < 3; channel++)
    if (Math.abs((pixels[at + channel] as number) - (colour[channel] as number)) > imperceptible)
      return false;
  return true;
}

/** In at most `most` colours, up to 256. A pixel keeps the colour of the one before it if that is like its own: runs are fewer bytes. */
export function quantized({ width, height, pixels }: Picture, most: number): IndexedPicture {
  const histogram = histogramOf(pixels);
  const boxes = boxesOf(histogram.counts, most);
  const palette = boxes.map(box => averageOf(box, histogram));
  const indexOf = new Uint8Array(coarseColours);
  for (const [index, { colours }] of boxes.entries()) for (const coarse of colours) indexOf[coarse] = index;
  const indexes = new Uint8Array(width * height);
  let before = 0;
  for (let at = 0; at < indexes.length; at++) {
    if (!isLike(pixels, at * 3, palette[before] as Rgb)) before = indexOf[coarseAt(pixels, at * 3)] as number;
    indexes[at] = before;
  }
  return { width, height, palette, indexes };
}
