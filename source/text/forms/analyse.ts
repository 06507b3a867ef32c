/** The readings of a word as a beginning, a known stem and an ending (`affixes.ts`, `lexicon.ts`). */
import { remembering } from '../../base/remembering.ts';
import {
  type Beginning,
  beginnings,
  type Ending,
  endings,
  goTogether,
  longestBeginning,
  longestEnding,
} from './affixes.ts';
import { type Entry, entriesOf } from './lexicon.ts';

interface Reading {
  readonly entry: Entry;
  readonly beginning: string;
}

/** The readings of a word at the least cost. */
interface Likeliest {
  cost: number;
  readings: Reading[];
  /** Of all readings, those as a person who is named after a verb. */
  readonly persons: Entry[];
}

export interface Analysis {
  /** The words that a word may be a form of, at the least cost; none for an unknown word. */
  readonly lemmas: readonly string[];
  /** The verbs that these come from. */
  readonly roots: readonly string[];
}

/** A word is asked of several times in a row, for its forms and whether it is a name; what is left of it without clitics is left of others, too. */
const mostRemembered = 16_000;

/** @param word folded as searching folds it */
export const analyse = remembering(analysed, mostRemembered);

const unknown: Analysis = { lemmas: [], roots: [] };

const distinct = (keys: readonly string[]): readonly string[] =>
  keys.length < 2 ? keys : [...new Set(keys)];

function analysed(word: string): Analysis {
  const { readings, persons } = likeliestOf(word);
  if (readings.length === 0) return unknown;
  const lemmas = distinct(readings.map(({ entry }) => entry.lemma));
  const roots = readings.flatMap(({ entry }) => entry.root ?? []);
  return { lemmas, roots: distinct([...roots, ...rootsOfPersons(lemmas, persons)]) };
}

const isOfVerb = ({ kind }: Entry): boolean => /^(?:past|present|jussive)/u.test(kind);

/**
 * Whether a word is first of all a form of a verb.
 * @param word folded as searching folds it
 */
export const isVerbForm = (word: string): boolean =>
  likeliestOf(word).readings.some(({ entry }) => isOfVerb(entry));

const PARTICLE = /^[وف]?[بلك]/u;

/**
 * Whether a word is first of all another behind a particle: بعقد.
 * @param word folded as searching folds it
 */
export function isBehindParticle(word: string): boolean {
  const { readings } = likeliestOf(word);
  return readings.length > 0 && readings.every(({ beginning }) => PARTICLE.test(beginning));
}

/**
 * Whether a word is first of all one of persons, or an adjective.
 * @param word folded as searching folds it
 */
export const namesPersons = (word: string): boolean =>
  likeliestOf(word).readings.some(({ entry }) => entry.namesPersons);

/** The verb of a person whom the tables know (مهاجر), unless there are several (معلم: علّم، أعلم). */
function rootsOfPersons(lemmas: readonly string[], persons: readonly Entry[]): readonly string[] {
  const roots = distinct(
    persons.flatMap(({ lemma, root }) => (lemmas.includes(`${lemma}+ون`) ? (root ?? []) : [])),
  );
  return roots.length === 1 ? roots : [];
}

interface Closing {
  /** Where the ending begins. */
  readonly at: number;
  readonly endings: readonly Ending[];
}

/** The endings that a word may have, the shortest first. */
function closingsOf(word: string): readonly Closing[] {
  const found: Closing[] = [];
  for (let at = word.length; at > 0 && at >= word.length - longestEnding; at--) {
    const known = endings.get(word.slice(at));
    if (known) found.push({ at, endings: known });
  }
  return found;
}

function likeliestOf(word: string): Likeliest {
  const found: Likeliest = { cost: Number.POSITIVE_INFINITY, readings: [], persons: [] };
  const closings = closingsOf(word);
  for (let start = 0; start <= Math.min(longestBeginning, word.length - 1); start++) {
    const possible = beginnings.get(word.slice(0, start));
    if (!possible) continue;
    for (const closing of closings) {
      if (closing.at <= start) break;
      const entries = entriesOf(word, start, closing.at);
      if (entries.length > 0) addReadings(found, entries, possible, closing.endings);
    }
  }
  return found;
}

function addReadings(
  found: Likeliest,
  entries: readonly Entry[],
  possible: readonly Beginning[],
  closing: readonly Ending[],
): void {
  for (const beginning of possible)
    for (const ending of closing)
      if (goTogether(beginning, ending))
        for (const entry of entries)
          if (entry.kind === ending.kind) addReading(found, entry, beginning, ending.cost);
}

function addReading(found: Likeliest, entry: Entry, beginning: Beginning, costOfEnding: number): void {
  if (entry.namesPersons) found.persons.push(entry);
  const cost = beginning.cost + costOfEnding + entry.cost;
  if (cost > found.cost) return;
  if (cost < found.cost) found.readings = [];
  found.cost = cost;
  found.readings.push({ entry, beginning: beginning.letters });
}
