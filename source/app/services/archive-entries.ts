import type { Article, Entry } from '../../domain/article.ts';
import type { Source } from '../../domain/source.ts';
import { firstStrongDirection } from '../../text/direction.ts';
import { articleIdOf } from '../identity.ts';

/** Languages that are written from right to left, for titles that have no letter of their own. */
const rightToLeftLanguages = /^(ar|fa|ur|ps|ckb|ug|sd|he|yi|dv|syr)\b/u;

const directionOf = (title: string, language: string | null) =>
  firstStrongDirection(title) ?? (language !== null && rightToLeftLanguages.test(language) ? 'rtl' : 'ltr');

/** The article that an entry becomes in a source: it gets its id, its direction and the day it was first seen. */
export function articleFromEntry(
  entry: Entry,
  source: Pick<Source, 'id' | 'title' | 'url' | 'language'>,
  feedLanguage: string | null,
  now: Date,
): Article {
  const { key, ...rest } = entry;
  const language = entry.language ?? feedLanguage ?? source.language;
  return {
    ...rest,
    id: articleIdOf(source.url, key),
    source: { id: source.id, title: source.title },
    language,
    direction: directionOf(entry.title, language),
    fetched: now.toISOString(),
  };
}
