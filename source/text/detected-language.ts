/** Detects the language of a text from its letters and, in Latin script, from its function words. */
import { functionWordsIn } from './function-words.ts';

const scripts = {
  arabic: /\p{Script=Arabic}/u,
  latin: /\p{Script=Latin}/u,
  hebrew: /\p{Script=Hebrew}/u,
} as const;

/** Letters that distinguish a language in Arabic script from Arabic and from the languages below it. */
const distinctiveLetters = {
  ckb: /[ێۆڵڕە]/u,
  ur: /[ٹڈڑںےہھ]/u,
  fa: /[پچژگکی]/u,
} as const;

const kinds = Object.entries({ ...scripts, ...distinctiveLetters });
type Kind = keyof typeof scripts | keyof typeof distinctiveLetters;

/** By code point of the basic plane: of which kinds it is, a bit for each, and one more to tell that it has been looked at. */
const known = new Uint8Array(0x10000);
const lookedAt = 1 << kinds.length;

function kindsOf(point: number): number {
  if (point < known.length && known[point] !== 0) return known[point] as number;
  const letter = String.fromCodePoint(point);
  const found = kinds.reduce(
    (bits, [, letters], at) => bits | (Number(letters.test(letter)) << at),
    lookedAt,
  );
  if (point < known.length) known[point] = found;
  return found;
}

/** By bits of kinds. */
const together = new Uint16Array(2 * lookedAt);

function countOf(kind: number): number {
  let sum = 0;
  for (let bits = lookedAt; bits < together.length; bits++)
    if ((bits >> kind) & 1) sum += together[bits] as number;
  return sum;
}

/** How many characters of a text are of each kind: most are of the same few together, which are counted at once. */
function countKinds(text: string): Readonly<Record<Kind, number>> {
  together.fill(0);
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) as number;
    if (point >= known.length) at++;
    const bits = known[point] || kindsOf(point);
    together[bits] = (together[bits] as number) + 1;
  }
  return Object.fromEntries(kinds.map(([kind], at) => [kind, countOf(at)])) as Record<Kind, number>;
}

/** Minimum share of the Arabic letters of a text. Names bring a few such letters into any language. */
const distinctiveShare = 0.03;

function inArabicScript(counts: Readonly<Record<Kind, number>>): string {
  const languages = Object.keys(distinctiveLetters) as (keyof typeof distinctiveLetters)[];
  return languages.find(language => counts[language] > counts.arabic * distinctiveShare) ?? 'ar';
}

/** One small word may be a name. */
const fewestSmallWords = 2;

function inLatinScript(text: string): string | null {
  const [most] = [...functionWordsIn(text)].sort(([, a], [, b]) => b - a);
  return most && most[1] >= fewestSmallWords ? most[0] : null;
}

const languageIn: Readonly<
  Record<keyof typeof scripts, (text: string, counts: Readonly<Record<Kind, number>>) => string | null>
> = {
  arabic: (_, counts) => inArabicScript(counts),
  latin: inLatinScript,
  hebrew: () => 'he',
};

/** Length of the text to look at, in UTF-16 code units. */
const sampleLength = 600;

/** A primary language subtag (BCP 47); null if it cannot be detected. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, sampleLength);
  const counts = countKinds(sample);
  const [most] = (Object.keys(scripts) as (keyof typeof scripts)[]).sort(
    (one, other) => counts[other] - counts[one],
  );
  return most && counts[most] > 0 ? languageIn[most](sample, counts) : null;
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
