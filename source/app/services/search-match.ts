/** Why an article is a hit: read in the article itself, as closely as its words answer to those of the query. */
import { once } from '../../base/once.ts';
import type { Article } from '../../domain/article.ts';
import { foldQuery } from '../../domain/query/fold.ts';
import { type Query, type TextKind, textAsked } from '../../domain/query/query.ts';
import { wordsIn } from '../../domain/query/words.ts';
import { loosestRing, type Ring, rings, type SearchMatch } from '../../domain/search.ts';
import { searchableText } from '../../domain/searchable-text.ts';
import { matchesName, nameQuery } from '../../text/names/index.ts';
import { searchKey } from '../../text/search-key.ts';
import { beginningFinder, type WordFinder, wordFinder } from '../../text/search-rings.ts';
import { snippetsOf } from './snippets.ts';

/** The keys of a text, with a blank at either end. */
interface ReadText {
  readonly row: string;
  readonly words: ReadonlySet<string>;
}

interface ReadArticle {
  readonly title: ReadText;
  readonly body: ReadText;
}

function readText(text: string): ReadText {
  const key = searchKey(text);
  return { row: ` ${key} `, words: new Set(key.split(' ').filter(Boolean)) };
}

/** How closely a part of a query is found; null: not at all. */
type Finds = (article: ReadArticle) => Ring | null;

const depth = (ring: Ring): number => rings.indexOf(ring);

const closest = (found: readonly (Ring | null)[]): Ring | null =>
  found.reduce((best, ring) => (ring && (!best || depth(ring) < depth(best)) ? ring : best), null);

/** Null if one is. */
const loosest = (found: readonly (Ring | null)[]): Ring | null =>
  found.reduce<Ring | null>(
    (worst, ring) => worst && ring && (depth(ring) > depth(worst) ? ring : worst),
    'exact',
  );

const both = ({ title, body }: ReadArticle): readonly ReadText[] => [title, body];

/** A text's closest word for a finder. */
function closestWord({ words }: ReadText, find: WordFinder): Ring | null {
  let best: Ring | null = null;
  for (const word of words) {
    best = closest([best, find(word)]);
    if (best === 'exact') return best;
  }
  return best;
}

type Where = (article: ReadArticle) => readonly ReadText[];

const anywhere =
  (find: WordFinder, where: Where = both): Finds =>
  article =>
    closest(where(article).map(text => closestWord(text, find)));

const inARow =
  (terms: readonly string[], where: Where = both): Finds =>
  article =>
    where(article).some(({ row }) => row.includes(` ${terms.join(' ')} `)) ? 'exact' : null;

/** Other forms are looked for only where the word itself is not there. */
function ofOneWord(term: string, where: Where = both): Finds {
  const inAnyForm = once(() => anywhere(wordFinder(term), where));
  return article => (where(article).some(({ words }) => words.has(term)) ? 'exact' : inAnyForm()(article));
}

const ofWord = (terms: readonly string[], where?: Where): Finds =>
  terms.length === 1 ? ofOneWord(terms[0] as string, where) : inARow(terms, where);

const eachOf =
  (terms: readonly string[]): Finds =>
  article =>
    loosest(terms.map(term => ofWord([term])(article)));

function ofBeginning(terms: readonly string[]): Finds {
  const last = beginningFinder(terms.at(-1) ?? '');
  const before = terms.slice(0, -1);
  return article =>
    loosest([anywhere(last)(article), ...(before.length === 0 ? [] : [inARow(before)(article)])]);
}

const leaves: Readonly<Record<TextKind, (terms: readonly string[]) => Finds>> = {
  word: terms => ofWord(terms),
  beginning: ofBeginning,
  phrase: terms => inARow(terms),
  title: terms => ofWord(terms, ({ title }) => [title]),
  body: terms => ofWord(terms, ({ body }) => [body]),
  name: eachOf,
  root: eachOf,
};

const always: Finds = () => 'exact';

/** What a hit is known to fulfil (its state, its source, that a word is not there) is no reason. */
const findsOf = (query: Query): Finds =>
  foldQuery<Finds>(query, {
    leaf(leaf) {
      const asked = textAsked(leaf);
      const terms = asked ? searchKey(asked.text).split(' ').filter(Boolean) : [];
      return asked && terms.length > 0 ? leaves[asked.kind](terms) : always;
    },
    not: () => always,
    all: parts => article => loosest(parts.map(finds => finds(article))),
    any: parts => article => closest(parts.map(finds => finds(article))),
  });

/** A ring is worth more than a place: hits in the text of one come before those in headlines of the next. */
const scoreOf = (ring: Ring, isInTitle: boolean): number =>
  1 - (2 * depth(ring) + (isInTitle ? 0 : 1)) / (2 * rings.length);

const emptyText = readText('');

/** Says of articles that a query has found why they are hits. */
export function searchMatcher(query: Query): (article: Article) => SearchMatch {
  const finds = findsOf(query);
  const words = wordsIn(query).join(' ');
  const name = once(() => nameQuery(words));
  return article => {
    const { title, body } = searchableText(article);
    const read: ReadArticle = { title: readText(title), body: readText(body) };
    const ring = finds(read) ?? (matchesName(name(), `${title} ${body}`) ? 'name' : loosestRing);
    const isInTitle = finds({ title: read.title, body: emptyText }) === ring;
    return { ring, score: scoreOf(ring, isInTitle), snippets: snippetsOf(article, words, ring) };
  };
}
