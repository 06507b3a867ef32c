/** Pictures of half blocks: a cell is two pixels, the upper one in the colour of `▀` and the lower one in that of its background. */
import type { Picture, PictureStrip } from '../../domain/picture.ts';
import { type ColourDepth, colourCodes } from '../colours.ts';
import { csi } from '../escapes.ts';
import type { DrawStrip } from './drawer.ts';
import { scaled } from './scale.ts';

const upperHalf = '▀';
const plainStyle = `${csi}0m`;

/** At the size of the field that it was last drawn in: all rows of it ask for the same. */
function createScaler(): (strip: PictureStrip) => Picture {
  const known = new WeakMap<Picture, Picture>();
  return ({ picture, columns, rows }) => {
    const before = known.get(picture);
    if (before?.width === columns && before.height === rows * 2) return before;
    const now = scaled(picture, columns, rows * 2);
    known.set(picture, now);
    return now;
  };
}

type Colour = readonly [red: number, green: number, blue: number];

function colourAt({ width, pixels }: Picture, x: number, y: number): Colour {
  const at = (y * width + x) * 3;
  return [pixels[at] as number, pixels[at + 1] as number, pixels[at + 2] as number];
}

/** Of each channel; in cells as large as these nobody sees it. */
const imperceptible = 8;

const isLike = (one: Colour, other: Colour): boolean =>
  one.every((value, channel) => Math.abs(value - (other[channel] as number)) <= imperceptible);

/** Names a colour where it is not like the one that is in force: most of a picture's bytes are names. */
function createPen(
  depth: ColourDepth,
  layer: 'foreground' | 'background',
): (colour: Colour) => readonly number[] {
  let inForce: Colour | null = null;
  return colour => {
    if (inForce && isLike(inForce, colour)) return [];
    inForce = colour;
    return colourCodes(`rgb(${colour.join(',')})`, depth, layer);
  };
}

/** Needs 256 colours at the least. */
export function createHalfBlocks(depth: ColourDepth): DrawStrip {
  const scale = createScaler();
  return strip => {
    const picture = scale(strip);
    const [upper, lower] = [createPen(depth, 'foreground'), createPen(depth, 'background')];
    let row = '';
    for (let x = 0; x < strip.columns; x++) {
      const y = strip.row * 2;
      const codes = [...upper(colourAt(picture, x, y)), ...lower(colourAt(picture, x, y + 1))];
      row += codes.length > 0 ? `${csi}${codes.join(';')}m${upperHalf}` : upperHalf;
    }
    return row + plainStyle;
  };
}
