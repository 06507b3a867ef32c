/**
 * Pictures of the web as pixels, by libvips in WebAssembly, which no picture can leave. The package is optional: without it no picture
 * is read. The size is known from the header before anything is decoded.
 */
import type Vips from 'wasm-vips';
import { once } from '../../base/once.ts';
import type { DocumentBody } from '../../domain/documents.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import {
  largestPicture,
  mostSlender,
  type Picture,
  type PictureSize,
  slenderness,
} from '../../domain/picture.ts';
import { type PictureType, pictureTypeOf } from './type.ts';

/** Of the picture as it says itself: 160 MB with four bytes each. */
const mostPixels = 40_000_000;
/** Anything smaller is a spacer or a counter. */
const fewestPixelsASide = 24;

/** What breaks off is refused: half a picture looks like another one. */
const loading = '[fail_on=truncated]';

const opaque = 255;

async function load(dynamicLibraries: readonly string[]): Promise<typeof Vips> {
  const { default: start } = await import('wasm-vips');
  const vips = await start({
    dynamicLibraries: [...dynamicLibraries],
    preRun(module) {
      module.ENV.VIPS_WARNING = 'off'; // set to anything, it is: nothing is printed
    },
  });
  vips.concurrency(1);
  vips.Cache.max(0);
  return vips;
}

const withoutAvif = once(() => load([]));
const withAvif = once(() => load(['vips-heif.wasm']));

const libraryFor = (type: PictureType): Promise<typeof Vips> =>
  type === 'avif' ? withAvif() : withoutAvif();

/** Why a picture of this size is not shown; null if it is. */
function sizeProblem(size: PictureSize): string | null {
  const { width, height } = size;
  if (width * height > mostPixels) return `> ${mostPixels} pixels`;
  if (Math.min(width, height) < fewestPixelsASide) return `< ${fewestPixelsASide} pixels`;
  return slenderness(size) > mostSlender ? `> ${mostSlender} : 1` : null;
}

/** Remembers an image of the library, whose memory no collector frees. */
type Hold = (image: Vips.Image) => Vips.Image;

const bytesOf = (image: Vips.Image, hold: Hold): Uint8Array =>
  hold(image.cast('uchar')).writeToMemory() as Uint8Array; // of `uchar`

/** Red, green and blue. */
const colours = 3;

/** In red, green and blue, with what can be seen through. */
function pixelsOf(image: Vips.Image, hold: Hold): Pick<Picture, 'pixels' | 'alpha'> {
  const coloured = hold(image.colourspace('srgb'));
  if (!coloured.hasAlpha()) return { pixels: bytesOf(coloured, hold) };
  const pixels = bytesOf(hold(coloured.extractBand(0, { n: colours })), hold);
  const alpha = bytesOf(hold(coloured.extractBand(colours)), hold);
  return alpha.every(seen => seen === opaque) ? { pixels } : { pixels, alpha };
}

function shrink(vips: typeof Vips, bytes: Uint8Array, hold: Hold): Result<Picture> {
  const problem = sizeProblem(hold(vips.Image.newFromBuffer(bytes)));
  if (problem !== null) return fail('no-picture', { detail: problem });
  const { width: most, height } = largestPicture;
  const options = { height, size: 'down', option_string: loading };
  const small = hold(hold(vips.Image.thumbnailBuffer(bytes, most, options)).copyMemory());
  return ok({ width: small.width, height: small.height, ...pixelsOf(small, hold) });
}

async function decode(type: PictureType, bytes: Uint8Array): Promise<Result<Picture>> {
  const held: Vips.Image[] = [];
  try {
    return shrink(await libraryFor(type), bytes, image => {
      held.push(image);
      return image;
    });
  } catch (error) {
    return fail('no-picture', { detail: error instanceof Error ? error.message : String(error) });
  } finally {
    for (const image of held) image.delete();
  }
}

/** A picture of at most `largestPicture`; of a moving one, the first image. Errors: `no-picture`. */
export async function decodePicture({ body, origin: { url } }: DocumentBody): Promise<Result<Picture>> {
  const type = pictureTypeOf(body);
  if (type === null) return fail('no-picture', { url, detail: 'unknown format' });
  const decoded = await decode(type, body);
  return decoded.ok ? decoded : fail('no-picture', { ...decoded.error, url });
}
