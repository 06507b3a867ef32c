import type { Picture } from '../../domain/picture.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The source pixels that one of `count` stands for: at least one. */
function spanOf(index: number, count: number, length: number): Span {
  const start = Math.floor((index * length) / count);
  return { start, end: Math.max(start + 1, Math.floor(((index + 1) * length) / count)) };
}

function average({ width, pixels }: Picture, columns: Span, rows: Span, channel: number): number {
  let sum = 0;
  for (let y = rows.start; y < rows.end; y++)
    for (let x = columns.start; x < columns.end; x++) sum += pixels[(y * width + x) * 3 + channel] as number;
  return Math.round(sum / ((columns.end - columns.start) * (rows.end - rows.start)));
}

/** Every pixel is the average of those it stands for; larger than it was, a picture has its pixels repeated. */
export function scaled(picture: Picture, width: number, height: number): Picture {
  const pixels = new Uint8Array(width * height * 3);
  for (let y = 0, at = 0; y < height; y++) {
    const rows = spanOf(y, height, picture.height);
    for (let x = 0; x < width; x++) {
      const columns = spanOf(x, width, picture.width);
      for (let channel = 0; channel < 3; channel++) pixels[at++] = average(picture, columns, rows, channel);
    }
  }
  return { width, height, pixels };
}
