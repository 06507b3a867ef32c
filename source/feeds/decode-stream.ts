/** Bytes to text while they come; the encoding is told from the first of them that tell it, as in `decode.ts`. */
import { decode, type StreamDecoder, streamDecoderOf } from './decode.ts';

/** How much of the beginning is kept for what it declares, in bytes. */
const declarationReach = 2048;

/** Plain ASCII, which is the same in every encoding that needs to be told from another. */
const isPlain = (bytes: Uint8Array): boolean => bytes.every(byte => byte < 0x80 && byte !== 0);

/** Where a UTF-8 sequence begins that is cut off at the end of the bytes; their length if none is (RFC 3629 §3). */
function wholeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => Buffer.concat([a, b]);

const nothing = new Uint8Array();

/** Never throws for what bytes there are. Pieces end anywhere, in the midst of a line too. */
export async function* decodeStream(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: StreamDecoder | null = null;
  let head: Uint8Array = nothing;
  let held: Uint8Array = nothing;

  function told(bytes: Uint8Array): StreamDecoder {
    return streamDecoderOf(decode(joined(head, bytes), null).encoding);
  }

  for await (const chunk of chunks) {
    if (decoder) {
      yield decoder(chunk, false);
      continue;
    }
    const bytes = held.length > 0 ? joined(held, chunk) : chunk;
    held = nothing;
    if (isPlain(bytes)) {
      yield Buffer.from(bytes).toString('latin1');
      if (head.length < declarationReach) head = joined(head, bytes.subarray(0, declarationReach));
      continue;
    }
    const end = wholeLength(bytes);
    if (end === 0) held = bytes;
    else {
      decoder = told(bytes.subarray(0, end));
      yield decoder(bytes, false);
    }
  }
  decoder ??= held.length > 0 ? told(held) : null;
  if (decoder) yield decoder(held, true);
}
