/** One article in full: its texts in the archive, its page, or any address, file or standard input. */
import { type Access, credentialsFor } from '../../base/credentials.ts';
import { firstFields } from '../../base/first-fields.ts';
import { type Article, type ArticleContent, type Block, isTeaserOf } from '../../domain/article.ts';
import type { ArticleTexts } from '../../domain/change.ts';
import type { DocumentBody } from '../../domain/documents.ts';
import { fail, ok, type ReaderError, type Result } from '../../domain/errors.ts';
import { isPlayed } from '../../domain/media.ts';
import { sanitizeLine } from '../../text/sanitize.ts';
import { sourceIdOf } from '../identity.ts';
import { isTeaser, textLength } from '../teaser.ts';
import { articleMaker } from './archive-entries.ts';
import { findArticle, findId } from './articles.ts';
import { sameThreadReaders } from './document-readers.ts';
import { fetchDocument } from './fetch-document.ts';
import type { Services } from './services.ts';
import { knownSources } from './sources.ts';

const hasPage = (article: Article): article is Article & { readonly link: string } =>
  article.link !== null && !isPlayed(article);

/** What there is to read without the page: the body that the feed gave, or else its summary. */
export const withOwnText = (article: Article): Article =>
  article.blocks.length > 0 || article.summary === null
    ? article
    : { ...article, blocks: [{ type: 'paragraph', text: article.summary }] };

/**
 * A page with less to read than the feed has: an introduction for subscribers, a notice about cookies. Beside a full text in the
 * feed a page may be somewhat shorter, since it is rid of what does not belong to it.
 */
function isThin(page: readonly Block[], article: Article): boolean {
  const [length, own] = [textLength(page), textLength(article.blocks)];
  return isTeaser(article) ? length <= Math.max(own, article.summary?.length ?? 0) : isTeaserOf(length, own);
}

export type FullTextServices = Pick<Services, 'archive' | 'clock' | 'fetcher' | 'store' | 'readers'>;

/** The text of a page goes where its article is kept: into the archive, and into the copy that its bookmark carries. */
function keepPage({ archive, store }: FullTextServices, page: Article): void {
  archive.storePage(page);
  const [listed] = archive.listed([page.id]);
  const texts = listed?.bookmarked ? archive.texts(page.id) : null;
  if (texts) store.apply({ what: null, edits: [], copies: [texts] });
}

/** Anything but an address: what it names may only be in the public web. */
const unknownOrigin = '';

/** What names the links of an article: its source; a page that was visited for itself is its own. */
export function namedBy(
  { store, archive }: Pick<Services, 'store' | 'archive'>,
  { source, link }: Pick<Article, 'source' | 'link'>,
): Access {
  const known = knownSources({ store, archive }).find(({ id }) => id === source.id);
  const isVisited = link !== null && sourceIdOf(link) === source.id;
  return known ?? { url: isVisited ? link : unknownOrigin };
}

/** The text of an article's page; null if it is thin. Errors: those of the fetcher, `no-article`, `interrupted`. */
async function fetchPage(
  services: FullTextServices,
  article: Article & { readonly link: string },
  { signal, isNamed = false }: FullTextOptions,
): Promise<Result<Article | null>> {
  const { fetcher, readers = sameThreadReaders } = services;
  const origin = namedBy(services, article);
  const answer = await fetchDocument(fetcher, {
    url: article.link,
    want: 'page',
    ...(isNamed ? {} : { from: origin.url }),
    ...credentialsFor(article.link, origin),
    ...(signal ? { signal } : {}),
  });
  if (!answer.ok) return answer;
  const { body, url, contentType } = answer.value;
  const page = await readers.article({ body, origin: { url, contentType } }, signal);
  if (signal?.aborted) return fail('interrupted', { url: article.link });
  if (!page.ok) return fail(page.error.code, { ...page.error, url: article.link });
  if (isThin(page.value.blocks, article)) return ok(null);
  const content: ArticleContent = {
    category: page.value.category ?? article.category,
    byline: page.value.byline ?? article.byline,
    blocks: page.value.blocks,
    related: page.value.related.length > 0 ? page.value.related : article.related,
    fromPage: true,
  };
  return ok({ ...article, ...content });
}

