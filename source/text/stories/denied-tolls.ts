/** Tolls that a report denies: لم تسجل إصابات, no one was hurt. */
import { once } from '../../base/once.ts';
import { casualties, denials } from './data/measures.ts';
import { fateTable } from './fates.ts';
import { beginsPhrase, foldedSet, phraseAt, phraseTable } from './phrases.ts';
import type { ReadText } from './tokens.ts';
import { isWord, placesOf, type Word } from './word.ts';

const deniable = ['killed', 'injured', 'missing'] as const;
export type DeniedToll = (typeof deniable)[number];

/** Whom such a word counts. */
const casualtyTable = phraseTable<readonly DeniedToll[]>(() =>
  casualties.map(({ tolls, words }) => [words, tolls]),
);
const before = once(() => foldedSet(denials.before));
const between = once(() => foldedSet(denials.between));
const joining = once(() => foldedSet(denials.joining));
const behind = once(() => foldedSet(denials.behind));
const narrowing = once(() => foldedSet(denials.narrowing));
const participles = once(() => foldedSet(denials.participles));
const copulas = once(() => foldedSet(denials.copulas));

/** Words from a denial to what it denies, and to the end of all that. */
const farthest = 6;
const longest = 12;

interface Toll {
  readonly tolls: readonly DeniedToll[];
  readonly length: number;
}

function tollAt(words: readonly Word[], at: number): Toll | null {
  const casualty = phraseAt(words, at, casualtyTable);
  if (casualty) return { tolls: casualty.value, length: casualty.length };
  const fate = phraseAt(words, at, fateTable);
  const tolls = deniable.filter(toll => toll === fate?.value.what);
  return fate && tolls.length > 0 ? { tolls, length: fate.length } : null;
}

/** The tolls that begin at an index, joined by “or”; none of some persons alone. */
function tollsFrom(words: readonly Word[], start: number, end: number): readonly DeniedToll[] {
  const found: DeniedToll[] = [];
  for (let at = start; at < end; ) {
    const toll = tollAt(words, at);
    if (!toll) break;
    found.push(...toll.tolls);
    at += toll.length;
    if (at < end && narrowing().has(words[at]?.folded ?? '')) return [];
    while (joining().has(words[at]?.folded ?? '')) at++;
  }
  return found;
}

/** No people killed in the strike were soldiers: those who were killed are only described. */
function isDescribed(words: readonly Word[], start: number, at: number, end: number): boolean {
  const isCopula = ({ folded }: Word): boolean => copulas().has(folded);
  return (
    participles().has(words[at]?.folded ?? '') &&
    !words.slice(start, at).some(isCopula) &&
    words.slice(at + 1, end).some(isCopula)
  );
}

/** Arabic and English: the denial comes first. */
function deniedFrom(words: readonly Word[], start: number, end: number): readonly DeniedToll[] {
  for (let at = start + 1; at < Math.min(end, start + farthest); at++) {
    const tolls = tollsFrom(words, at, end);
    if (tolls.length > 0) return isDescribed(words, start, at, end) ? [] : tolls;
    if (!between().has(words[at]?.folded ?? '')) return [];
  }
  return [];
}

/** Persian and Urdu: the verb denies, from the end. */
function deniedBehind(words: readonly Word[], start: number, end: number): readonly DeniedToll[] {
  const toll = phraseAt(words, start, casualtyTable);
  const last = Math.min(end, start + farthest);
  const isDenied =
    toll !== null && words.slice(start + toll.length, last).some(({ folded }) => behind().has(folded));
  return isDenied ? toll.value : [];
}

const isDenial = isWord(({ folded }) => before().has(folded));
const isCasualty = beginsPhrase(casualtyTable);

/** @param language primary subtag */
export function deniedTolls({ tokens, known }: ReadText, language: string): readonly DeniedToll[] {
  const isVerbLast = language === 'fa' || language === 'ur';
  const [begins, find] = isVerbLast ? [isCasualty, deniedBehind] : [isDenial, deniedFrom];
  const found = placesOf(known, begins).flatMap(start => {
    let end = start + 1;
    while (end < start + longest && tokens[end]?.clause === tokens[start]?.clause) end++;
    return find(known, start, end);
  });
  return [...new Set(found)];
}
