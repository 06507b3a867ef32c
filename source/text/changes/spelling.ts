/** Whether two words are one word in two spellings, or one with a slip of the pen. */
import { once } from '../../base/once.ts';
import { editDistance } from '../../base/suggestion.ts';
import { searchKey } from '../search-key.ts';

const bareLetters = (text: string): string => text.replace(/[\p{Mark}\u0640\s]/gu, '');

/** Spellings of one word are equal after one of these. */
const foldings: readonly ((text: string) => string)[] = [
  text => searchKey(text).replaceAll(' ', ''),
  // the seats of the hamza: مسؤول and مسئول, ضؤية and ضوئية
  text => searchKey(bareLetters(text).replace(/[ءئؤ]/gu, '')).replaceAll(' ', ''),
  text => searchKey(bareLetters(text).replace(/ؤ/gu, 'و').replace(/[ءئ]/gu, '')).replaceAll(' ', ''),
  // a letter typed twice
  text => searchKey(bareLetters(text)).replace(/(.)\1+/gu, '$1'),
];

/** Names that the press spells in several ways, as beginnings of words without the article. */
const variants: readonly (readonly string[])[] = [
  ['أمريك', 'أميرك'],
  ['إنجليز', 'إنكليز', 'انقليز'],
  ['صحفي', 'صحافي'],
  ['تلفزيون', 'تليفزيون'],
  ['غوغل', 'جوجل', 'قوقل'],
  ['فيسبوك', 'فايسبوك'],
  ['إنترنت', 'إنترنيت'],
  ['سوريا', 'سورية'],
  ['نتنياهو', 'نتانياهو'],
  ['إسطنبول', 'استنبول', 'استانبول'],
  ['شيكل', 'شيقل'],
  ['بكين', 'بيجين'],
  ['فيديو', 'فديو'],
  ['غرينتش', 'جرينتش', 'غرينيتش'],
  ['أستراليا', 'أوستراليا'],
  ['أوروبا', 'أوربا'],
  ['أوروبي', 'أوربي'],
  ['هولندا', 'هولاندا'],
  ['هونغ', 'هونج'],
  ['لوكسمبورغ', 'لوكسمبورج'],
  ['بلغاريا', 'بلجاريا'],
  ['غينيا', 'جينيا'],
  ['إنجلترا', 'إنكلترا', 'انغلترا'],
  ['تويتر', 'تويطر'],
];

const spellings = once(() =>
  variants.flatMap(([first = '', ...others]) =>
    others.map(other => [searchKey(other), searchKey(first)] as const),
  ),
);

const withUsualNames = (text: string): string => {
  const key = searchKey(text);
  const found = spellings().find(([spelling]) =>
    key.replace(/^[وفبلك]?(?:ال|لل)?/u, '').startsWith(spelling),
  );
  return found ? key.replace(found[0], found[1]) : key;
};

export const isSpellingOf = (one: string, other: string): boolean =>
  [...foldings, withUsualNames].some(fold => fold(one) === fold(other));

const shortestWord = 4;
/** From this length on a word may have two slips. */
const longWord = 8;
const longestWord = 40;

/** Whether a word differs from another by a slip: a letter too many, too few, changed or swapped. */
export function isSlipOf(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < shortestWord || Math.max(one.length, other.length) > longestWord) return false;
  const limit = shorter >= longWord ? 2 : 1;
  return Math.abs(one.length - other.length) <= limit && editDistance(one, other) <= limit;
}
