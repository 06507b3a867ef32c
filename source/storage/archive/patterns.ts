/**
 * Regular expressions of queries. SQLite knows none, so SQL says which articles can be meant at all, these are read in pages, and
 * the keys of those in which a pattern is found take its place in the query. They hold until the archive changes.
 */
import type { Article } from '../../domain/article.ts';
import type { ReaderError } from '../../domain/errors.ts';
import { foldQuery, normalForm } from '../../domain/query/fold.ts';
import { patternSign, patternsIn } from '../../domain/query/pattern.ts';
import { everything, type Query } from '../../domain/query/query.ts';
import { spokenTexts } from '../../domain/searchable-text.ts';
import { withinTime } from './bounded-work.ts';
import type { Condition } from './conditions.ts';
import { boundOf, whereOf } from './lists.ts';
import { planAmong, planQuery } from './query-sql.ts';
import type { QueryWords } from './query-words.ts';
import type { Statements } from './statements.ts';
import { type ArticleRow, type RowReader, selectArticle, shownArticle } from './stored-article.ts';
import type { TextKeys } from './text-keys.ts';

/** Thrown if a pattern takes too long for one article or for all of them. */
export class SlowPattern extends Error {
  override readonly name = 'SlowPattern';
  readonly readerError: ReaderError;

  constructor(pattern: string) {
    const found = patternSign + pattern + patternSign;
    super(`slow pattern: ${found}`);
    const query = { column: 0, problem: 'slow-pattern', found, expected: [] } as const;
    this.readerError = { code: 'bad-query', subject: found, detail: '1', query };
  }
}

const nothing: Query = { any: [] };

/** The widest and narrowest meaning of a query before its patterns are evaluated. */
interface Bounds {
  readonly most: Query;
  readonly least: Query;
}

const possible = (query: Query): Query =>
  normalForm(
    foldQuery<Bounds>(query, {
      leaf: leaf => ('regex' in leaf ? { most: everything, least: nothing } : { most: leaf, least: leaf }),
      not: ({ most, least }) => ({ most: { not: least }, least: { not: most } }),
      all: parts => ({
        most: { all: parts.map(part => part.most) },
        least: { all: parts.map(part => part.least) },
      }),
      any: parts => ({
        most: { any: parts.map(part => part.most) },
        least: { any: parts.map(part => part.least) },
      }),
    }).most,
  );

const articlesPerPage = 100;
/** Time for the patterns alone; a page usually takes 1 or 2 ms. */
const msForPage = 2000;
const msForArticle = 1000;
const msForAll = 30_000;

interface Pattern {
  readonly source: string;
  readonly finder: RegExp;
  readonly keys: number[];
}

interface ReadArticle {
  readonly key: number;
  readonly texts: readonly string[];
}

const isFoundIn = ({ finder }: Pattern, { texts }: ReadArticle): boolean =>
  texts.some(text => finder.test(text));

export interface Patterns {
  /** Evaluates the patterns of a query; `among`: keys that only matter, as SQL. Throws a `SlowPattern`. */
  lookFor(query: Query, among?: string): void;
  /** Keys of the articles in which a pattern of a query was found that has been looked for, as a JSON array. */
  keysOf(query: Query, pattern: string): string;
}

/** Pattern → keys, as a JSON array. */
type Found = ReadonlyMap<string, string>;

export interface PatternsContext {
  readonly statements: Statements;
  readonly keys: Pick<TextKeys, 'pattern' | 'patternText'>;
  readonly rows: RowReader;
  readonly queryWords: (query: Query) => QueryWords;
}

export function createPatterns({ statements, keys, rows, queryWords }: PatternsContext): Patterns {
  let latest: { readonly of: string; readonly found: Found } = { of: '', found: new Map() };
  /** A walk through one query goes on while others are asked. */
  const foundFor = new WeakMap<Query, Found>();

  /** Changes with every write of this connection or of others. */
  const version = (): string =>
    JSON.stringify(
      statements.first('SELECT data_version AS others, total_changes() AS own FROM pragma_data_version'),
    );

  function* pagesOf(query: Query, among?: string): Generator<readonly ReadArticle[]> {
    const words = queryWords(query);
    const plan = among === undefined ? planQuery(query, words) : planAmong(among, query, words);
    const { from, key, where } = plan;
    for (let last: Condition[] = []; ; ) {
      const conditions = [...where, ...last];
      const page = statements.all<{ key: number }>(
        `SELECT ${key} AS key FROM ${from} WHERE ${whereOf(conditions)} ORDER BY ${key} DESC LIMIT ${articlesPerPage}`,
        ...boundOf(conditions),
      );
      yield read(page.map(row => row.key));
      const end = page.at(-1);
      if (page.length < articlesPerPage || !end) return;
      last = [{ sql: `${key} < ?`, bound: [end.key] }];
    }
  }

  const textsOf = (article: Article): readonly string[] => spokenTexts(article).map(keys.patternText);

  const read = (page: readonly number[]): readonly ReadArticle[] =>
    statements
      .all<ArticleRow>(`${selectArticle} WHERE key IN (SELECT value FROM json_each(?))`, JSON.stringify(page))
      .flatMap(row => {
        const article = rows.article(row);
        return article ? [{ key: row.key, texts: textsOf(shownArticle(article)) }] : [];
      });

  /** Retries a page article by article, in case other work on the machine delayed it. */
  function keysIn(page: readonly ReadArticle[], pattern: Pattern): readonly number[] {
    const keysOfFound = (articles: readonly ReadArticle[]): readonly number[] =>
      articles.filter(article => isFoundIn(pattern, article)).map(({ key }) => key);
    const found = withinTime(() => keysOfFound(page), msForPage);
    if (found) return found;
    return page.flatMap(article => {
      const own = withinTime(() => keysOfFound([article]), msForArticle);
      if (!own) throw new SlowPattern(pattern.source);
      return own;
    });
  }

  function look(query: Query, sources: readonly string[], among?: string): Found {
    const patterns = [...new Set(sources)].map(
      (source): Pattern => ({ source, finder: keys.pattern(source), keys: [] }),
    );
    let msLeft = msForAll;
    for (const page of pagesOf(possible(query), among))
      for (const pattern of patterns) {
        const start = performance.now();
        for (const key of keysIn(page, pattern)) pattern.keys.push(key);
        msLeft -= performance.now() - start;
        if (msLeft < 0) throw new SlowPattern(pattern.source);
      }
    return new Map(patterns.map(({ source, keys: found }) => [source, JSON.stringify(found)]));
  }

  return {
    lookFor(query, among) {
      const sources = patternsIn(query);
      if (sources.length === 0) return;
      const of = `${version()} ${JSON.stringify([query, among])}`;
      if (of !== latest.of) latest = { of, found: look(query, sources, among) };
      foundFor.set(query, latest.found);
    },
    keysOf: (query, pattern) => foundFor.get(query)?.get(pattern) ?? '[]',
  };
}
