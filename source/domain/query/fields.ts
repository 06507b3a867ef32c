/**
 * The table of the query language: a row for each word with a colon. A new one is a kind of `Query`, its row here, and its row
 * in storage's SQL table.
 */

import { failure, ok, type Result } from '../../base/result.ts';
import { suggestionFor } from '../../base/suggestion.ts';
import type { ReaderError } from '../errors.ts';
import type { Source } from '../source.ts';
import { canonicalCount, countExamples, printCount } from './count-range.ts';
import type { Leaf } from './fold.ts';
import { foldKeyword, keywordIndex, type QueryLanguage, type Words } from './keyword.ts';
import { canonicalMoment, momentAt, momentExamples, printMoment } from './moment.ts';
import type { KeysOf, Query, QueryError } from './query.ts';
import {
  languagesByWord,
  languageWords,
  possessionsByWord,
  possessionWords,
  statusesByWord,
  statusWords,
} from './value-words.ts';

/** What the values of a query are looked up in. */
export interface ResolveContext {
  readonly sources: readonly Source[];
  readonly now: Date;
  /** Errors: `unknown-source`, `ambiguous-id`. */
  readonly findSource: (sources: readonly Source[], word: string) => Result<Source, ReaderError>;
  /** Ids of the sources in a folder of that name, or at that path. */
  readonly sourcesInFolder: (sources: readonly Source[], name: string) => readonly string[];
}

/** What can be proposed to whoever types a query. */
export interface KnownNames {
  readonly sources: readonly Pick<Source, 'id' | 'title'>[];
  readonly categories: readonly string[];
  readonly authors: readonly string[];
  readonly tags: readonly string[];
}

export type Resolved = Result<Query, ReaderError | QueryError>;

export interface Field<Value> {
  readonly words: Words;
  /** The value as queries hold it, the same in every language; null if it is none. */
  readonly parse: (typed: string, now: Date) => Value | null;
  readonly print: (value: Value, language: QueryLanguage) => string;
  readonly resolve: (value: Value, context: ResolveContext) => Resolved;
  /** What can be typed behind the colon: values, examples, or a placeholder in capitals. */
  readonly expected: Readonly<Record<QueryLanguage, readonly string[]>>;
  /** Values to propose, where they are not those that are expected. */
  readonly known?: (names: KnownNames) => readonly string[];
}

type Fields = Exclude<
  Leaf,
  | { readonly word: string }
  | { readonly beginning: string }
  | { readonly phrase: string }
  | { readonly regex: string }
>;
export type FieldKind = KeysOf<Fields>;
type ValueOf<Kind extends FieldKind> =
  Extract<Fields, Readonly<Record<Kind, unknown>>> extends infer Row
    ? Kind extends keyof Row
      ? Row[Kind]
      : never
    : never;

const anyText = (typed: string): string | null => (typed === '' ? null : typed);

/** Words that are looked for in one place, or in one way. */
const wordsIn = (kind: 'title' | 'body' | 'author' | 'note' | 'name' | 'root', en: string, ar: string) => ({
  words: { en, ar },
  parse: anyText,
  print: (text: string): string => text,
  resolve: (text: string): Resolved => ok({ [kind]: text } as unknown as Query),
  expected: { en: ['WORD'], ar: ['WORD'] },
});

const inBoth = (
  rows: Readonly<Record<string, Words>>,
): Readonly<Record<QueryLanguage, readonly string[]>> => ({
  en: Object.values(rows).map(({ en }) => en),
  ar: Object.values(rows).map(({ ar }) => ar),
});

/** One of the values of a table. */
const choice = <Value extends string>(
  kind: 'is' | 'has',
  rows: Readonly<Record<Value, Words>>,
  byWord: ReadonlyMap<string, Value>,
) => ({
  parse: (typed: string): Value | null => byWord.get(foldKeyword(typed)) ?? null,
  print: (value: Value, language: QueryLanguage): string => rows[value][language],
  resolve: (value: Value): Resolved => ok({ [kind]: value } as unknown as Query),
  expected: inBoth(rows),
});

/** A language without a row of its own. */
const languageSubtag = /^[a-z]{2,3}$/u;

function parseLanguage(typed: string): string | null {
  const word = foldKeyword(typed);
  return languagesByWord.get(word) ?? (languageSubtag.test(word) ? word : null);
}

const moments = {
  parse: (typed: string, now: Date): string | null =>
    momentAt(typed, now) === null ? null : canonicalMoment(typed),
  print: printMoment,
  expected: momentExamples,
};

