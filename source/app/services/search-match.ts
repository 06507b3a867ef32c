/** Explains why an article matches a query: the ring, the score and the places of its words. */
import { once } from '../../base/once.ts';
import { remembering } from '../../base/remembering.ts';
import type { Article } from '../../domain/article.ts';
import { foldQuery } from '../../domain/query/fold.ts';
import { patternsIn } from '../../domain/query/pattern.ts';
import { type Query, type TextKind, textAsked } from '../../domain/query/query.ts';
import { wordsIn } from '../../domain/query/words.ts';
import { type Answers, loosestRing, type Ring, rings, type SearchMatch } from '../../domain/search.ts';
import { searchableBody } from '../../domain/searchable-text.ts';
import { searchKeys } from '../../text/search-key.ts';
import {
  beginningFinder,
  exactFinder,
  finderOf,
  type Match,
  matchesOf,
  type WordFinder,
} from '../../text/word-finder.ts';
import { snippetsOf, withPatterns } from './snippets.ts';

/** The keys of a text, with a space at either end. */
interface ReadText {
  readonly row: string;
  readonly words: ReadonlySet<string>;
}

function readText(text: string): ReadText {
  const keys = searchKeys(text);
  return { row: ` ${keys.join(' ')} `, words: new Set(keys) };
}

/** Reads each part of the article only when it is reached: most matches are in the first lines. */
interface ReadArticle {
  readonly title: readonly string[];
  readonly body: readonly string[];
  readonly read: (part: string) => ReadText;
}

/** How closely a part of a query matches; null: it does not. */
type Finds = (article: ReadArticle) => Ring | null;

const depth = (ring: Ring): number => rings.indexOf(ring);

const closer = (one: Ring | null, other: Ring | null): Ring | null =>
  other && (!one || depth(other) < depth(one)) ? other : one;

const closest = (found: readonly (Ring | null)[]): Ring | null => found.reduce(closer, null);

/** Null if one is. */
const loosest = (found: readonly (Ring | null)[]): Ring | null =>
  found.reduce<Ring | null>(
    (worst, ring) => worst && ring && (depth(ring) > depth(worst) ? ring : worst),
    'exact',
  );

/** The closest match of a finder in a text. */
function closestWord({ words }: ReadText, find: WordFinder): Ring | null {
  let best: Ring | null = null;
  for (const word of words) {
    const ring = find(word);
    if (ring === 'exact') return ring;
    if (ring !== null) best = closer(best, ring);
  }
  return best;
}

type Where = (article: ReadArticle) => readonly string[];

const inTitle: Where = ({ title }) => title;
const inBody: Where = ({ body }) => body;
const both: Where = ({ title, body }) => [...title, ...body];

const anywhere =
  (find: WordFinder, where: Where = both): Finds =>
  article => {
    let best: Ring | null = null;
    for (const part of where(article)) {
      best = closer(best, closestWord(article.read(part), find));
      if (best === 'exact') return best;
    }
    return best;
  };

const besideWords = /[^\p{L}\p{M}\p{N}\p{Cf}]/u;

const isOutside = (text: string, at: number): boolean =>
  at < 0 || at >= text.length || besideWords.test(text.charAt(at));

/** Whether a text contains a word exactly. Then there is no need to fold the text. */
function standsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (isOutside(text, at - 1) && isOutside(text, at + word.length)) return true;
  return false;
}

const hasWord =
  (term: string, typed: string, where: Where): Finds =>
  article =>
    where(article).some(part => standsIn(part, typed)) ||
    where(article).some(part => article.read(part).words.has(term))
      ? 'exact'
      : null;

/** Within a part, or across two parts. */
const hasAnyRow = (rows: readonly string[], where: Where): ((article: ReadArticle) => boolean) => {
  const wanted = rows.map(row => ` ${row} `);
  const isIn = (text: string): boolean => wanted.some(row => text.includes(row));
  return article => {
    const parts = where(article);
    return (
      parts.some(part => isIn(article.read(part).row)) ||
      isIn(parts.map(part => article.read(part).row.trimStart()).join(''))
    );
  };
};

const inARow = (terms: readonly string[], where: Where = both): Finds => {
  const isThere = hasAnyRow([terms.join(' ')], where);
  return article => (isThere(article) ? 'exact' : null);
};

const asName = (rows: readonly string[], where: Where): Finds => {
  const isThere = hasAnyRow(rows, where);
  return article => (rows.length > 0 && isThere(article) ? 'name' : null);
};

/** Finders for the words of queries. */
type AnswersTo = (row: string) => Answers;

interface Asking {
  readonly answersTo: AnswersTo;
  /** Folded word → the word as typed. */
  readonly typed: (term: string) => string;
}

const answerFinder =
  ({ words }: Answers): WordFinder =>
  word =>
    words.get(word) ?? null;

/** Most words are written as they are folded; the text is folded only if that does not decide. */
function hasAnswer(answers: Answers, where: Where): Finds {
  const formsOf = once(() => [...answers.words].filter(([, ring]) => ring === 'inflection'));
  const inText = anywhere(answerFinder(answers), where);
  return article =>
    where(article).some(part => formsOf().some(([word]) => standsIn(part, word)))
      ? 'inflection'
      : inText(article);
}

