/** How closely an article answers to a query: the ring of each part, as the ring of the whole. */
import { once } from '../../base/once.ts';
import { foldQuery } from '../../domain/query/fold.ts';
import { type Query, type TextKind, textAsked } from '../../domain/query/query.ts';
import { type Answers, depth, type Ring } from '../../domain/search.ts';
import { searchKeys } from '../../text/search-key.ts';
import { beginningFinder, type WordFinder } from '../../text/word-finder.ts';
import { type AnswersTo, answerFinder } from './place-finders.ts';
import {
  both,
  hasAnyRow,
  inBody,
  inTitle,
  type ReadArticle,
  type ReadText,
  standsIn,
  type Where,
} from './searched-article.ts';

/** How closely a part of a query is found; null: not at all. */
export type Finds = (article: ReadArticle) => Ring | null;

const closer = (one: Ring | null, other: Ring | null): Ring | null =>
  other && (!one || depth(other) < depth(one)) ? other : one;

const closest = (found: readonly (Ring | null)[]): Ring | null => found.reduce(closer, null);

/** Null if one is. */
const loosest = (found: readonly (Ring | null)[]): Ring | null =>
  found.reduce<Ring | null>(
    (worst, ring) => worst && ring && (depth(ring) > depth(worst) ? ring : worst),
    'exact',
  );

/** A text's closest word for a finder. */
function closestWord({ words }: ReadText, find: WordFinder): Ring | null {
  let best: Ring | null = null;
  for (const word of words) {
    const ring = find(word);
    if (ring === 'exact') return ring;
    if (ring !== null) best = closer(best, ring);
  }
  return best;
}

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

const hasWord =
  (term: string, typed: string, where: Where): Finds =>
  article =>
    where(article).some(part => standsIn(part, typed)) ||
    where(article).some(part => article.read(part).words.has(term))
      ? 'exact'
      : null;

const inARow = (terms: readonly string[], where: Where = both): Finds => {
  const isThere = hasAnyRow([terms.join(' ')], where);
  return article => (isThere(article) ? 'exact' : null);
};

export const asName = (rows: readonly string[], where: Where): Finds => {
  const isThere = hasAnyRow(rows, where);
  return article => (rows.length > 0 && isThere(article) ? 'name' : null);
};

interface Asking {
  readonly answersTo: AnswersTo;
  /** A folded word as the reader has typed it. */
  readonly typed: (term: string) => string;
}

/** Most are written as they are folded; the text is read where that is not enough to tell. */
function hasAnswer(answers: Answers, where: Where): Finds {
  const formsOf = once(() => [...answers.words].filter(([, ring]) => ring === 'inflection'));
  const inText = anywhere(answerFinder(answers), where);
  return article =>
    where(article).some(part => formsOf().some(([word]) => standsIn(part, word)))
      ? 'inflection'
      : inText(article);
}

/** Other words are looked for only where the word itself is not there. */
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

/** The ring of a name comes behind the forms of a word, and before its root. */
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

/** A part of a name (a surname) may be all that a text has of it. */
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

/** What a hit is known to fulfil (its state, its source, that a word is not there) is no reason. */
export const findsOf = (query: Query, asking: Asking): Finds =>
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
