/** Pictures of our own pixels, in the formats of the web. */
import Vips from 'wasm-vips';
import { once } from '../../source/base/once.ts';
import type { Picture } from '../../source/domain/picture.ts';

type Paint = (x: number, y: number) => readonly [red: number, green: number, blue: number];

export function paintedPicture(width: number, height: number, paint: Paint): Picture {
  const pixels = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => paint(x, y)),
  );
  return { width, height, pixels: Uint8Array.from(pixels.flat(2)) };
}

const vips = once(() => Vips({ dynamicLibraries: ['vips-heif.wasm'] }));

export interface Bands {
  readonly width: number;
  readonly height: number;
  readonly bands: number;
  /** A byte for each band of each pixel. */
  readonly bytes: Uint8Array;
  readonly interpretation: 'srgb' | 'cmyk' | 'b-w';
  /** As EXIF numbers it. */
  readonly orientation?: number;
}

/** `suffix` as of `encodedPicture`, also with options: `.png[palette]`. */
export async function encodedBands(
  { width, height, bands, bytes, interpretation, orientation }: Bands,
  suffix: string,
): Promise<Uint8Array> {
  const library = await vips();
  const image = library.Image.newFromMemory(bytes, width, height, bands, library.BandFormat.uchar).copy({
    interpretation,
  });
  if (orientation !== undefined) image.setInt('orientation', orientation);
  return image.writeToBuffer(suffix).slice();
}

/** `suffix`: `.jpg`, `.png`, `.gif`, `.webp` or `.avif`. */
export async function encodedPicture(
  { width, height, pixels }: Picture,
  suffix: string,
): Promise<Uint8Array> {
  const library = await vips();
  const image = library.Image.newFromMemory(pixels, width, height, 3, library.BandFormat.uchar).copy({
    interpretation: 'srgb',
  });
  return image.writeToBuffer(suffix).slice();
}

/** Left half red, right half blue. */
export const redAndBlue = (width: number, height: number): Picture =>
  paintedPicture(width, height, x => (x < width / 2 ? [220, 30, 30] : [30, 30, 220]));