/** Searches for other forms only if the word itself is missing. */
function ofOneWord(term: string, { answersTo, typed }: Asking, where: Where): Finds {
  const others = once(() => {
    const answers = answersTo(term);
    return [hasAnswer(answers, where), asName(answers.rows, where)];
  });
  const itself = hasWord(term, typed(term), where);
  return article => itself(article) ?? firstFound(others(), article);
}

const ofWord = (terms: readonly string[], asking: Asking, where: Where = both): Finds =>
  terms.length === 1 ? ofOneWord(terms[0] as string, asking, where) : inARow(terms, where);

/** The ring of names comes after inflections and before roots. */
function firstFound(others: readonly Finds[], article: ReadArticle): Ring | null {
  let best: Ring | null = null;
  for (const finds of others) {
    best = closer(best, finds(article));
    if (best === 'inflection') return best;
  }
  return best;
}

const eachOf = (terms: readonly string[], asking: Asking): Finds => {
  const each = terms.map(term => ofWord([term], asking));
  return article => loosest(each.map(finds => finds(article)));
};

/** A text may contain only a part of a name, such as the surname. */
const ofName = (terms: readonly string[], asking: Asking): Finds => {
  const each = terms.map(term => ofWord([term], asking));
  return article => {
    const found = each.map(finds => finds(article));
    return loosest(found) ?? (closest(found) === null ? null : 'name');
  };
};

function ofBeginning(terms: readonly string[]): Finds {
  const last = beginningFinder(terms.at(-1) ?? '');
  const before = terms.slice(0, -1);
  return article =>
    loosest([anywhere(last)(article), ...(before.length === 0 ? [] : [inARow(before)(article)])]);
}

const leaves: Readonly<Record<TextKind, (terms: readonly string[], asking: Asking) => Finds>> = {
  word: ofWord,
  beginning: ofBeginning,
  phrase: terms => inARow(terms),
  title: (terms, asking) => ofWord(terms, asking, inTitle),
  body: (terms, asking) => ofWord(terms, asking, inBody),
  name: ofName,
  root: eachOf,
};

const always: Finds = () => 'exact';

/** Conditions that every match meets (state, source, excluded words) are not reasons. */
const findsOf = (query: Query, asking: Asking): Finds =>
  foldQuery<Finds>(query, {
    leaf(leaf) {
      const asked = textAsked(leaf);
      const terms = asked ? searchKeys(asked.text) : [];
      return asked && terms.length > 0 ? leaves[asked.kind](terms, asking) : always;
    },
    not: () => always,
    all: parts => article => loosest(parts.map(finds => finds(article))),
    any: parts => article => closest(parts.map(finds => finds(article))),
  });

/** Rings outweigh places: matches in the text come before matches in the headline of the next ring. */
const scoreOf = (ring: Ring, isInTitle: boolean): number =>
  1 - (2 * depth(ring) + (isInTitle ? 0 : 1)) / (2 * rings.length);

const firstThose = (texts: readonly string[], isLikely: (text: string) => boolean): readonly string[] => [
  ...texts.filter(isLikely),
  ...texts.filter(text => !isLikely(text)),
];

/** Whether a text may contain one of these words. Takes almost no time. */
function hasAny(listed: () => readonly string[]): (text: string) => boolean {
  const words = once(listed);
  return text => words().some(word => text.includes(word));
}

/** Key → word as typed. */
function typedWords(rows: readonly string[]): ReadonlyMap<string, string> {
  const words = rows.flatMap(row => row.replace(/\*$/u, '').split(/\s+/u));
  return new Map(words.flatMap(word => searchKeys(word).map(key => [key, word] as const)));
}

/** Finds the places that match a query. `isLikely`: whether a text may contain one. */
interface PlaceFinder {
  readonly find: (text: string) => Iterable<Match>;
  readonly isLikely: (text: string) => boolean;
}

interface PlaceFinders {
  /** Matches of the words as typed. */
  readonly exactly: () => PlaceFinder;
  /** Matches in all rings. */
  readonly inAnyForm: () => PlaceFinder;
}

/** Both also find the regular expressions of the query. */
export function placeFinders(query: Query, answersTo: AnswersTo): PlaceFinders {
  const words = wordsIn(query);
  const patterns = patternsIn(query);
  const row = words.join(' ');
  const terms = once(() => searchKeys(row));
  const placeFinder = (finder: WordFinder, listed: () => readonly string[]): PlaceFinder => ({
    find: text => withPatterns(text, matchesOf(text, finder), patterns),
    isLikely: hasAny(listed),
  });
  return {
    exactly: once(() => placeFinder(finderOf(row, exactFinder), () => [...typedWords(words).values()])),
    inAnyForm: once(() =>
      placeFinder(
        finderOf(row, term => answerFinder(answersTo(term))),
        () => terms().flatMap(term => [...answersTo(term).words.keys()]),
      ),
    ),
  };
}

/** Returns a function that explains why an article matches a query. */
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
    const { find, isLikely } = ring === 'exact' ? exactly() : inAnyForm();
    const snippets = snippetsOf(article, find, isLikely);
    return { ring, score: scoreOf(ring, isInTitle), snippets };
  };
}
