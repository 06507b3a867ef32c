import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { fail, ok } from '../domain/errors.ts';
import type { FileReader } from '../domain/ports.ts';
import { fileFailure } from './local-files.ts';
import { defaultMaxBytes, readUpTo } from './read-up-to.ts';

export interface FileReaderOptions {
  /** What `-` reads. */
  readonly stdin: Readable;
  readonly maxBytes?: number;
}

/** Reads what the user names, pipes (`<(command)`) included; a file that is missing or too large is a `ReaderError` about the path as given. */
export function createFileReader({ stdin, maxBytes = defaultMaxBytes }: FileReaderOptions): FileReader {
  return {
    async read(path) {
      try {
        const bytes = await readUpTo(path === '-' ? stdin : createReadStream(path), maxBytes);
        return bytes === null ? fail('too-large', { subject: path, detail: String(maxBytes) }) : ok(bytes);
      } catch (error) {
        const failure = fileFailure(error);
        if (failure === null) throw error;
        return fail(failure.code, { subject: path, detail: failure.detail });
      }
    },
  };
}
