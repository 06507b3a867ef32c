import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { fail, ok, type Result } from '../domain/errors.ts';
import type { FileReader } from '../domain/ports.ts';
import { withHome } from './home-path.ts';
import { fileFailure } from './local-files.ts';
import { defaultMaxBytes, readUpTo } from './read-up-to.ts';

export interface FileReaderOptions {
  /** What `-` reads. */
  readonly stdin: Readable;
  readonly maxBytes?: number;
}

/** What the file system refuses is a `ReaderError` about the path as given. */
async function orFileFailure<T>(path: string, attempt: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await attempt();
  } catch (error) {
    const failure = fileFailure(error);
    if (failure === null) throw error;
    return fail(failure.code, { subject: path, detail: failure.detail });
  }
}

async function* rest(first: IteratorResult<Uint8Array>, others: AsyncIterator<Uint8Array>) {
  for (let next = first; !next.done; next = await others.next()) yield next.value;
}

/** Reads what the user names, pipes (`<(command)`) included. */
export function createFileReader({ stdin, maxBytes = defaultMaxBytes }: FileReaderOptions): FileReader {
  const open = (path: string): Readable => (path === '-' ? stdin : createReadStream(withHome(path)));
  return {
    read: path =>
      orFileFailure(path, async () => {
        const bytes = await readUpTo(open(path), maxBytes);
        return bytes === null ? fail('too-large', { subject: path, detail: String(maxBytes) }) : ok(bytes);
      }),
    stream: path =>
      orFileFailure(path, async () => {
        const chunks: AsyncIterator<Uint8Array> = open(path)[Symbol.asyncIterator]();
        return ok(rest(await chunks.next(), chunks));
      }),
  };
}