/** Whether the user wants the page of every article of this source. */
const isAlwaysWanted = ({ store }: FullTextServices, { source }: Article): boolean =>
  store.settings().fullTexts[source.id] === 'always';

export interface FullTextOptions {
  /** The page is wanted whatever the feed's text is like, and fetched anew if it is there already. */
  readonly always?: boolean;
  /** The user gave the address of the page: it may be in an inner network. */
  readonly isNamed?: boolean;
  readonly signal?: AbortSignal;
}

export interface OpenedTexts {
  readonly texts: ArticleTexts;
  /** Which of the two to show first. */
  readonly show: 'feed' | 'page';
  /** Why the page could not be read; null if it was, or was not wanted. */
  readonly error: ReaderError | null;
}

const opened = (texts: ArticleTexts, error: ReaderError | null): OpenedTexts => ({
  texts: { ...texts, feed: texts.feed && withOwnText(texts.feed) },
  show: texts.page ? 'page' : 'feed',
  error,
});

/**
 * Both texts of an article of the archive, the page fetched and kept if it is wanted: because the feed only teases, because its source
 * is set so, or because the caller says `always`. Errors: `unknown-article`; why a page could not be read is in `error`.
 */
export async function fullText(
  services: FullTextServices,
  id: string,
  options: FullTextOptions = {},
): Promise<Result<OpenedTexts>> {
  const { always = false } = options;
  const texts = services.archive.texts(id);
  const article = texts?.feed ?? texts?.page;
  if (!texts || !article) return fail('unknown-article', { subject: id });
  const isWanted = always || (!texts.page && (isTeaser(article) || isAlwaysWanted(services, article)));
  if (!isWanted || !hasPage(article)) return ok(opened(texts, null));
  const page = await fetchPage(services, article, options);
  if (!page.ok) return ok(opened(texts, page.error));
  if (page.value === null) return ok(opened(texts, null));
  keepPage(services, page.value);
  return ok(opened({ ...texts, page: page.value }, null));
}

/** The article that is shown of two texts. */
export const shownArticle = ({ texts, show }: OpenedTexts): Article =>
  (texts[show] ?? texts.feed ?? texts.page) as Article;

/** With a scheme of ours, or any other that a host comes behind. */
const looksLikeAddress = (word: string): boolean =>
  /^(?:https?|file|edition):|^[a-z][a-z\d+.-]*:\/\//iu.test(word);
const looksLikeId = (word: string): boolean => /^[0-9a-z]{4,10}$/iu.test(word);

async function fromDocument(
  services: Services,
  document: DocumentBody,
  title: string,
  signal?: AbortSignal,
): Promise<Result<Article>> {
  const { readers = sameThreadReaders } = services;
  const parsed = await readers.article(document, signal);
  if (!parsed.ok) return parsed;
  const { url } = document.origin;
  const source = { id: sourceIdOf(url), title, url, language: null };
  return ok(articleMaker(source, null, services.clock.now())(parsed.value));
}

export interface VisitOptions {
  /** The article that names the address; absent: the user does. */
  readonly from?: Pick<Article, 'source' | 'link'>;
  readonly signal?: AbortSignal;
}

/** What is at an address: the article of the archive that has this link, or else the page there. */
export async function visit(
  services: Services,
  url: string,
  { from, signal }: VisitOptions = {},
): Promise<Result<Article>> {
  const heeding = signal ? { signal } : {};
  const known = services.archive.findByLink(url);
  if (known) {
    const found = await fullText(services, known.id, { isNamed: from === undefined, ...heeding });
    return found.ok ? ok(shownArticle(found.value)) : found;
  }
  const origin = from && namedBy(services, from);
  const named = origin ? { from: origin.url, ...credentialsFor(url, origin) } : {};
  const answer = await fetchDocument(services.fetcher, { url, want: 'page', ...named, ...heeding });
  if (!answer.ok) return answer;
  const { body, contentType, url: finalUrl } = answer.value;
  return fromDocument(
    services,
    { body, origin: { url: finalUrl, contentType } },
    new URL(finalUrl).hostname || finalUrl,
    signal,
  );
}

