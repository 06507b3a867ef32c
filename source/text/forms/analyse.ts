/** The readings of a word as a beginning, a known stem and an ending (`affixes.ts`, `lexicon.ts`). */
import { beginnings, endings, goTogether, longestBeginning, longestEnding } from './affixes.ts';
import { type Entry, entriesOf } from './lexicon.ts';

/** The entries that `word` (folded) is read as at the least cost; none for an unknown word. */
export function analyse(word: string): readonly Entry[] {
  let cheapest = Number.POSITIVE_INFINITY;
  let found: Entry[] = [];
  for (const { entry, cost } of readings(word)) {
    if (cost > cheapest) continue;
    if (cost < cheapest) found = [];
    cheapest = cost;
    found.push(entry);
  }
  return found;
}

function* readings(word: string): Generator<{ readonly entry: Entry; readonly cost: number }> {
  for (let start = 0; start <= Math.min(longestBeginning, word.length - 1); start++) {
    const possible = beginnings.get(word.slice(0, start));
    if (!possible) continue;
    for (let end = word.length; end > start && end >= word.length - longestEnding; end--) {
      const closing = endings.get(word.slice(end));
      if (!closing) continue;
      const entries = entriesOf(word.slice(start, end));
      for (const beginning of possible)
        for (const ending of closing)
          if (goTogether(beginning, ending))
            for (const entry of entries)
              if (entry.kind === ending.kind)
                yield { entry, cost: beginning.cost + ending.cost + entry.cost };
    }
  }
}
