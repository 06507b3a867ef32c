/** One article in full: from the archive, from its page, from any address, file or standard input. */
import { type Article, type ArticleContent, type Block, isTeaserOf } from '../../domain/article.ts';
import type { DocumentBody } from '../../domain/documents.ts';
import { fail, ok, type ReaderError, type Result } from '../../domain/errors.ts';
import { sanitizeLine } from '../../text/sanitize.ts';
import { sourceIdOf } from '../identity.ts';
import { articleMaker } from './archive-entries.ts';
import { findArticle } from './articles.ts';
import { sameThreadReaders } from './document-readers.ts';
import type { Services } from './services.ts';

/** What there is to read: what is said of a picture is no text of the article. */
const textLength = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { type, text }) => sum + (type === 'image' ? 0 : text.length), 0);

/** A body that says no more than the summary is a teaser. */
const isTeaser = (article: Article): boolean =>
  textLength(article.blocks) <= (article.summary?.length ?? 0) + 40;

const hasPage = (article: Article): article is Article & { readonly link: string } => article.link !== null;

/** What there is to read without the page: the body that the feed gave, or else its summary. */
const withOwnText = (article: Article): Article =>
  article.blocks.length > 0 || article.summary === null
    ? article
    : { ...article, blocks: [{ type: 'paragraph', text: article.summary }] };

/**
 * A page with less to read than the feed has: an introduction to subscribers, a notice about cookies. Beside a whole text in
 * the feed a page may be somewhat shorter, since it is rid of what does not belong to it.
 */
function isThin(page: readonly Block[], article: Article): boolean {
  const [length, own] = [textLength(page), textLength(article.blocks)];
  return isTeaser(article) ? length <= Math.max(own, article.summary?.length ?? 0) : isTeaserOf(length, own);
}

export interface FullText {
  /** With the text of its page (`fromPage`), or else with what there is without it. */
  readonly article: Article;
  /** Why the page could not be read. */
  readonly error: ReaderError | null;
}

export type FullTextServices = Pick<Services, 'archive' | 'clock' | 'fetcher' | 'state' | 'readers'>;

/** Full text goes where the article is kept: the archive, and its bookmark. */
function keep({ archive, clock, state }: FullTextServices, article: Article): void {
  if (archive.get(article.id)) archive.store([article]);
  if (!Object.hasOwn(state.load().bookmarks, article.id)) return;
  state.apply([{ type: 'add-bookmarks', articles: [article], at: clock.now().toISOString() }]);
}

/**
 * The article with the text of its page, which is fetched, extracted and kept; with its own text where it has no page, or where
 * that cannot be read or is thin.
 */
export async function pageText(
  services: FullTextServices,
  article: Article,
  signal?: AbortSignal,
): Promise<FullText> {
  const withoutPage = (error: ReaderError | null): FullText => ({ article: withOwnText(article), error });
  if (!hasPage(article)) return withoutPage(null);
  const { fetcher, readers = sameThreadReaders } = services;
  const answer = await fetcher.fetch({
    url: article.link,
    want: 'page',
    ...(signal ? { signal } : {}),
  });
  if (!answer.ok) return withoutPage(answer.error);
  const { body, url, contentType } = answer.value;
  const page = await readers.article({ body, origin: { url, contentType } });
  if (signal?.aborted) return withoutPage({ code: 'interrupted', url: article.link });
  if (!page.ok) return withoutPage({ ...page.error, url: article.link });
  if (isThin(page.value.blocks, article)) return withoutPage(null);
  const content: ArticleContent = {
    category: page.value.category ?? article.category,
    byline: page.value.byline ?? article.byline,
    blocks: page.value.blocks,
    related: page.value.related.length > 0 ? page.value.related : article.related,
    fromPage: true,
  };
  const complete = { ...article, ...content };
  keep(services, complete);
  return { article: complete, error: null };
}

/** Whether the user wants the page of every article of this one's source. */
const isAlwaysWanted = ({ state }: FullTextServices, { source }: Article): boolean =>
  state.load().settings.fullTexts[source.id] === 'always';

/** The article with its full text: that of its page where the feed only teases, or where its source is set to `always`. */
export async function fullText(
  services: FullTextServices,
  article: Article,
  signal?: AbortSignal,
): Promise<FullText> {
  const isWanted = !article.fromPage && (isTeaser(article) || isAlwaysWanted(services, article));
  return isWanted ? pageText(services, article, signal) : { article: withOwnText(article), error: null };
}

/** With a scheme of ours, or any other that a host comes behind. */
const looksLikeAddress = (word: string): boolean =>
  /^(?:https?|file|edition):|^[a-z][a-z\d+.-]*:\/\//iu.test(word);
const looksLikeId = (word: string): boolean => /^[0-9a-z]{4,10}$/iu.test(word);

async function fromDocument(
  services: Services,
  document: DocumentBody,
  title: string,
): Promise<Result<Article>> {
  const { readers = sameThreadReaders } = services;
  const parsed = await readers.article(document);
  if (!parsed.ok) return parsed;
  const { url } = document.origin;
  const source = { id: sourceIdOf(url), title, url, language: null };
  return ok(articleMaker(source, null, services.clock.now())(parsed.value));
}

async function readAddress(services: Services, url: string, signal?: AbortSignal): Promise<Result<Article>> {
  const known = services.archive.findByLink(url);
  if (known) return ok((await fullText(services, known, signal)).article);
  const answer = await services.fetcher.fetch({ url, want: 'page', ...(signal ? { signal } : {}) });
  if (!answer.ok) return answer;
  const { body, contentType, url: finalUrl } = answer.value;
  return fromDocument(
    services,
    { body, origin: { url: finalUrl, contentType } },
    new URL(finalUrl).hostname || finalUrl,
  );
}

/** Settles when the user has had enough; standard input may never end of itself. */
const interrupted = (signal: AbortSignal | undefined): Promise<Result<never>> =>
  new Promise(resolve => {
    if (signal?.aborted) resolve(fail('interrupted'));
    signal?.addEventListener('abort', () => resolve(fail('interrupted')), { once: true });
  });

async function readFile(services: Services, path: string, signal?: AbortSignal): Promise<Result<Article>> {
  const bytes = await Promise.race([services.files.read(path), interrupted(signal)]);
  if (!bytes.ok) return bytes;
  const name = path === '-' ? 'stdin' : sanitizeLine(path.split(/[\\/]/u).at(-1) ?? path);
  const origin = { url: `file:///${encodeURIComponent(name)}`, contentType: null };
  return fromDocument(services, { body: bytes.value, origin }, name);
}

/** What `khabar read` takes: an id or its prefix, an address, a file, or `-`. */
export async function readAnything(
  services: Services,
  word: string,
  signal?: AbortSignal,
): Promise<Result<FullText>> {
  const plain = (article: Result<Article>): Result<FullText> =>
    article.ok ? ok({ article: withOwnText(article.value), error: null }) : article;
  if (word === '-') return plain(await readFile(services, word, signal));
  if (looksLikeAddress(word)) return plain(await readAddress(services, word, signal));
  if (looksLikeId(word)) {
    const known = findArticle(services, word);
    if (known.ok) return ok(await fullText(services, known.value, signal));
    if (known.error.code === 'ambiguous-id') return known;
  }
  const file = await readFile(services, word, signal);
  if (!file.ok && file.error.code === 'file-not-found' && looksLikeId(word)) {
    return fail('unknown-article', { subject: word });
  }
  return plain(file);
}
