/** Which paragraphs of two versions tell the same, wherever they stand and however they are split or merged. */

import { gapsOf, longestRise } from './sequence-diff.ts';
import type { Word } from './words.ts';

export interface Paragraph {
  readonly text: string;
  readonly words: readonly Word[];
}

/** Paragraphs that belong together, by index; one of the sides is empty for what was added or removed. */
export interface Group {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

interface Pair {
  readonly before: number;
  readonly after: number;
}

/** Paragraphs belong together if they share this much of the shorter one. */
const sharedShare = 0.4;
/** A word of more paragraphs than this tells nothing about which of them is meant. */
const mostParagraphsOfWord = 8;

/** The paragraph of each word. */
const paragraphOfWords = (paragraphs: readonly Paragraph[]): readonly number[] =>
  paragraphs.flatMap(({ words }, index) => words.map(() => index));

const keysOf = (paragraphs: readonly Paragraph[]): readonly string[] =>
  paragraphs.flatMap(({ words }) => words.map(({ key }) => key));

/** How many words each pair shares, by `before` and then `after`. */
type Shared = ReadonlyMap<number, ReadonlyMap<number, number>>;

function countShared(pairs: Iterable<Pair>): Shared {
  const shared = new Map<number, Map<number, number>>();
  for (const { before, after } of pairs) {
    const counts = shared.get(before) ?? new Map<number, number>();
    shared.set(before, counts.set(after, (counts.get(after) ?? 0) + 1));
  }
  return shared;
}

/** Words that are equal in the same order. */
function* wordsInOrder(before: readonly Paragraph[], after: readonly Paragraph[]): Generator<Pair> {
  const [beforeOf, afterOf] = [paragraphOfWords(before), paragraphOfWords(after)];
  let [beforeNext, afterNext] = [0, 0];
  const end = { beforeStart: beforeOf.length, afterStart: afterOf.length, beforeEnd: 0, afterEnd: 0 };
  for (const gap of [...gapsOf(keysOf(before), keysOf(after)), end]) {
    for (; beforeNext < gap.beforeStart; beforeNext++, afterNext++)
      yield { before: beforeOf[beforeNext] as number, after: afterOf[afterNext] as number };
    [beforeNext, afterNext] = [gap.beforeEnd, gap.afterEnd];
  }
}

/** Rare words that stand anywhere among the paragraphs of both sides that are left. */
function* wordsAnywhere(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  left: { readonly before: readonly number[]; readonly after: readonly number[] },
): Generator<Pair> {
  const holders = new Map<string, number[]>();
  for (const index of left.before)
    for (const key of new Set(before[index]?.words.map(word => word.key)))
      holders.set(key, [...(holders.get(key) ?? []).slice(0, mostParagraphsOfWord), index]);
  for (const index of left.after)
    for (const key of new Set(after[index]?.words.map(word => word.key))) {
      const found = holders.get(key) ?? [];
      if (found.length > mostParagraphsOfWord) continue;
      for (const holder of found) yield { before: holder, after: index };
    }
}

const lengthOf = (paragraphs: readonly Paragraph[], index: number): number =>
  paragraphs[index]?.words.length ?? 0;

/** Sets of paragraphs that are joined, as in “union–find”. */
function createGroups(before: readonly Paragraph[], after: readonly Paragraph[]) {
  const parents = Array.from({ length: before.length + after.length }, (_, index) => index);
  const joined = new Set<number>();

  function rootOf(index: number): number {
    let root = index;
    while (parents[root] !== root) {
      // Each step leads to the one after the next from now on: no chain stays long.
      parents[root] = parents[parents[root] as number] as number;
      root = parents[root] as number;
    }
    return root;
  }

  return {
    join(pair: Pair): void {
      joined.add(pair.before).add(before.length + pair.after);
      parents[rootOf(before.length + pair.after)] = rootOf(pair.before);
    },
    alone: () => ({
      before: before.flatMap((_, index) => (joined.has(index) ? [] : [index])),
      after: after.flatMap((_, index) => (joined.has(before.length + index) ? [] : [index])),
    }),
    groups(): readonly Group[] {
      const byRoot = new Map<number, { before: number[]; after: number[] }>();
      for (const index of parents.keys()) {
        const root = rootOf(index);
        const group = byRoot.get(root) ?? { before: [], after: [] };
        if (index < before.length) group.before.push(index);
        else group.after.push(index - before.length);
        byRoot.set(root, group);
      }
      return [...byRoot.values()];
    },
  };
}

/** In the order of the later version; what was removed stands where it stood. */
const inOrder = (one: Group, other: Group): number => placeOf(one) - placeOf(other);
const placeOf = ({ before, after }: Group): number => after[0] ?? (before[0] as number) - 0.5;

export function groupParagraphs(before: readonly Paragraph[], after: readonly Paragraph[]): readonly Group[] {
  const groups = createGroups(before, after);

  function joinShared(shared: Shared): void {
    for (const [index, counts] of shared)
      for (const [other, count] of counts) {
        const shorter = Math.min(lengthOf(before, index), lengthOf(after, other));
        if (count >= shorter * sharedShare) groups.join({ before: index, after: other });
      }
  }

  joinShared(countShared(wordsInOrder(before, after)));
  joinShared(countShared(wordsAnywhere(before, after, groups.alone())));
  return [...groups.groups()].sort(inOrder);
}

/** Groups that both versions have, and that stand in another order now: as few as can explain it. */
export function movedGroups(groups: readonly Group[]): ReadonlySet<Group> {
  const kept = groups.filter(({ before, after }) => before.length > 0 && after.length > 0);
  const stayed = new Set(longestRise(kept.map(({ before }) => before[0] as number)));
  return new Set(kept.filter((_, index) => !stayed.has(index)));
}
