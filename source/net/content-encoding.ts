import { pipeline, Readable, type Transform } from 'node:stream';
import zlib from 'node:zlib';

/** What `Accept-Encoding` offers. */
export const acceptedEncodings = 'gzip, deflate, br';

/** Some servers end compressed bodies early; browsers and curl take what there is, and so do we. */
const lenientZlib = { finishFlush: zlib.constants.Z_SYNC_FLUSH };
const lenientBrotli = { finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH };

type Decode = (body: Readable) => Readable | Promise<Readable>;

/** Joins two streams so that an error or the end of either one ends both. */
export function through(body: Readable, stage: Transform): Readable {
  pipeline(body, stage, () => undefined); // the error is met by whoever reads `stage`
  return stage;
}

/** By name of the coding (RFC 9110 §8.4.1). */
const decoders: Readonly<Record<string, Decode>> = {
  gzip: body => through(body, zlib.createGunzip(lenientZlib)),
  'x-gzip': body => through(body, zlib.createGunzip(lenientZlib)),
  deflate: inflateEither,
  br: body => through(body, zlib.createBrotliDecompress(lenientBrotli)),
};

const mostCodings = 3;

/** `deflate` means zlib's format, but old servers send the bare stream: the first byte tells (RFC 1950 §2.2, CM = 8). */
async function inflateEither(body: Readable): Promise<Readable> {
  const chunks = body[Symbol.asyncIterator]() as AsyncIterableIterator<Buffer>;
  const first = await chunks.next();
  const whole = Readable.from(putBack(first, chunks), { objectMode: false });
  const isZlib = !first.done && (first.value[0] ?? 0) % 16 === 8;
  return through(whole, isZlib ? zlib.createInflate(lenientZlib) : zlib.createInflateRaw(lenientZlib));
}

async function* putBack<T>(first: IteratorResult<T>, rest: AsyncIterableIterator<T>): AsyncGenerator<T> {
  if (first.done) return;
  yield first.value;
  yield* rest;
}

/** The decoders for a `Content-Encoding`, the coding applied last coming first; null where one is unknown or there are too many. */
export function decodersFor(header: string | null): readonly Decode[] | null {
  const names = (header ?? '').split(',').map(name => name.trim().toLowerCase());
  const codings = names.filter(name => name !== '' && name !== 'identity').reverse();
  if (codings.length > mostCodings) return null;
  const found = codings.flatMap(name => (Object.hasOwn(decoders, name) ? [decoders[name] as Decode] : []));
  return found.length === codings.length ? found : null;
}

/** The body with its codings undone; reading it meets the errors of all stages. */
export async function decodeBody(body: Readable, stages: readonly Decode[]): Promise<Readable> {
  let decoded = body;
  for (const stage of stages) decoded = await stage(decoded);
  return decoded;
}
