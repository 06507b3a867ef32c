/** What is asked of the archive, in SQL and in the language of FTS5. */
import { type Article, articleCategories } from '../domain/article.ts';
import type { ArchiveQuery } from '../domain/ports.ts';

/** How text is made comparable: the archive cannot import `text/search-key`, so it is handed in. */
export interface TextKeys {
  /** Of names that are compared as a whole (`searchKey`). */
  readonly normalise: (text: string) => string;
  /** Of text whose words are looked up (`searchIndexKey`: with the forms that `searchTerms` asks for). */
  readonly indexText: (text: string) => string;
}
type Normalise = TextKeys['normalise'];

export interface HeaderRow {
  readonly id: string;
  readonly sorted: string;
  readonly header: string;
}

const categoryKey = (name: string, normalise: Normalise): string =>
  normalise(name).replace(/\s+/g, ' ').trim();

const mostRemembered = 1000;

/** The same categories stand at most articles. */
export function remembering(normalise: Normalise): Normalise {
  const known = new Map<string, string>();
  return text => {
    const key = known.get(text) ?? normalise(text);
    if (known.size < mostRemembered) known.set(text, key);
    return key;
  };
}

/** `\nتقنيه\nعلوم\n`: each key between line feeds, so that a whole name is found and no part of one. */
export function categoryKeys(article: Article, normalise: Normalise): string {
  const keys = articleCategories(article).map(name => categoryKey(name, normalise));
  return `${[...new Set(keys)]
    .filter(Boolean)
    .map(key => `\n${key}`)
    .join('')}\n`;
}

/** A condition in SQL with what it binds. */
type Condition = readonly [sql: string, ...bound: string[]];

export function queryConditions(query: ArchiveQuery, normalise: Normalise): readonly Condition[] {
  const { sources, category, sourcesOfCategory = [], since } = query;
  const conditions: Condition[] = [];
  if (sources?.length === 1) conditions.push(['source_id = ?', sources[0] as string]);
  // The `+` keeps SQLite on the index by time: with the one by source it would sort all of them for every page.
  else if (sources)
    conditions.push(['+source_id IN (SELECT value FROM json_each(?))', JSON.stringify(sources)]);
  if (since !== undefined) conditions.push(['sorted >= ?', since]);
  if (category !== undefined) {
    conditions.push([
      '(instr(category_keys, ?) > 0 OR source_id IN (SELECT value FROM json_each(?)))',
      `\n${categoryKey(category, normalise)}\n`,
      JSON.stringify(sourcesOfCategory),
    ]);
  }
  return conditions;
}

/** Everything that comes after the last row of a page, in the order of the list. */
export const after = (last: HeaderRow): Condition => [
  'sorted <= ? AND (sorted < ? OR id > ?)',
  last.sorted,
  last.sorted,
  last.id,
];

/** `["ذكاء", "meta.o"]` → `"ذكاء"* AND "meta.o"*` (FTS5 §3.2); a term without a letter or digit says nothing. */
export function matchExpression(terms: readonly string[]): string {
  return terms
    .filter(term => /[\p{L}\p{M}\p{N}]/u.test(term))
    .map(term => `"${term.replaceAll('"', '""').replaceAll('\0', ' ')}"*`)
    .join(' AND ');
}

/** Words in a headline weigh five times those in the text. */
export const bestFirst = 'bm25(article_text, 5.0, 1.0)';
