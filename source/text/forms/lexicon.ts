/** The stems of the words that the tables know, to be looked up by their letters. */
import type { StemKind } from './affixes.ts';
import { readLine } from './read-line.ts';
import { type Line, linesWith, skeletonKey } from './tables.ts';

export interface Entry {
  readonly lemma: string;
  readonly root: string | undefined;
  readonly namesPersons: boolean;
  readonly kind: StemKind;
  /** That of the word and of the stem. */
  readonly cost: number;
}

const entries = new Map<string, Entry[]>();
const linesRead = new Set<Line>();
const shelvesRead = new Set<readonly Line[]>();

function addEntries(line: Line): void {
  if (linesRead.has(line)) return;
  linesRead.add(line);
  for (const [{ lemma, root, cost, namesPersons = false }, stems] of readLine(line))
    for (const stem of stems) {
      const entry = { lemma, root, kind: stem.kind, cost: cost + (stem.cost ?? 0), namesPersons };
      const same = entries.get(stem.text);
      if (same) same.push(entry);
      else entries.set(stem.text, [entry]);
    }
}

const none: readonly Entry[] = [];

/** What the tables know of a stem, which stands between two offsets of a folded word; lines are read when the first of their stems is looked up. */
export function entriesOf(word: string, start = 0, end = word.length): readonly Entry[] {
  const shelf = linesWith(skeletonKey(word, start, end));
  if (shelf.length === 0) return none;
  if (!shelvesRead.has(shelf)) {
    for (const line of shelf) addEntries(line);
    shelvesRead.add(shelf);
  }
  return entries.get(word.slice(start, end)) ?? none;
}
