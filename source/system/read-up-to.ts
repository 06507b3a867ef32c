import type { Readable } from 'node:stream';

/** The most that is read of a feed, page or file; what is larger is no text for a reader. */
export const defaultMaxBytes = 20_000_000;

export interface Received {
  readonly bytes: Buffer;
  /** What ended the stream before its end; null: it is whole. */
  readonly broken: { readonly by: unknown } | null;
}

/** How a stream is told to be over that does not end. */
export interface Rest {
  /** Without a single byte. */
  readonly ms: number;
  /** Whether nothing is missing of what has come until then. */
  readonly isEnd: (bytes: Buffer) => Promise<boolean>;
}

export interface Reception {
  /** Told of every chunk. */
  readonly progress: () => void;
  readonly rest?: Rest;
}

/** Asks whether all is there whenever nothing has come for a while. */
function watchForRest({ ms, isEnd }: Rest, chunks: readonly Buffer[], end: (error?: Error) => void) {
  const check = async (): Promise<void> => {
    const { length } = chunks;
    const isOver = length > 0 && (await isEnd(Buffer.concat(chunks)));
    if (isOver && chunks.length === length) end();
  };
  const timer = setTimeout(() => void check().catch(end), ms);
  return {
    again: () => void timer.refresh(),
    stop: () => clearTimeout(timer),
  };
}

/**
 * What comes of a stream until it ends, rests behind its end, or breaks off; null where that is more than `limit`: reading stops there.
 * The stream is destroyed where it has not ended.
 */
export async function receiveUpTo(
  stream: Readable,
  limit: number,
  { progress, rest }: Reception,
): Promise<Received | null> {
  const chunks: Buffer[] = [];
  let total = 0;
  let isOver = false;
  const watch =
    rest &&
    watchForRest(rest, chunks, error => {
      isOver = error === undefined;
      stream.destroy(error);
    });
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      progress();
      watch?.again();
      total += chunk.length;
      if (total > limit) return null;
      chunks.push(chunk);
    }
  } catch (error) {
    return { bytes: Buffer.concat(chunks), broken: isOver ? null : { by: error } };
  } finally {
    watch?.stop();
  }
  return { bytes: Buffer.concat(chunks), broken: null };
}

/** All bytes, or null where there are more than `limit`; throws what the stream does. */
export async function readUpTo(stream: Readable, limit: number): Promise<Uint8Array | null> {
  const received = await receiveUpTo(stream, limit, { progress: () => undefined });
  if (received?.broken) throw received.broken.by;
  return received?.bytes ?? null;
}
