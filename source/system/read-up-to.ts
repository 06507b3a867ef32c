import type { Readable } from 'node:stream';

/** The most that is read of a feed, page or file; what is larger is no text for a reader. */
export const defaultMaxBytes = 20_000_000;

/** All bytes, or null where there are more than `limit`: reading stops there, and the stream is destroyed. */
export async function readUpTo(stream: Readable, limit: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let total = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    total += chunk.length;
    if (total > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, total);
}
