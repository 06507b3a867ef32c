/** Fetching a document wherever it is now: a page that only sends its reader on counts as a redirect. */
import { credentialsFor, separateCredentials } from '../../base/credentials.ts';
import { isWebAddress, withoutFragment } from '../../base/web-address.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import type { Fetched, Fetcher, FetchRequest } from '../../domain/ports.ts';

const mostHops = 5;

/** How far a page is looked at before its parser is loaded, in bytes. */
const reach = 64 * 1024;
/** Bounded, so that no run of blanks takes long. */
const pragma = /http-equiv\s{0,9}=\s{0,9}["']?\s{0,9}refresh/iu;

/** Whether an answer is worth a closer look. */
const mayRefresh = ({ body, refresh }: Fetched): boolean =>
  refresh !== undefined || pragma.test(Buffer.from(body.subarray(0, reach)).toString('latin1'));

/** A fragment that was asked for goes on, as with redirects (RFC 9110 §10.2.2). */
const withFragmentOf = (target: string, page: string): string =>
  target.includes('#') ? target : target + (/#.*$/su.exec(page)?.[0] ?? '');

/** Where a page sends its reader on; null for all other answers. */
async function targetOf(page: Fetched): Promise<string | null> {
  if (page.notModified || !isWebAddress(page.url) || !mayRefresh(page)) return null;
  const target = (await import('../../feeds/meta-refresh.ts')).refreshTarget(page);
  return target === null ? null : withFragmentOf(target, page.url);
}

const isDowngrade = (from: string, to: string): boolean => /^https:/iu.test(from) && /^http:/iu.test(to);

/** Whether an answer came from where the document is for good: nothing has led away only for now. */
const isAtHome = ({ url, movedTo }: Fetched, asked: string): boolean =>
  withoutFragment(url) === withoutFragment(movedTo ?? asked);

const answerWith = ({ movedTo: _, ...page }: Fetched, movedTo: string | undefined): Fetched =>
  movedTo === undefined ? page : { ...page, movedTo };

/**
 * Fetches a document, and instead of a page that sends its reader on (`feeds/meta-refresh.ts`) what it leads to. That page names
 * it, so it may not be in a more private network. Errors: those of the fetcher; `too-many-redirects`.
 */
export async function fetchDocument(
  fetcher: Pick<Fetcher, 'fetch'>,
  request: FetchRequest,
): Promise<Result<Fetched>> {
  const { want, signal, credentials: given } = request;
  const { url, credentials = given } = separateCredentials(request.url);
  const owner = { url, ...(credentials === undefined ? {} : { credentials }) };
  const first = await fetcher.fetch(request);
  if (!first.ok) return first;
  const visited = new Set([withoutFragment(url)]);
  let page = first.value;
  let asked = url;
  let { movedTo } = page;
  let hasOnlyMoved = true;
  for (let target = await targetOf(page); target !== null; target = await targetOf(page)) {
    const isLoop = visited.has(withoutFragment(target));
    if (isLoop || visited.size > mostHops)
      return fail('too-many-redirects', {
        subject: url,
        url: target,
        detail: isLoop ? 'loop' : String(mostHops),
      });
    visited.add(withoutFragment(target));
    const next = await fetcher.fetch({
      url: target,
      from: page.url,
      want,
      ...credentialsFor(target, owner),
      ...(signal ? { signal } : {}),
    });
    if (!next.ok) return next;
    hasOnlyMoved &&= isAtHome(page, asked) && !isDowngrade(page.url, target);
    page = next.value;
    asked = target;
    if (hasOnlyMoved) movedTo = page.movedTo ?? target;
  }
  return ok(answerWith(page, movedTo));
}
