import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type ReaderErrorCode, type Result } from '../domain/errors.ts';
import type { Fetched, FetchRequest } from '../domain/ports.ts';
import { readUpTo } from './read-up-to.ts';

/** What a server would say of a file by its name. */
const contentTypes: Readonly<Record<string, string>> = {
  '.xml': 'application/xml',
  '.rss': 'application/rss+xml',
  '.atom': 'application/atom+xml',
  '.rdf': 'application/rdf+xml',
  '.json': 'application/json',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.txt': 'text/plain',
};

const absent = new Set(['ENOENT', 'ENOTDIR']);

/** The system's code → what the reader is told. */
export function fileFailure(
  error: unknown,
): { readonly code: ReaderErrorCode; readonly detail: string } | null {
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  if (typeof code !== 'string' || code.startsWith('ERR_')) return null;
  return { code: absent.has(code) ? 'file-not-found' : 'file-unreadable', detail: code };
}

/** Stands in for an entity tag: the same as long as the file was not written. */
const tagOf = (stats: Stats): string => `"${stats.mtimeMs}-${stats.size}"`;

/**
 * Answers for a file of this machine as a server would, conditional requests included. Only regular files: a pipe or
 * a device may never end. `url` is what the answer and its errors call it.
 */
export async function fetchFile(
  file: string,
  request: FetchRequest,
  maxBytes: number,
): Promise<Result<Fetched>> {
  const about = { subject: request.url, url: request.url };
  try {
    request.signal?.throwIfAborted();
    const stats = await stat(file);
    if (stats.isDirectory()) return fail('file-unreadable', { ...about, detail: 'EISDIR' });
    if (!stats.isFile()) return fail('file-unreadable', { ...about, detail: 'not a regular file' });
    const etag = tagOf(stats);
    const answer = {
      url: request.url,
      contentType: contentTypes[path.extname(file).toLowerCase()] ?? null,
      etag,
      lastModified: stats.mtime.toUTCString(),
    };
    if (request.validators?.etag === etag)
      return ok({ ...answer, notModified: true, body: new Uint8Array() });
    const body = await readUpTo(
      createReadStream(file, request.signal && { signal: request.signal }),
      maxBytes,
    );
    if (body === null) return fail('too-large', { ...about, detail: String(maxBytes) });
    return ok({ ...answer, notModified: false, body });
  } catch (error) {
    if (request.signal?.aborted) return fail('interrupted', about);
    const failure = fileFailure(error);
    if (failure === null) throw error;
    return fail(failure.code, { ...about, detail: failure.detail });
  }
}
