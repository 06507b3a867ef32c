import { pipeline, Readable, type Transform } from 'node:stream';
import zlib from 'node:zlib';

/** Value of `Accept-Encoding`. */
export const acceptedEncodings = 'gzip, deflate, br';

type Decode = (body: Readable) => Readable | Promise<Readable>;

/** Joins two streams so that an error or the end of either one ends both. */
export function pipeWithErrors(body: Readable, stage: Transform): Readable {
  pipeline(body, stage, () => undefined); // the error surfaces on reading `stage`
  return stage;
}

/** By name of the coding (RFC 9110 §8.4.1). A truncated body is an error. */
const decoders: Readonly<Record<string, Decode>> = {
  gzip: body => pipeWithErrors(body, zlib.createGunzip()),
  'x-gzip': body => pipeWithErrors(body, zlib.createGunzip()),
  deflate: inflateEither,
  br: body => pipeWithErrors(body, zlib.createBrotliDecompress()),
};

const mostCodings = 3;

/** `deflate` means zlib's format, but old servers send the bare stream: the first byte tells (RFC 1950 §2.2, CM = 8). */
async function inflateEither(body: Readable): Promise<Readable> {
  const { first, whole } = await peek(body);
  const isZlib = (first?.[0] ?? 0) % 16 === 8;
  return pipeWithErrors(whole, isZlib ? zlib.createInflate() : zlib.createInflateRaw());
}

/** The first chunk, or null if the body is empty, and a stream of all chunks. */
async function peek(body: Readable): Promise<{ readonly first: Buffer | null; readonly whole: Readable }> {
  const chunks = body[Symbol.asyncIterator]() as AsyncIterableIterator<Buffer>;
  const first = await chunks.next();
  const whole = Readable.from(putBack(first, chunks), { objectMode: false });
  return { first: first.done ? null : first.value, whole };
}

async function* putBack<T>(first: IteratorResult<T>, rest: AsyncIterableIterator<T>): AsyncGenerator<T> {
  if (first.done) return;
  yield first.value;
  yield* rest;
}

/** The decoders for a `Content-Encoding`, last applied coding first; null if one is unknown or there are too many. */
export function decodersFor(header: string | null): readonly Decode[] | null {
  const names = (header ?? '').split(',').map(name => name.trim().toLowerCase());
  const codings = names.filter(name => name !== '' && name !== 'identity').reverse();
  if (codings.length > mostCodings) return null;
  const found = codings.flatMap(name => (Object.hasOwn(decoders, name) ? [decoders[name] as Decode] : []));
  return found.length === codings.length ? found : null;
}

/** Decodes the body. Errors of any stage surface on read. An empty body stays empty. */
export async function decodeBody(body: Readable, stages: readonly Decode[]): Promise<Readable> {
  if (stages.length === 0) return body;
  const { first, whole } = await peek(body);
  if (first === null) return whole;
  let decoded = whole;
  for (const stage of stages) decoded = await stage(decoded);
  return decoded;
}
