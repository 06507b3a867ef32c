/**
 * Which articles tell one story, from the likelihood of each pair: groups that are likeliest one are put together first. What comes out
 * depends on the pairs and on what the user has decided, not on the order in which they are named.
 */

import { groupedBy } from '../../base/grouped-by.ts';
import { createPriorityQueue } from '../../base/priority-queue.ts';
import type { StoryLink, StoryReport } from '../../domain/story.ts';
import type { StoryDecision } from '../../domain/story-decision.ts';
import { storiesByHand } from './by-hand.ts';

type Grouped = Pick<StoryReport, 'id' | 'time'>;

export interface GroupingRule {
  /** Milliseconds from the first report of a story to the last. */
  readonly longest: number;
  /** Mean likelihood of the pairs between two groups that are one. */
  readonly least: number;
  /** How much the best pair counts beside the mean, 0 to 1. */
  readonly best: number;
}

interface Group {
  readonly members: readonly Grouped[];
  readonly first: number;
  readonly last: number;
  /** Other groups, by their name. */
  readonly near: Map<string, Nearness>;
}

interface Nearness {
  readonly sum: number;
  readonly best: number;
}

const byTime = (one: Grouped, other: Grouped): number =>
  one.time - other.time || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

/** A group is named by its first article. */
const nameOf = ({ members: [first] }: Pick<Group, 'members'>): string => (first as Grouped).id;

function singles(articles: readonly Grouped[], links: readonly StoryLink[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const article of [...articles].sort(byTime))
    groups.set(article.id, { members: [article], first: article.time, last: article.time, near: new Map() });
  for (const { one, other, likelihood } of links) {
    const [a, b] = [groups.get(one), groups.get(other)];
    if (!a || !b) continue;
    a.near.set(other, { sum: likelihood, best: likelihood });
    b.near.set(one, { sum: likelihood, best: likelihood });
  }
  return groups;
}

interface Merge {
  readonly one: Group;
  readonly other: Group;
  readonly score: number;
}

function scoreOf(one: Group, other: Group, { sum, best }: Nearness, rule: GroupingRule): number {
  const span = Math.max(one.last, other.last) - Math.min(one.first, other.first);
  if (span > rule.longest) return 0;
  return (1 - rule.best) * (sum / (one.members.length * other.members.length)) + rule.best * best;
}

/** The likeliest first; of equally likely ones, that of the lesser names. */
function precedes(a: Merge, b: Merge): boolean {
  if (a.score !== b.score) return a.score > b.score;
  const [one, other] = [nameOf(a.one), nameOf(b.one)];
  return one === other ? nameOf(a.other) < nameOf(b.other) : one < other;
}

/** The two by their names. */
function mergeOf(a: Group, b: Group, nearness: Nearness, rule: GroupingRule): Merge {
  const [one, other] = nameOf(a) < nameOf(b) ? [a, b] : [b, a];
  return { one, other, score: scoreOf(a, b, nearness, rule) };
}

/** Returns what the two have become. */
function merged(groups: Map<string, Group>, { one: a, other: b }: Merge): Group {
  const [one, other] = [nameOf(a), nameOf(b)];
  const group: Group = {
    members: [...a.members, ...b.members].sort(byTime),
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
    near: new Map(),
  };
  for (const [name, { sum, best }] of [...a.near, ...b.near]) {
    if (name === one || name === other) continue;
    const known = group.near.get(name) ?? { sum: 0, best: 0 };
    group.near.set(name, { sum: known.sum + sum, best: Math.max(known.best, best) });
  }
  groups.delete(one);
  groups.delete(other);
  groups.set(nameOf(group), group);
  for (const [name, nearness] of group.near) {
    const { near } = groups.get(name) as Group;
    near.delete(one);
    near.delete(other);
    near.set(nameOf(group), nearness);
  }
  return group;
}

/**
 * Ids, each group by time, the groups by their first article. What the user has joined is one group, of groups that grow each for itself;
 * what is parted never comes together.
 */
export function grouped(
  articles: readonly Grouped[],
  links: readonly StoryLink[],
  rule: GroupingRule,
  decisions: readonly StoryDecision[] = [],
): readonly (readonly string[])[] {
  const byHand = storiesByHand(decisions);
  const groups = singles(articles, links);
  const queue = createPriorityQueue(precedes);

  function queueMergesOf(group: Group, isWanted: (name: string) => boolean): void {
    for (const [name, nearness] of group.near) {
      const neighbor = groups.get(name);
      if (!neighbor || !isWanted(name)) continue;
      const possible = mergeOf(group, neighbor, nearness, rule);
      if (possible.score >= rule.least) queue.add(possible);
    }
  }

  const isPresent = (group: Group): boolean => groups.get(nameOf(group)) === group;
  const becomeOne = ({ one, other }: Merge): boolean =>
    isPresent(one) && isPresent(other) && byHand.unite(nameOf(one), nameOf(other));

  for (const [own, group] of groups) queueMergesOf(group, name => own < name);
  for (let next = queue.take(); next; next = queue.take())
    if (becomeOne(next)) queueMergesOf(merged(groups, next), () => true);
  return [...groupedBy([...groups.values()], group => byHand.storyOf(nameOf(group))).values()]
    .map(joined => joined.flatMap(({ members }) => members).sort(byTime))
    .sort(([one], [other]) => byTime(one as Grouped, other as Grouped))
    .map(members => members.map(({ id }) => id));
}
