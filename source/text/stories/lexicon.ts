/** The word lists of stories, folded and by their forms. */
import { once } from '../../base/once.ts';
import { cliticStems } from '../clitics.ts';
import { formKeys } from '../forms/index.ts';
import { searchKey } from '../search-key.ts';
import { conceptLines } from './data/concepts.ts';
import { commonWords, idleWords } from './data/idle-words.ts';
import type { Beginning, Concept, ConceptFound, ConceptPhrase } from './found-of-word.ts';
import { numberOfKey } from './key-numbers.ts';
import { isWord, ofLastWord, type Word, wordOf } from './word.ts';

/** Keys that the forms of one word share. */
export const lemmasOf = ofLastWord(({ folded }): readonly string[] => {
  const { inflection } = formKeys(folded);
  return inflection.length > 0 ? inflection : [folded];
});

const foldedWords = (rows: string): readonly string[] => {
  const written = rows.trim().split(/\s+/u);
  return written.map(word => searchKey(word.replaceAll('_', ' '))).filter(Boolean);
};

const idle = once(
  (): ReadonlySet<string> => new Set(foldedWords(idleWords).flatMap(word => word.split(' '))),
);
const common = once((): ReadonlySet<string> => new Set(foldedWords(commonWords)));

/** A word, and what is left of it without و, ب, ال and the like. */
export const stemsOf = ofLastWord(({ folded }): readonly string[] => [folded, ...cliticStems(folded)]);

const isAmong = (words: () => ReadonlySet<string>) =>
  isWord(word => stemsOf(word).some(stem => words().has(stem)));

export const isIdleWord = isAmong(idle);
export const isCommonWord = isAmong(common);
export const isIdle = (folded: string): boolean => isIdleWord(wordOf(folded));

/** Keys by which a word of a text meets one of the lists, or another form of itself. */
export function keysOf(word: Word): readonly string[] {
  word.keys ??= [...stemsOf(word), ...lemmasOf(word).map(key => `~${key}`)];
  return word.keys;
}

/** Of a word of a list, those by which words of texts meet it: not its stems, since ساد is no فساد. */
export const listedKeysOf = (folded: string): readonly string[] => [
  folded,
  ...lemmasOf(wordOf(folded)).map(key => `~${key}`),
];

/** What begins with a word. */
interface Beginnings {
  readonly single: Concept[];
  readonly phrases: ConceptPhrase[];
}

interface Concepts {
  readonly byStem: ReadonlyMap<string, Beginnings>;
  readonly byLemma: ReadonlyMap<string, Beginnings>;
}

/** Persian and Urdu words look like others of Arabic once they are folded: they have letters that Arabic has not. */
const isForeign = (written: string): boolean => /[پچژگکیےہھٹڈڑں\u200c]/u.test(written);

const conceptsIn = (isArabic: boolean) =>
  once((): Concepts => {
    const byStem = new Map<string, Beginnings>();
    const byLemma = new Map<string, Beginnings>();
    const beginningsIn = (map: Map<string, Beginnings>, key: string): Beginnings => {
      const found = map.get(key) ?? { single: [], phrases: [] };
      map.set(key, found);
      return found;
    };
    for (const line of conceptLines.trim().split('\n')) {
      const [weight = '1', id = '', ...words] = line.split(' ');
      const concept: Concept = { id, number: numberOfKey(`c:${id}`), weight: Number(weight) };
      for (const written of words) {
        if (isArabic && isForeign(written)) continue;
        const [first = '', ...rest] = searchKey(written.replaceAll('_', ' ')).split(' ');
        const own = lemmasOf(wordOf(first)).map(lemma => beginningsIn(byLemma, lemma));
        for (const { single, phrases } of [beginningsIn(byStem, first), ...own])
          if (rest.length === 0) single.push(concept);
          else phrases.push({ concept, rest: rest.map(each => new Set(keysOf(wordOf(each)))) });
      }
    }
    return { byStem, byLemma };
  });
const arabicConcepts = conceptsIn(true);
const allConcepts = conceptsIn(false);

const nothing: Beginning = { alone: { concepts: [], length: 1 }, phrases: [] };

function readBeginning(word: Word, { byStem, byLemma }: Concepts): Beginning {
  const found: Beginnings[] = [];
  const add = (beginnings: Beginnings | undefined): unknown => beginnings && found.push(beginnings);
  for (const stem of stemsOf(word)) add(byStem.get(stem));
  for (const lemma of lemmasOf(word)) add(byLemma.get(lemma));
  if (found.length === 0) return nothing;
  return {
    alone: { concepts: [...new Set(found.flatMap(({ single }) => single))], length: 1 },
    phrases: found.flatMap(({ phrases }) => phrases),
  };
}

function beginningOf(word: Word, language: string): Beginning {
  if (language === 'ar') {
    word.beginningInArabic ??= readBeginning(word, arabicConcepts());
    return word.beginningInArabic;
  }
  word.beginning ??= readBeginning(word, allConcepts());
  return word.beginning;
}

function followsAt(words: readonly Word[], start: number, rest: ConceptPhrase['rest']): boolean {
  if (start + rest.length > words.length) return false;
  return rest.every((keys, at) => keysOf(words[start + at] as Word).some(key => keys.has(key)));
}

/** The concepts of the word at an index, or of the phrase that begins there. */
export function conceptsAt(words: readonly Word[], index: number, language: string): ConceptFound {
  const { alone, phrases } = beginningOf(words[index] as Word, language);
  if (phrases.length === 0) return alone;
  const met = phrases.find(({ rest }) => followsAt(words, index + 1, rest));
  return met ? { concepts: [met.concept], length: met.rest.length + 1 } : alone;
}
