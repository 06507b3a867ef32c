import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Picture } from '../../../source/domain/picture.ts';
import { decodePicture } from '../../../source/feeds/picture/decode.ts';
import { encodedBands, encodedPicture, paintedPicture, redAndBlue } from '../../support/pictures.ts';

const url = 'https://news.example/p';
const decode = (body: Uint8Array) => decodePicture({ body, origin: { url, contentType: 'text/html' } });

async function decoded(body: Uint8Array): Promise<Picture> {
  const result = await decode(body);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const pixelAt = ({ width, pixels }: Picture, x: number, y: number): number[] =>
  Array.from(pixels.subarray((y * width + x) * 3, (y * width + x) * 3 + 3));

const isNear = (found: readonly number[], wanted: readonly number[]): boolean =>
  found.every((value, index) => Math.abs(value - (wanted[index] as number)) <= 30);

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** ISO 3309, as PNG has it (RFC 2083 §3.4). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A PNG that says it has this size, and has `rows` rows of it, in a grey of one bit. */
function greyPng(width: number, height: number, rows = height): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const row = Buffer.alloc(1 + Math.ceil(width / 8));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: rows }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The frames of a GIF one after the other, without an end. */
function endlessGif(gif: Uint8Array, frames: number): Uint8Array {
  const body = Buffer.from(gif);
  const start = body.indexOf(Buffer.from([0x21, 0xf9]));
  const image = body.subarray(
    start < 0 ? body.indexOf(0x2c, 13 + 3 * 2 ** ((body[10] as number & 7) + 1)) : start,
    -1,
  );
  return Buffer.concat([body.subarray(0, -1), ...Array.from({ length: frames }, () => image)]);
}

/** On a busy machine the library takes its time to be compiled, once for all formats and once with AVIF. */
beforeAll(async () => {
  for (const suffix of ['.png', '.avif']) await decode(await encodedPicture(redAndBlue(32, 32), suffix));
}, 120_000);

describe('a picture of the web', () => {
  it.each(['.jpg', '.png', '.gif', '.webp', '.avif'])('is decoded and made small: %s', async suffix => {
    const picture = await decoded(await encodedPicture(redAndBlue(1280, 640), suffix));
    expect(picture).toMatchObject({ width: 640, height: 320 });
    expect(picture.pixels.length).toBe(640 * 320 * 3);
    expect(isNear(pixelAt(picture, 100, 160), [220, 30, 30])).toBe(true);
    expect(isNear(pixelAt(picture, 540, 160), [30, 30, 220])).toBe(true);
  });

  it('is not made larger than it is', async () => {
    expect(await decoded(await encodedPicture(redAndBlue(60, 40), '.png'))).toMatchObject({
      width: 60,
      height: 40,
    });
  });

  it('is in colours also where it has greys only', async () => {
    const grey = await decoded(greyPng(64, 64));
    expect(pixelAt(grey, 10, 10)).toEqual([0, 0, 0]);
  });

  it('is the first image of one that moves, whether it ends or not', async () => {
    const still = await encodedPicture(
      paintedPicture(64, 48, () => [10, 200, 10]),
      '.gif',
    );
    const picture = await decoded(endlessGif(still, 500));
    expect(picture).toMatchObject({ width: 64, height: 48 });
    expect(isNear(pixelAt(picture, 30, 20), [10, 200, 10])).toBe(true);
  });
});

/** Every pixel has these bytes. */
const uniform = (width: number, height: number, pixel: readonly number[]): Uint8Array =>
  Uint8Array.from({ length: width * height * pixel.length }, (_, at) => pixel[at % pixel.length] as number);

describe('a picture in another form', () => {
  it('of printed colours (CMYK) has those of the screen', async () => {
    const bytes = uniform(64, 48, [0, 255, 255, 0]);
    const body = await encodedBands(
      { width: 64, height: 48, bands: 4, bytes, interpretation: 'cmyk' },
      '.jpg',
    );
    const [red = 0, green = 255, blue = 255] = pixelAt(await decoded(body), 30, 20);
    expect(red).toBeGreaterThan(190);
    expect(Math.max(green, blue)).toBeLessThan(80);
  });

  it('is upright where the camera was turned', async () => {
    const { pixels } = redAndBlue(64, 32);
    const turned = { width: 64, height: 32, bands: 3, bytes: pixels, interpretation: 'srgb' } as const;
    const picture = await decoded(await encodedBands({ ...turned, orientation: 6 }, '.jpg'));
    expect(picture).toMatchObject({ width: 32, height: 64 });
    expect(isNear(pixelAt(picture, 16, 10), [220, 30, 30])).toBe(true);
    expect(isNear(pixelAt(picture, 16, 54), [30, 30, 220])).toBe(true);
  });

  it.each([
    ['in colours', [200, 40, 40, 128], 'srgb', [200, 40, 40]],
    ['in greys', [90, 128], 'b-w', [90, 90, 90]],
  ] as const)('%s tells what can be seen through it', async (_, pixel, interpretation, shown) => {
    const bytes = uniform(64, 48, pixel);
    const bands = pixel.length;
    const picture = await decoded(
      await encodedBands({ width: 64, height: 48, bands, bytes, interpretation }, '.png'),
    );
    expect(isNear(pixelAt(picture, 30, 20), shown)).toBe(true);
    expect(picture.pixels.length).toBe(64 * 48 * 3);
    expect(picture.alpha?.length).toBe(64 * 48);
    expect(Math.abs((picture.alpha?.[64 * 20 + 30] ?? 0) - 128)).toBeLessThan(4);
  });

  it('is opaque where nothing shows through, whatever it could', async () => {
    const bytes = uniform(64, 48, [200, 40, 40, 255]);
    const body = await encodedBands(
      { width: 64, height: 48, bands: 4, bytes, interpretation: 'srgb' },
      '.webp',
    );
    expect((await decoded(body)).alpha).toBeUndefined();
  });
});

describe('what is no picture that can be shown', () => {
  const refused = async (body: Uint8Array) =>
    expect(await decode(body)).toMatchObject({ ok: false, error: { code: 'no-picture', url } });

  it.each([
    ['a page', Buffer.from('<!doctype html><title>خبر</title>')],
    ['nothing', Buffer.alloc(0)],
    ['a drawing of text', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"/>')],
    ['the first bytes alone', Buffer.from('\x89PNG\r\n\x1A\n', 'latin1')],
  ])('%s', async (_, body) => refused(body));

  it.each(['.jpg', '.png', '.webp', '.gif'])('one that is cut off: %s', async suffix => {
    const noise = paintedPicture(200, 200, (x, y) => [
      (x * 77 + y * 31) % 256,
      (x * y) % 256,
      (x * 13) % 256,
    ]);
    const whole = await encodedPicture(noise, suffix);
    await refused(whole.subarray(0, Math.floor(whole.length / 3)));
  });

  it('one that says it is enormous, before a row of it is decoded', async () => {
    expect(await decode(greyPng(20_000, 20_000, 1))).toMatchObject({
      error: { detail: '> 40000000 pixels' },
    });
  });

  it.each([
    ['a counter', 1, 1],
    ['a spacer', 200, 5],
    ['a strip', 24, 100_000],
    ['a rule', 3000, 30],
  ])('%s', async (_, width, height) => refused(greyPng(width, height)));
});
