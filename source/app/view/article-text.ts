/** What the page of an article says: the same in the reader and where `khabar read` prints on a terminal. */
import { isWebAddress } from '../../base/web-address.ts';
import { type Article, articleCategories } from '../../domain/article.ts';
import type { ListedArticle } from '../../domain/library.ts';
import { minutesToRead, wordsOf } from '../../domain/reading-time.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { ArticleBody, ArticleText, BelowArticle } from '../../text/article-draft.ts';
import { searchKey } from '../../text/search-key.ts';
import type { Hue } from '../../theme/theme.ts';
import { deckOf } from '../deck.ts';
import type { Ending } from './article-ending.ts';
import { hueOf } from './hue.ts';
import { inOwnOrder } from './in-own-order.ts';

/** Each once, however it is spelled. */
function distinct(names: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const name of names) if (!byKey.has(searchKey(name))) byKey.set(searchKey(name), name);
  return [...byKey.values()];
}

/** What stands over the headline. */
export const kickerOf = (article: Pick<Article, 'category' | 'categories'>): string | null =>
  articleCategories(article)[0] ?? null;

/** @param section where lists have it, if that is known */
export const articleHue = (
  article: Pick<Article, 'category' | 'categories'>,
  section: string | null = null,
): Hue => hueOf(section ?? kickerOf(article));

const wholeText: Ending = { problem: null, remedy: null };

interface InSection {
  /** Where lists have it: its colour is theirs. */
  readonly section?: string | null;
}

interface AroundBody extends InSection {
  /** What the user has written about it, in lines. */
  readonly notes?: readonly string[];
}

interface Below extends InSection {
  /** Articles that stand below it. */
  readonly archived?: readonly ListedArticle[];
  /** What is said at its end. */
  readonly ending?: Ending;
}

/** How long its sound or film plays. */
function playingFacts({ enclosures = [] }: Article, { links }: Messages): readonly string[] {
  for (const { type, seconds } of enclosures) {
    const kind = type?.startsWith('video/') ? 'video' : 'audio';
    if (seconds !== undefined) return [`${links.kinds[kind]}: ${links.playingTime(seconds)}`];
  }
  return [];
}

export function articleBody(
  article: Article,
  messages: Messages,
  { section = null, notes = [] }: AroundBody = {},
): ArticleBody {
  const { title, byline, author, published, link, source, blocks, direction } = article;
  const [, ...otherCategories] = distinct(articleCategories(article));
  const category = kickerOf(article);
  const minutes = minutesToRead(wordsOf(blocks), direction);
  return {
    head: {
      category,
      otherCategories,
      title,
      deck: deckOf(article),
      author: byline ?? (author === null ? null : messages.by(author)),
      facts: [
        ...(published === null ? [] : [inOwnOrder(messages.date(published))]),
        ...(minutes === 0 ? [] : [inOwnOrder(messages.minutes(minutes))]),
        ...playingFacts(article, messages).map(inOwnOrder),
      ],
      source: source.title,
      address: link !== null && isWebAddress(link) ? link : null,
      notes,
    },
    blocks,
    direction,
    hue: articleHue(article, section),
  };
}

export const belowArticle = (
  article: Article,
  { section = null, archived = [], ending = wholeText }: Below = {},
): BelowArticle => ({
  related: article.related,
  archived: archived.map(below => ({ title: below.title, link: below.link, source: below.source.title })),
  ...ending,
  direction: article.direction,
  hue: articleHue(article, section),
});

export const articleText = (
  article: Article,
  messages: Messages,
  around: AroundBody & Below = {},
): ArticleText => ({ ...articleBody(article, messages, around), ...belowArticle(article, around) });
