import { createWriteStream, type WriteStream } from 'node:fs';

/** Writes a new private file by `work`, and returns once it is closed: a stream that is stopped may still be opening its file. */
export async function writingFile<T>(file: string, work: (stream: WriteStream) => Promise<T>): Promise<T> {
  const stream = createWriteStream(file, { mode: 0o600, flags: 'wx' });
  const closed = new Promise<void>(resolve => void stream.once('close', resolve));
  try {
    return await work(stream);
  } finally {
    stream.destroy();
    await closed;
  }
}
