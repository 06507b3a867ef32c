/** Detects the language of a text from its letters and, in Latin script, from its function words. */
import { functionWordsIn } from './function-words.ts';

/** Letters that distinguish a language in Arabic script from Arabic and from the languages below it. */
const distinctiveLetters: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ckb', /[ێۆڵڕە]+/gu],
  ['ur', /[ٹڈڑںےہھ]+/gu],
  ['fa', /[پچژگکی]+/gu],
];

/** Minimum share of the Arabic letters of a text. Names bring a few such letters into any language. */
const distinctiveShare = 0.03;

const isBeyondBasicPlane = /[\u{10000}-\u{10ffff}]/u;

/** How many characters of a text are in runs of such letters. */
function count(text: string, runs: RegExp): number {
  let letters = 0;
  for (const run of text.match(runs) ?? [])
    letters += isBeyondBasicPlane.test(run) ? [...run].length : run.length;
  return letters;
}

function inArabicScript(text: string): string {
  const letters = count(text, /\p{Script=Arabic}+/gu);
  const detected = distinctiveLetters.find(
    ([, pattern]) => count(text, pattern) > letters * distinctiveShare,
  );
  return detected?.[0] ?? 'ar';
}

/** One small word may be a name. */
const fewestSmallWords = 2;

function inLatinScript(text: string): string | null {
  const [most] = [...functionWordsIn(text)].sort(([, a], [, b]) => b - a);
  return most && most[1] >= fewestSmallWords ? most[0] : null;
}

const scripts: readonly (readonly [letters: RegExp, language: (text: string) => string | null])[] = [
  [/\p{Script=Arabic}+/gu, inArabicScript],
  [/\p{Script=Latin}+/gu, inLatinScript],
  [/\p{Script=Hebrew}+/gu, () => 'he'],
];

/** Length of the text to look at, in UTF-16 code units. */
const sampleLength = 600;

/** A primary language subtag (BCP 47); null if it cannot be detected. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, sampleLength);
  const [most] = scripts
    .map(([letters, language]) => ({ letters: count(sample, letters), language }))
    .sort((a, b) => b.letters - a.letters);
  return most && most.letters > 0 ? most.language(sample) : null;
}

/** `ar` of `ar-EG`. @param tag BCP 47 */
export const primarySubtag = (tag: string): string => tag.replace(/-.*$/u, '');

const arabicScriptLanguages = /^(?:ar|fa|ur|ku|ckb|ps|ug|sd|pa|ks|az|dv|ms)\b/u;

/** Whether the text contradicts the language that the feed states, which is often left over from an English template. */
const isContradicted = (stated: string, detected: string): boolean =>
  arabicScriptLanguages.test(stated) !== arabicScriptLanguages.test(detected);

/** The stated language, unless the letters of the text rule it out. */
export function plausibleLanguage(stated: string | null, text: string): string | null {
  const detected = detectLanguage(text);
  return stated === null || (detected !== null && isContradicted(stated, detected)) ? detected : stated;
}
