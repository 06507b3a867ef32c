/** The links, pictures and files of an article, numbered through it from 1. */
import { groupedBy } from '../../base/grouped-by.ts';
import { rememberLatest } from '../../base/remember-latest.ts';
import type { Article, Block, Enclosure } from '../../domain/article.ts';
import { mediumOfUrl } from '../../domain/media.ts';
import { articlesLaidOut } from './article-shown.ts';
import { openArticle, openOverlay } from './selectors.ts';
import type { Session } from './session.ts';

/** What there is at the end of a link, as far as that is known before it is opened. */
export type LinkKind = 'page' | 'picture' | 'audio' | 'video' | 'file';

export interface ArticleLink {
  readonly number: number;
  readonly kind: LinkKind;
  readonly url: string;
  /** Empty: only its address is known. */
  readonly title: string;
  /** Where it ends: the block, and the UTF-16 offset in its text; null: the text does not name it. */
  readonly end: { readonly block: number; readonly offset: number } | null;
  /** Bytes; null: unknown. */
  readonly bytes: number | null;
  /** How long it plays; null: unknown, or it does not. */
  readonly seconds: number | null;
}

type Found = Omit<ArticleLink, 'number'>;
type Enclosures = ReadonlyMap<string, Enclosure>;

const kindByType: Readonly<Record<string, LinkKind>> = { image: 'picture', audio: 'audio', video: 'video' };

const kindOfType = (type: string | null): LinkKind | undefined => kindByType[type?.split('/')[0] ?? ''];

const titleOf = (text: string, url: string, enclosure: Enclosure | undefined): string => {
  const own = text.replace(/\s+/gu, ' ').trim();
  return own === '' || own === url ? (enclosure?.title ?? '') : own;
};

function linksIn(block: Block, index: number, enclosures: Enclosures): readonly Found[] {
  return (block.links ?? []).map(({ text, url, end }) => {
    const enclosure = enclosures.get(url);
    return {
      kind: kindOfType(enclosure?.type ?? null) ?? block.medium ?? mediumOfUrl(url) ?? 'page',
      url,
      title: titleOf(text, url, enclosure),
      end: { block: index, offset: end },
      bytes: enclosure?.length ?? null,
      seconds: enclosure?.seconds ?? null,
    };
  });
}

function pictureOf({ type, text, url }: Block, index: number, enclosures: Enclosures): readonly Found[] {
  if (type !== 'image' || url === undefined) return [];
  const end = { block: index, offset: text.length };
  const bytes = enclosures.get(url)?.length ?? null;
  return [{ kind: 'picture', url, title: titleOf(text, url, undefined), end, bytes, seconds: null }];
}

/** Files that the text does not name. */
const filesBeside = (enclosures: Enclosures, inText: readonly Found[]): readonly Found[] => {
  const named = new Set(inText.map(({ url }) => url));
  return [...enclosures.values()]
    .filter(({ url }) => !named.has(url))
    .map(enclosure => ({
      kind: kindOfType(enclosure.type) ?? 'file',
      url: enclosure.url,
      title: enclosure.title ?? '',
      end: null,
      bytes: enclosure.length,
      seconds: enclosure.seconds ?? null,
    }));
};

/** Those of the text in its order, then files that come with the article. */
export const linksOf = rememberLatest(({ blocks, enclosures = [] }: Article): readonly ArticleLink[] => {
  const byUrl: Enclosures = new Map(enclosures.map(enclosure => [enclosure.url, enclosure]));
  const inText = blocks.flatMap((block, index) => [
    ...linksIn(block, index, byUrl),
    ...pictureOf(block, index, byUrl),
  ]);
  return [...inText, ...filesBeside(byUrl, inText)].map((link, index) => ({ number: index + 1, ...link }));
}, articlesLaidOut);

const noLinks: readonly ArticleLink[] = [];

const linksByBlock = rememberLatest(
  (article: Article) => groupedBy(linksOf(article), ({ end }) => end?.block),
  articlesLaidOut,
);

export const linksInBlock = (article: Article, block: number): readonly ArticleLink[] =>
  linksByBlock(article).get(block) ?? noLinks;

/** Of the article that is open. */
export function linksShown(session: Session): readonly ArticleLink[] {
  const article = openArticle(session);
  return article ? linksOf(article) : noLinks;
}

/** The one under the cursor of their list. */
function linkUnderCursor(session: Session): ArticleLink | undefined {
  const overlay = openOverlay(session);
  const links = linksShown(session);
  return overlay?.layer === 'links' ? links[Math.min(overlay.cursor, links.length - 1)] : undefined;
}

/** The one of that number; without a number the one under the cursor, or the first. */
export const chosenLink = (session: Session, number: number | null): ArticleLink | undefined =>
  number === null ? (linkUnderCursor(session) ?? linksShown(session)[0]) : linksShown(session)[number - 1];
