import type { Article } from '../../../domain/article.ts';
import type { RemoteItem } from '../../../domain/sync.ts';
import { feedTextToBlocks } from '../../../feeds/feed-text.ts';
import { detectLanguage } from '../../../text/detected-language.ts';
import { proseDirection } from '../../../text/direction.ts';
import { sanitizeLine } from '../../../text/sanitize.ts';
import { articleIds, sourceIdOf } from '../../identity.ts';

/** Its site, for an item of a feed that is not among the sources. */
const siteOf = (link: string): Article['source'] => {
  const { origin, hostname } = new URL(link);
  return { id: sourceIdOf(origin), title: hostname.replace(/^www\./u, '') };
};

/** An article that is kept on the server and has not come here by its feed; null: it has no address. When it comes, it is known by that. */
export function articleOfItem(
  { title: given, link, author, published, html }: RemoteItem,
  known: Article['source'] | undefined,
  now: Date,
): Article | null {
  if (link === null || !URL.canParse(link)) return null;
  const source = known ?? siteOf(link);
  const title = sanitizeLine(given) || link;
  const blocks = feedTextToBlocks(html, link);
  const text = [title, ...blocks.map(block => block.text)].join('\n');
  return {
    id: articleIds(source.id)(link),
    title,
    link,
    source,
    author: author && sanitizeLine(author),
    published,
    fetched: now.toISOString(),
    categories: [],
    summary: null,
    language: detectLanguage(text),
    direction: proseDirection(title, 'rtl'),
    category: null,
    byline: null,
    blocks,
    related: [],
  };
}
