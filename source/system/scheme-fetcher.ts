import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { separateCredentials } from '../base/credentials.ts';
import { fail, type Result } from '../domain/errors.ts';
import type { Fetched, Fetcher, FetchRequest } from '../domain/ports.ts';
import { editionScheme } from '../domain/source.ts';
import { fetchFile } from './local-files.ts';
import { defaultMaxBytes } from './read-up-to.ts';

export interface SchemeFetcherOptions {
  /** null: offline. */
  readonly http: Fetcher | null;
  /** Where the sample edition lies. */
  readonly editionFolder: string;
  readonly maxBytes?: number;
}

type SchemeHandler = (url: URL, request: FetchRequest) => Promise<Result<Fetched>> | Result<Fetched>;

const about = (request: FetchRequest) => ({ subject: request.url, url: request.url });

/** `file:` → a path; null where it names another machine or cannot be a path. */
function localPath(url: URL): string | null {
  try {
    const file = fileURLToPath(url);
    return file.includes('\0') ? null : file;
  } catch {
    return null;
  }
}

/** `edition:///articles/x.html` → a path within the folder; null where it is no name, `outside` where it leads elsewhere. */
function editionPath(url: URL, folder: string): string | 'outside' | null {
  let name: string;
  try {
    name = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (url.host !== '' || name.includes('\0')) return 'outside';
  const file = path.join(folder, name);
  const relative = path.relative(folder, file);
  const isInside = relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
  return isInside ? file : 'outside';
}

/** The table scheme → fetcher: the one door through which everything that is read comes in. */
export function createSchemeFetcher(options: SchemeFetcherOptions): Fetcher {
  const { http, editionFolder, maxBytes = defaultMaxBytes } = options;

  const overNetwork: SchemeHandler = (_, request) => http?.fetch(request) ?? fail('offline', about(request));

  /** Only the user names files. */
  const fromFile: SchemeHandler = (url, request) => {
    if (request.from !== undefined) return fail('unsafe-address', about(request));
    const file = localPath(url);
    return file === null ? fail('bad-address', about(request)) : fetchFile(file, request, maxBytes);
  };

  const fromEdition: SchemeHandler = (url, request) => {
    const file = editionPath(url, editionFolder);
    if (file === null) return fail('bad-address', about(request));
    return file === 'outside' ? fail('unsafe-address', about(request)) : fetchFile(file, request, maxBytes);
  };

  const handlers: Readonly<Record<string, SchemeHandler>> = {
    'http:': overNetwork,
    'https:': overNetwork,
    'file:': fromFile,
    [editionScheme]: fromEdition,
  };

  return {
    async fetch(given) {
      const request = { ...given, ...separateCredentials(given.url) };
      if (!URL.canParse(request.url)) return fail('bad-address', about(request));
      const url = new URL(request.url);
      const handler = Object.hasOwn(handlers, url.protocol) ? handlers[url.protocol] : undefined;
      return handler ? handler(url, request) : fail('unsafe-address', about(request));
    },
  };
}
