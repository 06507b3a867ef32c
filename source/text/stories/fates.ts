/** What has happened to the persons that a number counts: killed, hurt, missing, rescued. */
import { once } from '../../base/once.ts';
import { animals, auxiliaries, fates, ownDeaths, personWords } from './data/measures.ts';
import { conceptsAt, isIdleWord } from './lexicon.ts';
import { isInClause, type Measure, measureTable, type Place } from './measured-place.ts';
import { foldedSet, phraseAt, phraseTable } from './phrases.ts';
import { beginsWithLetter, isWord, type Word } from './word.ts';

export const fateTable = measureTable(fates);
export const personTable = phraseTable(() => [[personWords, true]]);
const auxiliaryTable = phraseTable(() => [[auxiliaries, true]]);

/** Words. */
const farthestBefore = 6;
const farthestBehind = 6;
/** From a fate to the number before it, which it tells of: 19 people survived. */
const farthestOwn = 4;

type IsNumber = (at: number) => boolean;

/** Behind the words of a table that stand together from an index on. */
function behind(words: readonly Word[], start: number, table: typeof personTable): number {
  let at = start;
  for (let found = phraseAt(words, at, table); found; found = phraseAt(words, at, table)) at += found.length;
  return at;
}

const harms: ReadonlySet<string> = new Set(['killed', 'injured', 'missing']);
const isHarm = ({ what }: Measure): boolean => harms.has(what);

const isAnimal = once(() => foldedSet(animals));
/** In Persian and Urdu what has happened stands behind. */
const isVerbLast = (language: string): boolean => language === 'fa' || language === 'ur';

export function fateOf(place: Place, isNumber: IsNumber, language: string): Measure | null {
  const { known: words, end } = place;
  if (isAnimal().has(place.words[end] ?? '')) return null;
  const persons = behind(words, end, personTable);
  const verb = behind(words, persons, auxiliaryTable);
  const noun = fateAfter(words, verb);
  if (noun && (persons === end || verb > persons || isVerbLast(language))) return noun.value;
  const own = fateOfOthers(place, persons);
  if (own) return own.value;
  const close = phraseAt(words, place.start - 1, fateTable)?.value;
  if (close && isHarm(close)) return close;
  const before = fateBefore(place, isNumber);
  const isBare = persons === end && isNounBehind(place);
  if (before && !isBare) return before;
  if (noun) return noun.value;
  return isBare ? null : fateBehind(place, persons, isNumber);
}

const deaths = once(() => foldedSet(ownDeaths));

/** Of persons whom no table has, by a verb of their own: three sailors were killed, ثلاثة بحارة حتفهم. */
function fateOfOthers({ known, words, tokens, start }: Place, at: number): ReturnType<typeof fateAfter> {
  const person = known[at];
  if (person === undefined || !beginsWithLetter(person) || isIdleWord(person)) return null;
  if (tokens[at + 1]?.clause !== tokens[start]?.clause) return null;
  const verb = behind(known, at + 1, auxiliaryTable);
  if (verb === at + 1 && !deaths().has(words[at + 1] ?? '')) return null;
  const fate = fateAfter(known, verb);
  return fate && conceptsAt(known, at, 'en').concepts.length === 0 ? fate : null;
}

function fateBefore(place: Place, isNumber: IsNumber): Measure | null {
  const { known, start } = place;
  for (let at = start - 1; at >= Math.max(0, start - farthestBefore); at--) {
    if (isNumber(at) || !isInClause(place, at)) return null;
    const fate = phraseAt(known, at, fateTable);
    if (fate) return isOfAnother(place, at, isNumber) ? null : fate.value;
  }
  return null;
}

/** Nineteen people survived and 42 …: what stands before “and” is told of nineteen. */
function isOfAnother(place: Place, fate: number, isNumber: IsNumber): boolean {
  if (!place.words.slice(fate, place.start).includes('and')) return false;
  for (let at = fate - 1; at >= Math.max(0, fate - farthestOwn) && isInClause(place, at); at--)
    if (isNumber(at)) return true;
  return false;
}

function fateBehind(place: Place, from: number, isNumber: IsNumber): Measure | null {
  for (let at = from; at < Math.min(place.words.length, from + farthestBehind); at++) {
    if (isNumber(at) || !isInClause(place, at)) return null;
    if (place.words[at] === 'and') return null;
    const fate = fateAfter(place.known, at);
    if (fate) return fate.value;
  }
  return null;
}

/** The fate at an index; three children وجرح: a verb with و begins another clause. */
function fateAfter(words: readonly Word[], at: number): ReturnType<typeof phraseAt<Measure>> {
  const word = words[at];
  return word === undefined || isJoined(word) ? null : phraseAt(words, at, fateTable);
}

const firstWords = once(() => foldedSet(fates.map(({ words }) => words.replace(/_\S*/gu, '')).join(' ')));
const isJoined = isWord(({ folded }) => folded.startsWith('و') && !firstWords().has(folded));

/** Whether the number counts things by their noun. */
function isNounBehind(place: Place): boolean {
  const word = place.known[place.end];
  return (
    word !== undefined &&
    isInClause(place, place.end) &&
    beginsWithLetter(word) &&
    !isIdleWord(word) &&
    phraseAt(place.known, place.end, fateTable) === null
  );
}
