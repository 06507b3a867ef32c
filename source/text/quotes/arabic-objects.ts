/** Nouns that stand behind an Arabic noun phrase and are no part of it: what its verb is done to, and what is judged. */
import { namesPersons } from '../forms/analyse.ts';
import { isKnownName, isPlainWord } from '../names/plain-words.ts';
import { searchKey } from '../search-key.ts';
import { adjectives } from './arabic-words.ts';
import type { Sentence } from './claim.ts';
import { wordAt } from './sentence.ts';
import { wordSet } from './word-set.ts';

const isAdjective = wordSet(adjectives);

/** والد has no article. */
export const isDefinite = (key: string): boolean => /^(?:ال|[وف]ال(?!د|ية?$))/u.test(key);

const OWNED = /...(?:ها|هم|ه)$/u;
const isNounOfAnother = (key: string): boolean => isDefinite(key) && !isLikeAdjective(key);
const isLikeAdjective = (key: string): boolean => /(?:ي|ية|يون|يين)$/u.test(key) || isAdjective(key);

/** سأل القوم حكيمهم، صارح رئيسها المستثمرين: a noun that is whole with its pronoun, beside one that is whole with its article. */
export function isOwned(sentence: Sentence, at: number): boolean {
  const [key, before] = [at, at - 1].map(place => wordAt(sentence, place)?.key ?? '') as [string, string];
  if (isDefinite(before) && OWNED.test(key) && !isDefinite(key)) return true;
  return OWNED.test(before) && !isDefinite(before) && isNounOfAnother(key);
}

/** No part of the name that is before it. */
const isCommonBehindName = (key: string, before: string): boolean =>
  !isDefinite(before) &&
  isKnownName(searchKey(before)) &&
  !isKnownName(searchKey(key)) &&
  isPlainWord(searchKey(key));

/** وصفت الصحيفة الخطة بأنها, اعتبر سامي داود القرار «…»: the plan, the decision. */
export function isJudged(sentence: Sentence, at: number, from: number): boolean {
  const [key, next, before] = [at, at + 1, at - 1].map(place => wordAt(sentence, place)?.key ?? '') as [
    string,
    string,
    string,
  ];
  if (at === from || !isDefinite(key) || isLikeAdjective(key)) return false;
  if (/^بان(?:ه|ها|هم|هما)?$/u.test(next)) return true;
  return isCommonBehindName(key, before) && (next === 'ب' || sentence[at + 1]?.kind === 'marked');
}

const ACCUSATIVE_PLURAL = /^ال.{3,}ين$/u;
/** التقى المدرب رشيد بنعلي الصحفيين: no family is called so. */
const isBehindName = (key: string, before: string): boolean =>
  ACCUSATIVE_PLURAL.test(key) && isPlainWord(searchKey(key)) && !isDefinite(before);

/** Behind a definite noun, what is definite too and no adjective is an object: افتتح الوزير المعرض. */
export function isObject(sentence: Sentence, at: number, from: number): boolean {
  const [word, before, head] = [at, at - 1, from].map(place => wordAt(sentence, place));
  if (at === from || !word || !before || !head || !isDefinite(word.key)) return false;
  if (at > from + 1 && isBehindName(word.key, before.key)) return true;
  if (!isDefinite(before.key)) return false;
  if (isLikeAdjective(word.key)) return false;
  const isFeminine = word.key.endsWith('ة');
  if (isFeminine !== head.key.endsWith('ة')) return true;
  return !isFeminine && !namesPersons(searchKey(word.key));
}
