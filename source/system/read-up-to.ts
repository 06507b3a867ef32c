import type { Readable } from 'node:stream';

/** The most that is read of a feed, page or file; what is larger is no text for a reader. */
export const defaultMaxBytes = 20_000_000;

export interface Received {
  readonly bytes: Buffer;
  /** What ended the stream before its end; null: it is whole. */
  readonly broken: { readonly by: unknown } | null;
}

/**
 * What comes of a stream until it ends or breaks off; null where that is more than `limit`: reading stops there, and the stream is
 * destroyed. `progress` is told of every chunk.
 */
export async function receiveUpTo(
  stream: Readable,
  limit: number,
  progress: () => void,
): Promise<Received | null> {
  const chunks: Buffer[] = [];
  let total = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      progress();
      total += chunk.length;
      if (total > limit) return null;
      chunks.push(chunk);
    }
  } catch (error) {
    return { bytes: Buffer.concat(chunks), broken: { by: error } };
  }
  return { bytes: Buffer.concat(chunks), broken: null };
}

/** All bytes, or null where there are more than `limit`; throws what the stream does. */
export async function readUpTo(stream: Readable, limit: number): Promise<Uint8Array | null> {
  const received = await receiveUpTo(stream, limit, () => undefined);
  if (received?.broken) throw received.broken.by;
  return received?.bytes ?? null;
}
