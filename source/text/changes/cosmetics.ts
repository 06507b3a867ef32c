/** What differs between words that say the same: digits, spelling, vowel marks, and the signs between words. */
import { collapseBlanks } from '../../base/blanks.ts';
import type { TextChange, TextChangeKind } from '../../domain/text-change.ts';
import { type PlacedWord, printed, type Run } from './versions.ts';

interface Difference {
  readonly kind: TextChangeKind;
  /** Indexes of the first and last pair of the run that it concerns. */
  readonly first: number;
  readonly last: number;
}

const vowelMarks = /[\p{Mark}\u0640]/gu;
const bare = (text: string): string => text.normalize('NFC').replace(vowelMarks, '');

function kindOfPair(before: PlacedWord, after: PlacedWord): TextChangeKind | null {
  if (before.text === after.text) return null;
  if (before.value !== null) return 'digits';
  return bare(before.text) === bare(after.text) ? 'tashkeel' : 'spelling';
}

/** The signs between a word and the next one of its paragraph; null at the end of it. */
function signsBetween(word: PlacedWord, next: PlacedWord): string | null {
  return word.paragraph === next.paragraph
    ? collapseBlanks(word.paragraph.text.slice(word.end, next.start))
    : null;
}

function hasOtherSigns(run: Run, index: number): boolean {
  const [one, other] = [run[index], run[index + 1]];
  if (!one || !other) return false;
  const [before, after] = [signsBetween(one[0], other[0]), signsBetween(one[1], other[1])];
  return before !== null && after !== null && before !== after;
}

function* differencesIn(run: Run): Generator<Difference> {
  for (const [index, [before, after]] of run.entries()) {
    const kind = kindOfPair(before, after);
    if (kind) yield { kind, first: index, last: index };
    if (hasOtherSigns(run, index)) yield { kind: 'punctuation', first: index, last: index + 1 };
  }
}

/** Differences of one kind that touch are one. */
function merged(differences: Iterable<Difference>): readonly Difference[] {
  const result: Difference[] = [];
  for (const difference of differences) {
    const previous = result.at(-1);
    if (previous && previous.kind === difference.kind && difference.first <= previous.last + 1)
      result[result.length - 1] = { ...previous, last: difference.last };
    else result.push(difference);
  }
  return result;
}

export const cosmeticChangesIn = (run: Run): readonly TextChange[] =>
  merged(differencesIn(run)).map(({ kind, first, last }) => {
    const pairs = run.slice(first, last + 1);
    return {
      kind,
      before: printed(pairs.map(([before]) => before)),
      after: printed(pairs.map(([, after]) => after)),
    };
  });
