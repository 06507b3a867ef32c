/** Small words that tell running text of a language in Latin letters from names in Arabic text, which hardly have them. */
import { once } from '../base/once.ts';

const byLanguage = {
  en: 'the a an and or but of in on at to for from with by as is are was were be been it its that this these those not no if then when he she they we you his her their our has have had will would can could said says into over than',
  fr: 'le la les un une des de du et ou mais dans sur pour par avec est sont qui que ne pas il elle ils ce cette au aux',
  de: 'der die das ein eine und oder aber in im auf zu von mit ist sind war nicht dass er sie es den dem',
  es: 'el los las un una y o pero en de del por para con es son que no se su al',
  tr: 've bir bu da de ile için olarak gibi daha çok ama',
} as const;

const words: ReadonlySet<string> = new Set(Object.values(byLanguage).flatMap(list => list.split(' ')));

const wordsOf = once(() =>
  Object.entries(byLanguage).map(([language, list]) => [language, new Set(list.split(' '))] as const),
);

/** Language (BCP 47) → how many of its small words a text has. */
export function functionWordsIn(text: string): ReadonlyMap<string, number> {
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Map(wordsOf().map(([language, own]) => [language, found.filter(word => own.has(word)).length]));
}

/** @param word in any case */
export const isFunctionWord = (word: string): boolean => words.has(word.toLowerCase());
