/**
 * The codings of a body (RFC 9110 §8.4), undone as browsers and feed readers do: what a header calls a coding may be none (a charset), may
 * not have been applied, or may have been applied without being named.
 */
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { ReaderErrorCode } from '../domain/errors.ts';

/** Value of `Accept-Encoding`. */
export const acceptedEncodings = 'gzip, deflate, br';

export interface DecodedBody {
  /** Where decoding failed: what could be decoded, from the start on. */
  readonly body: Uint8Array;
  readonly failure: { readonly code: ReaderErrorCode; readonly detail: string } | null;
}

/** `isCut`: the body may end anywhere, and is decoded as far as it goes. */
interface Decoding {
  readonly limit: number;
  readonly isCut: boolean;
}

type Decode = (body: Buffer, decoding: Decoding) => Promise<Buffer>;

const { Z_FINISH, Z_SYNC_FLUSH, BROTLI_OPERATION_FINISH, BROTLI_OPERATION_FLUSH } = zlib.constants;

const decoderOf =
  (
    decode: (body: Buffer, options: zlib.ZlibOptions & zlib.BrotliOptions) => Promise<Buffer>,
    finish: readonly [whole: number, cut: number],
  ): Decode =>
  (body, { limit, isCut }) =>
    decode(body, { maxOutputLength: limit, finishFlush: finish[Number(isCut)] as number });

const zlibFinish = [Z_FINISH, Z_SYNC_FLUSH] as const;

const gunzip = decoderOf(promisify(zlib.gunzip), zlibFinish);
const inflate = decoderOf(promisify(zlib.inflate), zlibFinish);
const inflateRaw = decoderOf(promisify(zlib.inflateRaw), zlibFinish);
const unbrotli = decoderOf(promisify(zlib.brotliDecompress), [
  BROTLI_OPERATION_FINISH,
  BROTLI_OPERATION_FLUSH,
]);

const startsWith = (body: Uint8Array, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => body[index] === byte);

const isGzip = (body: Uint8Array): boolean => startsWith(body, 0x1f, 0x8b, 8);

/** The length of a gzip header (RFC 1952 §2.3). */
function gzipHeaderLength(body: Buffer): number {
  const flags = body[3] ?? 0;
  const has = (bit: number): boolean => (flags & bit) !== 0;
  const afterText = (from: number): number => body.indexOf(0, from) + 1 || body.length;
  let at = 10;
  if (has(4)) at += 2 + (body.length >= at + 2 ? body.readUInt16LE(at) : 0);
  if (has(8)) at = afterText(at);
  if (has(16)) at = afterText(at);
  return has(2) ? at + 2 : at;
}

/** Of a cut or damaged file, what its first member holds: the checksum at the end is left alone. */
const gunzipEither: Decode = (body, decoding) =>
  decoding.isCut && isGzip(body)
    ? inflateRaw(body.subarray(gzipHeaderLength(body)), decoding)
    : gunzip(body, decoding);

/** `deflate` means zlib's format, but old servers send the bare stream: the first byte tells (RFC 1950 §2.2, CM = 8). */
const inflateEither: Decode = (body, decoding) =>
  ((body[0] ?? 0) % 16 === 8 ? inflate : inflateRaw)(body, decoding);

/** A coding that Node 20 does not know, and that is never asked for. */
const refuse =
  (name: string): Decode =>
  () =>
    Promise.reject(Object.assign(new Error(name), { code: name }));

/** By name of the coding (RFC 9110 §8.4.1). Browsers take a name that is not here, such as `utf-8`, for no coding. */
const decoders: ReadonlyMap<string, Decode> = new Map([
  ['gzip', gunzipEither],
  ['x-gzip', gunzipEither],
  ['deflate', inflateEither],
  ['br', unbrotli],
  ['zstd', refuse('zstd')],
  ['compress', refuse('compress')],
  ['x-compress', refuse('compress')],
]);

/** Named and unnamed ones together. */
const mostCodings = 3;

/** What a feed or page begins with, behind a byte order mark of UTF-8. */
const isDocument = (body: Uint8Array): boolean =>
  /^(?:\u00ef\u00bb\u00bf)?\s*[<{[]/u.test(Buffer.from(body.subarray(0, 256)).toString('latin1'));

/** The decoders for a `Content-Encoding`, last applied coding first. */
const decodersFor = (header: string | null): readonly Decode[] =>
  (header ?? '')
    .split(',')
    .flatMap(name => decoders.get(name.trim().toLowerCase()) ?? [])
    .reverse();

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code ?? error);

const failureCodes: Readonly<Record<string, ReaderErrorCode>> = {
  ERR_BUFFER_TOO_LARGE: 'too-large',
  Z_BUF_ERROR: 'incomplete',
};

async function decodeCut(body: Buffer, decode: Decode, limit: number): Promise<Buffer> {
  try {
    return await decode(body, { limit, isCut: true });
  } catch {
    return Buffer.alloc(0);
  }
}

/** Undoes one coding. A body that it does not fit, and that is a document as it is, has none. */
async function undo(body: Buffer, decode: Decode, limit: number): Promise<DecodedBody> {
  try {
    return { body: await decode(body, { limit, isCut: false }), failure: null };
  } catch (error) {
    const detail = codeOf(error);
    const code = failureCodes[detail] ?? 'undecodable';
    if (code === 'too-large') return { body: Buffer.alloc(0), failure: { code, detail: String(limit) } };
    if (isDocument(body)) return { body, failure: null };
    return { body: await decodeCut(body, decode, limit), failure: { code, detail } };
  }
}

/**
 * Undoes the codings of a whole body: those that the header names, and gzip wherever the bytes show it.
 * @param limit of the decoded body, in bytes
 */
export async function decodeBody(raw: Buffer, header: string | null, limit: number): Promise<DecodedBody> {
  const named = decodersFor(header);
  if (named.length > mostCodings)
    return { body: raw, failure: { code: 'undecodable', detail: header ?? '' } };
  let body = raw;
  for (let undone = 0; undone < mostCodings && body.length > 0; undone++) {
    const decode = isGzip(body) ? gunzipEither : (named[undone] ?? null);
    if (decode === null) break;
    const decoded = await undo(body, decode, limit);
    if (decoded.failure) return decoded;
    body = Buffer.from(decoded.body.buffer, decoded.body.byteOffset, decoded.body.byteLength);
  }
  return { body, failure: null };
}