/** Settles when the user has had enough; standard input may never end of itself. */
const interrupted = (signal: AbortSignal | undefined): Promise<Result<never>> =>
  new Promise(resolve => {
    if (signal?.aborted) resolve(fail('interrupted'));
    signal?.addEventListener('abort', () => resolve(fail('interrupted')), { once: true });
  });

const bytesOf = ({ files }: Services, path: string, signal?: AbortSignal): Promise<Result<Uint8Array>> =>
  Promise.race([files.read(path), interrupted(signal)]);

/** Errors name the file as it was typed (`-`: standard input), not the URL that stands in for it. */
async function fromBytes(
  services: Services,
  body: Uint8Array,
  file: string,
  signal?: AbortSignal,
): Promise<Result<Article>> {
  const name = file === '-' ? 'stdin' : sanitizeLine(file.split(/[\\/]/u).at(-1) ?? file);
  const origin = { url: `file:///${encodeURIComponent(name)}`, contentType: null };
  const article = await fromDocument(services, { body, origin }, name, signal);
  if (article.ok) return article;
  const { url: _, ...error } = article.error;
  return { ok: false, error: { ...error, subject: file } };
}

async function readFile(services: Services, path: string, signal?: AbortSignal): Promise<Result<Article>> {
  const bytes = await bytesOf(services, path, signal);
  return bytes.ok ? fromBytes(services, bytes.value, path, signal) : bytes;
}

export interface ReadArticle {
  readonly article: Article;
  /** Why its page could not be read; null if it was, or was not wanted. */
  readonly error: ReaderError | null;
}

export interface ReadOptions {
  /** Fetches the page of an article of the archive; without it an id never touches the network. */
  readonly full: boolean;
  readonly signal?: AbortSignal;
}

async function readId(
  services: Services,
  article: Article,
  { full, signal }: ReadOptions,
): Promise<Result<ReadArticle>> {
  if (!full) return ok({ article: withOwnText(article), error: null });
  const found = await fullText(services, article.id, { always: true, ...(signal ? { signal } : {}) });
  return found.ok ? ok({ article: shownArticle(found.value), error: found.value.error }) : found;
}

const plain = (article: Result<Article>): Result<ReadArticle> =>
  article.ok ? ok({ article: withOwnText(article.value), error: null }) : article;

/** What `khabar read` takes: an id or its prefix, an address, or a file. */
export async function readAnything(
  services: Services,
  word: string,
  options: ReadOptions,
): Promise<Result<ReadArticle>> {
  const { signal } = options;
  if (looksLikeAddress(word)) return plain(await visit(services, word, signal ? { signal } : {}));
  if (looksLikeId(word)) {
    const known = findArticle(services, word);
    if (known.ok) return readId(services, known.value, options);
    if (known.error.code === 'ambiguous-id') return known;
  }
  const file = await readFile(services, word, signal);
  if (!file.ok && file.error.code === 'file-not-found' && looksLikeId(word)) {
    return fail('unknown-article', { subject: word });
  }
  return plain(file);
}

/** What standard input has: a document, or words that name articles, one a line. */
export type ReadInput = { readonly words: readonly string[] } | { readonly document: Result<ReadArticle> };

const namesArticle = (services: Services, word: string): boolean =>
  looksLikeAddress(word) || (looksLikeId(word) && findId(services, word).ok);

/** It is a list if its first line names an article, or if there is nothing at all. */
export async function readInput(services: Services, signal?: AbortSignal): Promise<Result<ReadInput>> {
  const bytes = await bytesOf(services, '-', signal);
  if (!bytes.ok) return bytes;
  const [first, ...more] = firstFields(new TextDecoder().decode(bytes.value));
  if (first === undefined) return ok({ words: [] });
  if (namesArticle(services, first)) return ok({ words: [first, ...more] });
  return ok({ document: plain(await fromBytes(services, bytes.value, '-', signal)) });
}
