/**
 * Pictures of the web as pixels, by libvips in WebAssembly, which no picture can leave. The package is optional: without it no picture
 * is read. The size is known from the header before anything is decoded.
 */
import type Vips from 'wasm-vips';
import { once } from '../../base/once.ts';
import type { DocumentBody } from '../../domain/documents.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import { largestPicture, type Picture } from '../../domain/picture.ts';
import { type PictureType, pictureTypeOf } from './type.ts';

/** Of the picture as it says itself: 160 MB with four bytes each. */
const mostPixels = 40_000_000;
/** Anything smaller, or longer and narrower, is a spacer, a counter or a rule. */
const fewestPixelsASide = 24;
const mostSlender = 12;

/** What breaks off is refused: half a picture looks like another one. */
const loading = '[fail_on=truncated]';

const white = [255, 255, 255];

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
function sizeProblem({ width, height }: Pick<Picture, 'width' | 'height'>): string | null {
  if (width * height > mostPixels) return `> ${mostPixels} pixels`;
  if (Math.min(width, height) < fewestPixelsASide) return `< ${fewestPixelsASide} pixels`;
  const slenderness = Math.max(width, height) / Math.min(width, height);
  return slenderness > mostSlender ? `> ${mostSlender} : 1` : null;
}

/** Remembers an image of the library, whose memory no collector frees. */
type Hold = (image: Vips.Image) => Vips.Image;

/** In red, green and blue, on white where it can be seen through. */
function flat(image: Vips.Image, hold: Hold): Vips.Image {
  const coloured = hold(image.colourspace('srgb'));
  const opaque = coloured.hasAlpha() ? hold(coloured.flatten({ background: white })) : coloured;
  return hold(opaque.cast('uchar'));
}

function shrink(vips: typeof Vips, bytes: Uint8Array, hold: Hold): Result<Picture> {
  const problem = sizeProblem(hold(vips.Image.newFromBuffer(bytes)));
  if (problem !== null) return fail('no-picture', { detail: problem });
  const { width: most, height } = largestPicture;
  const options = { height, size: 'down', option_string: loading };
  const small = flat(hold(vips.Image.thumbnailBuffer(bytes, most, options)), hold);
  const pixels = small.writeToMemory() as Uint8Array; // of `uchar`
  return ok({ width: small.width, height: small.height, pixels });
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
