/**
 * Leads the index up to those of the new articles that queries with words may find: few of many. The others have none of these words,
 * so that it makes no difference to the queries that the index lacks them.
 */
import type Database from 'libsql';
import type { Query } from '../../domain/query/query.ts';
import { searchableText } from '../../domain/searchable-text.ts';
import { inTransaction } from '../sqlite.ts';
import { arrivedUpTo } from './arrivals.ts';
import { conditionOf } from './conditions.ts';
import { createQueryWords } from './query-words.ts';
import type { Statements } from './statements.ts';
import { type ArticleRow, type RowReader, selectArticle, shownArticle } from './stored-article.ts';
import type { TextIndex } from './text-index.ts';
import type { TextKeys } from './text-keys.ts';
import { isTraitTerm, wordOfTitleTerm } from './trait-terms.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface ArrivalWordsContext {
  readonly database: Database.Database;
  readonly statements: Statements;
  readonly keys: TextKeys;
  readonly rows: RowReader;
  readonly vocabulary: Vocabulary;
  readonly textIndex: TextIndex;
}

const articlesPerStep = 64;

/** The words of more would take too much memory: a number for each. */
const mostArticles = 20_000;

/** Words in a row as an expression of FTS5 has them (`match-expression.ts`). */
interface Phrase {
  readonly words: readonly string[];
  /** The last word is only the beginning of one. */
  readonly isBeginning: boolean;
}

/** The `+` keeps SQLite from trying all that is unindexed with each arrival. */
const arrivedUnindexed = (last: number): string =>
  `${arrivedUpTo(last)} AND +articles.key IN (SELECT key FROM unindexed) ORDER BY articles.key`;

/** What else is bound is taken for phrases, too: too many do no harm. */
function phrasesOf(query: Query, { keys, vocabulary }: ArrivalWordsContext): readonly Phrase[] {
  const { bound } = conditionOf(query, createQueryWords(keys, vocabulary));
  return bound
    .filter(value => typeof value === 'string')
    .flatMap(expression => [...expression.matchAll(/"([^"]*)"(\*?)/gu)])
    .map(([, phrase = '', star]) => ({
      words: phrase.split(' ').map(wordOfTitleTerm),
      isBeginning: star === '*',
    }));
}

const asksTraits = ({ words }: Phrase): boolean => words.some(isTraitTerm);

/** One word that all articles have that have the phrase; of a lone beginning, all words that begin so. */
function* leadsOf({ words: [first = '', ...others], isBeginning }: Phrase, known: Iterable<string>) {
  if (others.length > 0 || !isBeginning) yield first;
  else for (const word of known) if (word.startsWith(first)) yield word;
}

/** Each step is a short transaction. */
export function* indexingArrivals(
  queries: readonly Query[],
  last: number,
  context: ArrivalWordsContext,
): Generator<void, void> {
  const { database, statements, keys, rows, vocabulary, textIndex } = context;
  yield* textIndex.renewing();
  const waiting = statements.all<{ key: number }>(arrivedUnindexed(last)).map(({ key }) => key);
  const numbers = new Map<string, number>();
  const wordsOf = new Map<number, Uint32Array>();
  let fresh: string[] = [];
  /** Number of a word → the text that it was last met in. */
  const lastVisit: number[] = [];

  function numberOf(word: string): number {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    fresh.push(word);
    return numbers.size - 1;
  }

  /** `visit`: another one for each text. */
  function distinctNumbers(words: readonly string[], visit: number): Uint32Array {
    const distinct: number[] = [];
    for (const word of words) {
      const number = numberOf(word);
      if (lastVisit[number] === visit) continue;
      lastVisit[number] = visit;
      distinct.push(number);
    }
    return Uint32Array.from(distinct);
  }

  function read(row: ArticleRow): void {
    const article = rows.article(row);
    if (article === null) return;
    const { title, body } = searchableText(shownArticle(article));
    wordsOf.set(row.key, distinctNumbers(keys.indexWords(`${title}\n${body}`), wordsOf.size + 1));
  }

  function readSome(page: readonly number[]): void {
    for (const row of statements.all<ArticleRow>(
      `${selectArticle} WHERE key IN (SELECT value FROM json_each(?))`,
      JSON.stringify(page),
    ))
      read(row);
    vocabulary.learn(fresh);
    fresh = [];
  }

  function* inSteps(all: readonly number[], work: (page: readonly number[]) => void): Generator<void, void> {
    for (let start = 0; start < all.length; start += articlesPerStep) {
      inTransaction(database, () => work(all.slice(start, start + articlesPerStep)));
      yield;
    }
  }

  const isAboutTraits = queries.some(query => phrasesOf(query, context).some(asksTraits));
  if (isAboutTraits || waiting.length > mostArticles) return yield* textIndex.indexing();
  yield* inSteps(waiting, readSome);
  const leads = new Set<number | undefined>();
  for (const query of queries)
    for (const phrase of phrasesOf(query, context))
      for (const word of leadsOf(phrase, numbers.keys())) leads.add(numbers.get(word));
  const candidates = waiting.filter(key => wordsOf.get(key)?.some(number => leads.has(number)));
  yield* inSteps(candidates, textIndex.take);
}
