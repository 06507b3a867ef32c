/** What the user has decided of stories, for grouping: of decisions that contradict each other, the latest holds, and goes on to hold as stories grow. */
import { pairCell, type StoryDecision } from '../../domain/story-decision.ts';

export interface StoriesByHand {
  /** Makes the stories of two articles one, unless articles of theirs are parted; returns whether they are one now. */
  unite(one: string, other: string): boolean;
  /** The same for all articles of a story. */
  storyOf(id: string): string;
}

/** The latest first; those of one moment in the order of their articles. */
function precedes(one: StoryDecision, other: StoryDecision): number {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1;
  return pairCell(one.one, one.other) < pairCell(other.one, other.other) ? -1 : 1;
}

export function storiesByHand(decisions: readonly StoryDecision[]): StoriesByHand {
  const parents = new Map<string, string>();
  /** Stories from which each is parted, by what `storyOf` calls them. */
  const parted = new Map<string, Set<string>>();
  const partedFrom = (story: string): ReadonlySet<string> => parted.get(story) ?? new Set();

  function storyOf(id: string): string {
    let story = id;
    for (let parent = parents.get(story); parent !== undefined; parent = parents.get(story)) story = parent;
    return story;
  }

  function part(one: string, other: string): void {
    parted.set(one, (parted.get(one) ?? new Set()).add(other));
    parted.set(other, (parted.get(other) ?? new Set()).add(one));
  }

  function unite(a: string, b: string): boolean {
    const [one, other] = [storyOf(a), storyOf(b)];
    if (one === other) return true;
    if (partedFrom(one).has(other)) return false;
    parents.set(other, one);
    for (const third of partedFrom(other)) part(one, third);
    return true;
  }

  for (const { one, other, verdict } of decisions.toSorted(precedes)) {
    if (verdict === 'joined') unite(one, other);
    else if (storyOf(one) !== storyOf(other)) part(storyOf(one), storyOf(other));
  }
  return { unite, storyOf };
}
