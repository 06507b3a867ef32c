import { createReadStream, type Dirent, existsSync, fstatSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { fail, ok, type Result } from '../domain/errors.ts';
import type { FileReader } from '../domain/ports.ts';
import { withHome } from './home-path.ts';
import { fileFailure } from './local-files.ts';
import { defaultMaxBytes, readUpTo } from './read-up-to.ts';

export interface FileReaderOptions {
  /** What `-` reads; with its descriptor, if it has one. */
  readonly stdin: Readable & { readonly fd?: number };
  readonly maxBytes?: number;
}

/** What the file system refuses is a `ReaderError` about the path as given. */
async function orFileFailure<T>(file: string, attempt: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await attempt();
  } catch (error) {
    const failure = fileFailure(error);
    if (failure === null) throw error;
    return fail(failure.code, { subject: file, detail: failure.detail });
  }
}

async function* rest(first: IteratorResult<Uint8Array>, others: AsyncIterator<Uint8Array>) {
  for (let next = first; !next.done; next = await others.next()) yield next.value;
}

/** A link is what it leads to. */
async function nameOf(entry: Dirent, folder: string): Promise<string> {
  const isFolder = entry.isSymbolicLink()
    ? await stat(path.join(folder, entry.name)).then(
        found => found.isDirectory(),
        () => false,
      )
    : entry.isDirectory();
  return isFolder ? `${entry.name}/` : entry.name;
}

/** For a folder as standard input, Node gives a stream that just ends; a file stream of its descriptor fails as for any other folder. */
const openInput = (stdin: FileReaderOptions['stdin']): Readable =>
  stdin.fd !== undefined && fstatSync(stdin.fd).isDirectory()
    ? createReadStream('', { fd: stdin.fd, autoClose: false })
    : stdin;

/** Reads what the user names, pipes (`<(command)`) included. */
export function createFileReader({ stdin, maxBytes = defaultMaxBytes }: FileReaderOptions): FileReader {
  const open = (file: string): Readable =>
    file === '-' ? openInput(stdin) : createReadStream(withHome(file));
  return {
    read: file =>
      orFileFailure(file, async () => {
        const bytes = await readUpTo(open(file), maxBytes);
        return bytes === null ? fail('too-large', { subject: file, detail: String(maxBytes) }) : ok(bytes);
      }),
    stream: file =>
      orFileFailure(file, async () => {
        const chunks: AsyncIterator<Uint8Array> = open(file)[Symbol.asyncIterator]();
        return ok(rest(await chunks.next(), chunks));
      }),
    names: named =>
      orFileFailure(named, async () => {
        const folder = withHome(named) || '.';
        const entries = await readdir(folder, { withFileTypes: true });
        return ok(await Promise.all(entries.map(entry => nameOf(entry, folder))));
      }),
    async located(named) {
      const file = path.resolve(withHome(named));
      return { url: pathToFileURL(file).href, exists: existsSync(file) };
    },
  };
}
