/** Explains why an article matches a query: the ring, the score and the places of its words. */
import { once } from '../../base/once.ts';
import { remembering } from '../../base/remembering.ts';
import type { Article } from '../../domain/article.ts';
import type { Query } from '../../domain/query/query.ts';
import { wordsIn } from '../../domain/query/words.ts';
import { depth, loosestRing, type Ring, rings, type SearchMatch } from '../../domain/search.ts';
import { searchableBody } from '../../domain/searchable-text.ts';
import { searchKeys } from '../../text/search-key.ts';
import { type AnswersTo, placeFinders, typedWords } from './place-finders.ts';
import { asName, findsOf } from './query-rings.ts';
import { both, type ReadArticle, readText } from './searched-article.ts';
import { snippetsOf } from './snippets.ts';

/** Rings outweigh places: matches in the text come before matches in the headline of the next ring. */
const scoreOf = (ring: Ring, isInTitle: boolean): number =>
  1 - (2 * depth(ring) + (isInTitle ? 0 : 1)) / (2 * rings.length);

const firstThose = (texts: readonly string[], isLikely: (text: string) => boolean): readonly string[] => [
  ...texts.filter(isLikely),
  ...texts.filter(text => !isLikely(text)),
];

/** Says of articles that a query has found why they are hits. */
export function searchMatcher(query: Query, answersTo: AnswersTo): (article: Article) => SearchMatch {
  const words = wordsIn(query);
  const typed = typedWords(words);
  const finds = findsOf(query, { answersTo, typed: term => typed.get(term) ?? term });
  const asOneName = once(() => asName(answersTo(searchKeys(words.join(' ')).join(' ')).rows, both));
  const { exactly, inAnyForm } = placeFinders(query, answersTo);
  return article => {
    const hit: ReadArticle = {
      title: [article.title],
      body: firstThose(searchableBody(article), exactly().isLikely),
      read: remembering(readText),
    };
    const ring = finds(hit) ?? asOneName()(hit) ?? loosestRing;
    const isInTitle = finds({ ...hit, body: [] }) === ring;
    const snippets = snippetsOf(article, ring === 'exact' ? exactly() : inAnyForm());
    return { ring, score: scoreOf(ring, isInTitle), snippets };
  };
}
