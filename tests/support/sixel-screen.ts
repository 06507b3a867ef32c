/** What a terminal makes of a picture of sixels, written from DEC STD 070 chapter 9 alone. */

export interface SixelPicture {
  readonly width: number;
  readonly height: number;
  /** Of `width` × `height`, in per cent; null: left as it was. */
  readonly pixels: readonly (readonly number[] | null)[];
}

const picturePattern = /\u001BP([\d;]*)q([^\u001B]*)\u001B\\/;
const token = /"([\d;]*)|#(\d+)((?:;\d+)*)|!(\d+)([?-~])|([?-~])|([$-])/g;

const numbersIn = (text: string): number[] => text.split(';').map(Number);

/** Throws for anything that is painted outside of the size that the picture tells. */
export function sixelPictureIn(bytes: string): SixelPicture {
  const [, parameters = '', data = ''] = picturePattern.exec(bytes) ?? [];
  if (numbersIn(parameters)[1] !== 1) throw new Error('paints the ground');
  const colours = new Map<number, readonly number[]>();
  let [width, height, x, top, colour] = [0, 0, 0, 0, 0];
  let pixels: (readonly number[] | null)[] = [];
  let end = 0;

  function put(sixel: string, count: number): void {
    const mask = sixel.charCodeAt(0) - 0x3f;
    for (let column = x; column < x + count; column++)
      for (let bit = 0; bit < 6; bit++) {
        if ((mask & (1 << bit)) === 0) continue;
        if (column >= width || top + bit >= height) throw new Error(`outside: ${column}, ${top + bit}`);
        pixels[(top + bit) * width + column] = colours.get(colour) ?? [];
      }
    x += count;
  }

  for (const match of data.matchAll(token)) {
    if (match.index !== end) throw new Error(`unknown: ${data.slice(end, match.index)}`);
    end = match.index + match[0].length;
    const [, raster, index, definition, count, counted, single, control] = match;
    if (raster !== undefined) {
      [width = 0, height = 0] = numbersIn(raster).slice(2);
      pixels = new Array(width * height).fill(null);
    } else if (index !== undefined) {
      colour = Number(index);
      const [space, ...channels] = numbersIn((definition ?? '').slice(1));
      if (space === 2) colours.set(colour, channels);
    } else if (counted !== undefined) put(counted, Number(count));
    else if (single !== undefined) put(single, 1);
    else {
      x = 0;
      if (control === '-') top += 6;
    }
  }
  if (end !== data.length) throw new Error(`unknown: ${data.slice(end)}`);
  return { width, height, pixels };
}