function resolvedMoment(typed: string, now: Date): Result<string, QueryError> {
  const time = momentAt(typed, now);
  return time === null
    ? failure({ column: 0, problem: 'bad-value', found: typed, expected: momentExamples.en })
    : ok(time);
}

export const fields: { readonly [Kind in FieldKind]: Field<ValueOf<Kind>> } = {
  is: { words: { en: 'is', ar: 'حالة' }, ...choice('is', statusWords, statusesByWord) },
  source: {
    words: { en: 'source', ar: 'مصدر' },
    parse: anyText,
    print: source => source,
    resolve(word, { sources, findSource }) {
      const found = findSource(sources, word);
      return found.ok ? ok({ source: found.value.id }) : found;
    },
    expected: { en: ['ID', 'URL', 'TITLE'], ar: ['ID', 'URL', 'TITLE'] },
    known: ({ sources }) => sources.map(({ title }) => title),
  },
  sources: {
    words: { en: 'sources', ar: 'مصادر' },
    parse: canonicalCount,
    print: printCount,
    resolve: sources => ok({ sources }),
    expected: countExamples,
  },
  category: {
    words: { en: 'category', ar: 'قسم' },
    parse: anyText,
    print: category => category,
    resolve(name, { sources, sourcesInFolder }) {
      const inFolder = sourcesInFolder(sources, name).map(source => ({ source }));
      return ok(inFolder.length === 0 ? { category: name } : { any: [{ category: name }, ...inFolder] });
    },
    expected: { en: ['NAME'], ar: ['NAME'] },
    known: ({ categories }) => categories,
  },
  tag: {
    words: { en: 'tag', ar: 'وسم' },
    parse: anyText,
    print: tag => tag,
    resolve: tag => ok({ tag }),
    expected: { en: ['NAME'], ar: ['NAME'] },
    known: ({ tags }) => tags,
  },
  note: wordsIn('note', 'note', 'ملاحظة'),
  title: wordsIn('title', 'title', 'عنوان'),
  body: wordsIn('body', 'body', 'نص'),
  author: {
    ...wordsIn('author', 'author', 'كاتب'),
    expected: { en: ['NAME'], ar: ['NAME'] },
    known: ({ authors }) => authors,
  },
  name: wordsIn('name', 'name', 'اسم'),
  root: wordsIn('root', 'root', 'جذر'),
  lang: {
    words: { en: 'lang', ar: 'لغة', also: ['language'] },
    parse: parseLanguage,
    print: (language, printed) => languageWords[language]?.[printed] ?? language,
    resolve: language => ok({ lang: language }),
    expected: inBoth(languageWords),
  },
  has: { words: { en: 'has', ar: 'فيه' }, ...choice('has', possessionWords, possessionsByWord) },
  since: {
    ...moments,
    words: { en: 'since', ar: 'منذ' },
    resolve(typed, { now }) {
      const time = resolvedMoment(typed, now);
      return time.ok ? ok({ since: time.value }) : time;
    },
  },
  before: {
    ...moments,
    words: { en: 'before', ar: 'قبل' },
    resolve(typed, { now }) {
      const time = resolvedMoment(typed, now);
      return time.ok ? ok({ before: time.value }) : time;
    },
  },
};

export const fieldKinds = Object.keys(fields) as readonly FieldKind[];

const kindsByWord = keywordIndex(fieldKinds.map(kind => [fields[kind].words, kind] as const));

/** The field of a word in either language. */
export const fieldKindOf = (word: string): FieldKind | undefined => kindsByWord.get(foldKeyword(word));

/** For code that treats all kinds alike. */
export const fieldOf = (kind: FieldKind): Field<unknown> => fields[kind] as Field<unknown>;

/** The word that was most likely meant comes first. */
export function nearestFirst(typed: string, words: readonly string[]): readonly string[] {
  const nearest = suggestionFor(typed, words);
  return nearest === undefined ? words : [nearest, ...words.filter(word => word !== nearest)];
}

/** In the order of the table. */
export const fieldWords = (language: QueryLanguage): readonly string[] =>
  fieldKinds.map(kind => fields[kind].words[language]);

/** Words that say something without a field. */
const bareWords: ReadonlyMap<string, Query> = new Map([
  [foldKeyword(statusWords.unread.ar), { is: 'unread' }],
]);

export const bareQuery = (word: string): Query | undefined => bareWords.get(foldKeyword(word));
