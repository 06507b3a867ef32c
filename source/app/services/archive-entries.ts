import type { Article, Direction, Entry } from '../../domain/article.ts';
import { identityUrl, type Source } from '../../domain/source.ts';
import { detectLanguage } from '../../text/detected-language.ts';
import { proseDirection } from '../../text/direction.ts';
import { articleIds } from '../identity.ts';

/** Languages that are written from right to left: what an entry's own letters are weighed against. */
const rightToLeftLanguages = /^(ar|fa|ur|ps|ckb|ug|sd|he|yi|dv|syr)\b/u;

const contextOf = (language: string | null): Direction =>
  language !== null && rightToLeftLanguages.test(language) ? 'rtl' : 'ltr';

const textOf = ({ title, summary, blocks }: Pick<Entry, 'title' | 'summary' | 'blocks'>): string =>
  [title, summary ?? '', ...blocks.map(({ text }) => text)].join('\n');

/** Makes the articles that entries become in a source: each gets its id, its direction and the day it was first seen. */
export function articleMaker(
  source: Pick<Source, 'id' | 'title' | 'url' | 'originalUrl' | 'language'>,
  feedLanguage: string | null,
  now: Date,
): (entry: Entry) => Article {
  const idOf = articleIds(identityUrl(source));
  const fetched = now.toISOString();
  return entry => {
    const { key, title, link, author, published, categories, summary, category, byline, blocks, related } =
      entry;
    const { enclosures } = entry;
    const language = entry.language ?? feedLanguage ?? source.language ?? detectLanguage(textOf(entry));
    // By name: V8 makes a slow object of the rest of another one, for all who read it later.
    return {
      title,
      link,
      author,
      published,
      categories,
      summary,
      language,
      category,
      byline,
      blocks,
      related,
      id: idOf(key),
      source: { id: source.id, title: source.title },
      direction: proseDirection(title, contextOf(language)),
      fetched,
      ...(enclosures ? { enclosures } : {}),
    };
  };
}
