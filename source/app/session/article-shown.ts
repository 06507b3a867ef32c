import { rememberLatest } from '../../base/remember-latest.ts';
import type { Article, Block } from '../../domain/article.ts';
import type { ArticleTexts } from '../../domain/change.ts';
import { mediaUrl } from '../../domain/media.ts';
import type { Left, TextName } from './reading-state.ts';

/** The one that is open, the one under the cursor, and those before and behind it (`foresee`): what is laid out of so many is kept. */
export const articlesLaidOut = 4;

const urlsIn = (blocks: readonly Block[]): ReadonlySet<string> =>
  new Set(blocks.flatMap(({ url, links = [] }) => [...(url ? [url] : []), ...links.map(link => link.url)]));

/** The page's text does not have what the feed encloses: sound and films stay in sight below it. */
function withEnclosures(page: Article, feed: Article): Article {
  const present = urlsIn(page.blocks);
  const missing = feed.blocks.filter(block => {
    const url = mediaUrl(block);
    return url !== null && !present.has(url);
  });
  return missing.length === 0 ? page : { ...page, blocks: [...page.blocks, ...missing] };
}

const combine = (texts: ArticleTexts, shown: TextName): Article => {
  const { feed, page } = texts;
  if (shown === 'page' && page) return feed ? withEnclosures(page, feed) : page;
  return (feed ?? page) as Article;
};

const combined = rememberLatest(combine, articlesLaidOut);

/** The same object for as long as the texts are the same. */
export const articleShown = ({ texts, shown }: Pick<Left, 'texts' | 'shown'>): Article =>
  combined(texts, shown);
