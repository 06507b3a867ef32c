/** The ways to write a name: its words apart or joined, the article a word of its own or not, and the other spellings that are known. */
import { latinArticles, type NameWord, nameWords } from './articles.ts';
import { compoundOf, isCompound } from './compounds.ts';
import { knownNames } from './known-names.ts';
import { compoundKeys, nameKeys } from './name-keys.ts';
import { pairsOf } from './name-parts.ts';
import type { KnownName } from './name-table.ts';
import { spellingKeys } from './spelling-keys.ts';

/** One word of a text: one of `words`, or any that has one of the keys (`nameKeys`). */
export interface NamePlace {
  readonly words: readonly string[];
  readonly keys: readonly string[];
}

/** Words side by side, in this order. */
export type NamePhrase = readonly NamePlace[];

const article: NamePlace = { words: latinArticles, keys: [] };

/** @param words of a whole name; without words there is no phrase */
export function phrasesOf(words: readonly NameWord[]): readonly NamePhrase[] {
  if (words.length === 0) return [];
  const known = knownNames(words);
  const spellings = known.flatMap(name => name.spellings).filter(({ length }) => length > 1);
  return [
    ...known.map(({ id }) => [{ words: [], keys: [id] }]),
    ...[words, ...spellings.map(nameWords)].flatMap(written),
    ...[...(words.length === 1 ? words : []), ...known.flatMap(firstWord)].flatMap(parted),
  ];
}

/** Word by word, with two neighbors as one word, and with all as one. */
function written(words: readonly NameWord[]): readonly NamePhrase[] {
  const each = words.flatMap(compoundApart).map(word => [word]);
  const pairs = each.slice(1).map((second, at) => each.toSpliced(at, 2, [...(each[at] ?? []), ...second]));
  const all = each.length > 2 ? [[each.flat()]] : [];
  return [each, ...pairs, ...all].flatMap(withArticles);
}

/** عبدالفتاح, Abdelfattah → عبد الفتاح */
function compoundApart(whole: NameWord, at: number, words: readonly NameWord[]): readonly NameWord[] {
  const compound = compoundOf(whole.word);
  if (compound) return compound.map((word, part) => ({ word, hasArticle: part > 0 || whole.hasArticle }));
  const before = words[at - 1];
  return [before && isCompound(before.word, whole.word) ? { ...whole, hasArticle: true } : whole];
}

/** The first spelling, if it is one word. */
const firstWord = ({ spellings: [words = []] }: KnownName): readonly NameWord[] =>
  words.length === 1 ? nameWords(words) : [];

/** غرينبيس → غرين بيس, and all other ways to make two words of one. */
const parted = ({ word }: NameWord): readonly NamePhrase[] =>
  pairsOf(word).map(pair => pair.map(part => ({ words: [part], keys: nameKeys(part) })));

/** Words that are written as one. */
type Part = readonly NameWord[];

const withArticles = (parts: readonly Part[]): readonly NamePhrase[] =>
  parts.reduce<readonly NamePhrase[]>(
    (phrases, part, at) => {
      const place = placeOf(part, parts.length > 1);
      const mayHaveArticle = at > 0 && part[0]?.hasArticle === true;
      return phrases.flatMap(phrase => [
        [...phrase, place],
        ...(mayHaveArticle ? [[...phrase, article, place]] : []),
      ]);
    },
    [[]],
  );

/** Beside other words of a name a plain word is one of it as well (دار السلام, Dar es Salaam). */
function placeOf(part: Part, isBesideOthers: boolean): NamePlace {
  const [first, second] = part.map(({ word }) => word);
  const word = part.map(each => each.word).join('');
  const isOne = first !== undefined && second !== undefined && isCompound(first, second);
  const keys = [...nameKeys(word), ...(isOne ? compoundKeys([first, second]) : [])];
  return { words: [word], keys: keys.length === 0 && isBesideOthers ? spellingKeys(word) : keys };
}
