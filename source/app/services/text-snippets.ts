/** Excerpts with the matches of a search, except matches in headlines, which the list highlights itself. */
import type { Article } from '../../domain/article.ts';
import type { Archive } from '../../domain/library.ts';
import type { Query } from '../../domain/query/query.ts';
import { wordsIn } from '../../domain/query/words.ts';
import type { Snippet } from '../../domain/search.ts';
import { searchKeys } from '../../text/search-key.ts';
import { placeFinders } from './place-finders.ts';
import { snippetsOf } from './snippets.ts';

/** Keys of the words of articles that answer to whole words of the query, in any ring. */
export function answeringWords({ answersTo }: Pick<Archive, 'answersTo'>, query: Query): readonly string[] {
  const whole = wordsIn(query).filter(words => !words.endsWith('*'));
  return [...new Set(whole.flatMap(searchKeys).flatMap(term => [...answersTo(term).words.keys()]))];
}

/** In the order of the IDs; null: no article, or a match only in the headline. Prefers words as typed. */
export function textSnippets(
  { get, answersTo }: Pick<Archive, 'get' | 'answersTo'>,
  query: Query,
  ids: readonly string[],
): ReadonlyMap<string, Snippet | null> {
  const finders = placeFinders(query, answersTo);
  const inText = (article: Article): Snippet | undefined => {
    for (const finder of [finders.exactly, finders.inAnyForm]) {
      const found = snippetsOf(article, finder()).find(({ field }) => field !== 'title');
      if (found) return found;
    }
    return undefined;
  };
  return new Map(
    ids.map(id => {
      const article = get(id);
      return [id, (article && inText(article)) ?? null] as const;
    }),
  );
}
