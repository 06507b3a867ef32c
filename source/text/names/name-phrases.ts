/** The ways to write a name: its words apart or joined, the article a word of its own or not, and the other spellings that are known. */
import { latinArticles, type NameWord, nameWords } from './articles.ts';
import { knownNames } from './known-names.ts';
import { nameKeys, servantKeys } from './name-keys.ts';
import { isServant, servantOf } from './servants.ts';

/** One word of a text: one of `words`, or any that has one of the keys (`nameKeys`). */
export interface NamePlace {
  readonly words: readonly string[];
  readonly keys: readonly string[];
}

/** Words side by side, in this order. */
export type NamePhrase = readonly NamePlace[];

export const article: NamePlace = { words: latinArticles, keys: [] };

/** @param words of a whole name; without words there is no phrase */
export function phrasesOf(words: readonly NameWord[]): readonly NamePhrase[] {
  if (words.length === 0) return [];
  const known = knownNames(words);
  const spellings = known.flatMap(name => name.spellings).filter(({ length }) => length > 1);
  return [
    ...known.map(({ id }) => [{ words: [], keys: [id] }]),
    ...[words, ...spellings.map(nameWords)].flatMap(written),
  ];
}

/** Word by word, with two neighbors as one word, and with all as one. */
function written(words: readonly NameWord[]): readonly NamePhrase[] {
  const each = words.flatMap(servantApart).map(word => [word]);
  const pairs = each.slice(1).map((second, at) => each.toSpliced(at, 2, [...(each[at] ?? []), ...second]));
  const all = each.length > 2 ? [[each.flat()]] : [];
  return [each, ...pairs, ...all].flatMap(withArticles);
}

/** عبدالفتاح, Abdelfattah → عبد الفتاح */
function servantApart(whole: NameWord, at: number, words: readonly NameWord[]): readonly NameWord[] {
  const name = servantOf(whole.word);
  if (name !== undefined)
    return [
      { ...whole, word: 'عبد' },
      { word: name, hasArticle: true },
    ];
  return [isServant(words[at - 1]?.word ?? '') ? { ...whole, hasArticle: true } : whole];
}

/** Words that are written as one. */
type Part = readonly NameWord[];

const withArticles = (parts: readonly Part[]): readonly NamePhrase[] =>
  parts.reduce<readonly NamePhrase[]>(
    (phrases, part, at) => {
      const place = placeOf(part);
      const mayHaveArticle = at > 0 && part[0]?.hasArticle === true;
      return phrases.flatMap(phrase => [
        [...phrase, place],
        ...(mayHaveArticle ? [[...phrase, article, place]] : []),
      ]);
    },
    [[]],
  );

function placeOf(part: Part): NamePlace {
  const [first, second] = part;
  const word = part.map(each => each.word).join('');
  const isServantName = first !== undefined && second !== undefined && isServant(first.word);
  return { words: [word], keys: [...nameKeys(word), ...(isServantName ? servantKeys(second.word) : [])] };
}
