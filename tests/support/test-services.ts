/** What use cases are given: a test library, and a site of a few documents at https://news.example. */
import type { Services } from '../../source/app/services/services.ts';
import { fail, ok } from '../../source/domain/errors.ts';
import type { Fetcher } from '../../source/domain/ports.ts';
import { fixedClock } from './edition-services.ts';
import { noFiles } from './files-of.ts';
import { type LibraryContents, openTestLibrary } from './library.ts';

export interface TestServices extends Services {
  /** Paths in the order in which they were asked for. */
  readonly asked: string[];
}

export interface TestServicesOptions extends LibraryContents {
  /** Path → what is there, or how it is answered; all else is `unreachable`. */
  readonly site?: Readonly<Record<string, string | Fetcher['fetch']>>;
}

const paragraph = `<p>${'فقرة من صفحة المقال، وفيها تفصيل لما أوجزته الخلاصة. '.repeat(5)}</p>`;

/** With more text than `makeArticle` has. */
export const longPage = `<html><body><article>${paragraph.repeat(4)}</article></body></html>`;

/** Answers once it is aborted, and not before. */
export const waitsForAbort: Fetcher['fetch'] = ({ signal, url }) =>
  new Promise(resolve => {
    const end = (): void => resolve(fail('interrupted', { url }));
    if (signal?.aborted) end();
    else signal?.addEventListener('abort', end, { once: true });
  });

export function testServices({ site = {}, ...contents }: TestServicesOptions = {}): TestServices {
  const asked: string[] = [];
  const fetcher: Fetcher = {
    async fetch(request) {
      const { url } = request;
      const { pathname } = new URL(url);
      asked.push(pathname);
      const answer = site[pathname];
      if (answer === undefined) return fail('unreachable', { url });
      if (typeof answer !== 'string') return answer(request);
      const body = new TextEncoder().encode(answer);
      return ok({ url, notModified: false, contentType: null, body, etag: null, lastModified: null });
    },
  };
  return {
    ...openTestLibrary(contents),
    fetcher,
    files: noFiles,
    opener: { open: async () => null },
    clipboard: { copy: async () => true },
    clock: fixedClock,
    asked,
  };
}
