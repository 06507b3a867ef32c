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
  readonly cost: number;
  readonly beginning: string;
}

export interface Analysis {
  /** The words that a word may be a form of, at the least cost; none for an unknown word. */
  readonly lemmas: readonly string[];
  /** The verbs that these come from. */
  readonly roots: readonly string[];
}

/** A word is asked of several times in a row: for its forms, and whether it is a name. */
const mostRemembered = 4000;

/** @param word folded as searching folds it */
export const analyse = remembering(analysed, mostRemembered);

const unknown: Analysis = { lemmas: [], roots: [] };

function analysed(word: string): Analysis {
  const all = readingsOf(word);
  if (all.length === 0) return unknown;
  const least = Math.min(...all.map(({ cost }) => cost));
  const entries = all.filter(({ cost }) => cost === least).map(({ entry }) => entry);
  const lemmas = [...new Set(entries.map(({ lemma }) => lemma))];
  const roots = entries.flatMap(({ root }) => root ?? []);
  return { lemmas, roots: [...new Set([...roots, ...rootsOfPersons(lemmas, all)])] };
}

const isOfVerb = ({ kind }: Entry): boolean => /^(?:past|present|jussive)/u.test(kind);

/**
 * Whether a word is first of all a form of a verb.
 * @param word folded as searching folds it
 */
export function isVerbForm(word: string): boolean {
  const all = readingsOf(word);
  const least = Math.min(...all.map(({ cost }) => cost));
  return all.some(({ cost, entry }) => cost === least && isOfVerb(entry));
}

const PARTICLE = /^[وف]?[بلك]/u;

/**
 * Whether a word is first of all another behind a particle: بعقد.
 * @param word folded as searching folds it
 */
export function isBehindParticle(word: string): boolean {
  const all = readingsOf(word);
  const least = Math.min(...all.map(({ cost }) => cost));
  return all.length > 0 && all.every(({ cost, beginning }) => cost > least || PARTICLE.test(beginning));
}

/**
 * Whether a word is first of all one of persons, or an adjective.
 * @param word folded as searching folds it
 */
export function namesPersons(word: string): boolean {
  const all = readingsOf(word);
  const least = Math.min(...all.map(({ cost }) => cost));
  return all.some(({ cost, entry }) => cost === least && entry.namesPersons);
}

/** The verb of a person whom the tables know (مهاجر), unless there are several (معلم: علّم، أعلم). */
function rootsOfPersons(lemmas: readonly string[], all: readonly Reading[]): readonly string[] {
  const roots = new Set(
    all.flatMap(({ entry: { lemma, root, namesPersons } }) =>
      root !== undefined && namesPersons && lemmas.includes(`${lemma}+ون`) ? [root] : [],
    ),
  );
  return roots.size === 1 ? [...roots] : [];
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

function readingsOf(word: string): readonly Reading[] {
  const found: Reading[] = [];
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
  found: Reading[],
  entries: readonly Entry[],
  possible: readonly Beginning[],
  closing: readonly Ending[],
): void {
  for (const beginning of possible)
    for (const ending of closing)
      if (goTogether(beginning, ending))
        for (const entry of entries)
          if (entry.kind === ending.kind)
            found.push({
              entry,
              cost: beginning.cost + ending.cost + entry.cost,
              beginning: beginning.letters,
            });
}
