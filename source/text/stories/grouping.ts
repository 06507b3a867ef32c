/**
 * Which articles tell one story, from the likelihood of each pair: groups that are likeliest one are put together first. What comes out
 * depends on the pairs alone, not on the order in which they are named.
 */
import type { StoryLink, StoryReport } from '../../domain/story.ts';

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
    groups.get(one)?.near.set(other, { sum: likelihood, best: likelihood });
    groups.get(other)?.near.set(one, { sum: likelihood, best: likelihood });
  }
  return groups;
}

interface Merge {
  readonly one: string;
  readonly other: string;
  readonly score: number;
}

function scoreOf(one: Group, other: Group, { sum, best }: Nearness, rule: GroupingRule): number {
  const span = Math.max(one.last, other.last) - Math.min(one.first, other.first);
  if (span > rule.longest) return 0;
  return (1 - rule.best) * (sum / (one.members.length * other.members.length)) + rule.best * best;
}

function bestMerge(groups: ReadonlyMap<string, Group>, rule: GroupingRule): Merge | null {
  let found: Merge | null = null;
  for (const [one, group] of groups)
    for (const [other, nearness] of group.near) {
      const neighbour = groups.get(other);
      if (!neighbour || one >= other) continue;
      const score = scoreOf(group, neighbour, nearness, rule);
      if (score < rule.least) continue;
      if (!found || score > found.score || (score === found.score && isBefore(one, other, found)))
        found = { one, other, score };
    }
  return found;
}

const isBefore = (one: string, other: string, merge: Merge): boolean =>
  one < merge.one || (one === merge.one && other < merge.other);

function merge(groups: Map<string, Group>, { one, other }: Merge): void {
  const [a, b] = [groups.get(one) as Group, groups.get(other) as Group];
  const members = [...a.members, ...b.members].sort(byTime);
  const merged: Group = {
    members,
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
    near: new Map(),
  };
  const name = nameOf(merged);
  for (const [near, nearness] of [...a.near, ...b.near]) {
    if (near === one || near === other) continue;
    const known = merged.near.get(near);
    merged.near.set(
      near,
      known ? { sum: known.sum + nearness.sum, best: Math.max(known.best, nearness.best) } : nearness,
    );
  }
  groups.delete(one);
  groups.delete(other);
  groups.set(name, merged);
  for (const [near, nearness] of merged.near) {
    const neighbour = groups.get(near);
    neighbour?.near.delete(one);
    neighbour?.near.delete(other);
    neighbour?.near.set(name, nearness);
  }
}

/** Ids, each group by time, the groups by their first article. */
export function grouped(
  articles: readonly Grouped[],
  links: readonly StoryLink[],
  rule: GroupingRule,
): readonly (readonly string[])[] {
  const groups = singles(articles, links);
  for (let found = bestMerge(groups, rule); found; found = bestMerge(groups, rule)) merge(groups, found);
  return [...groups.values()]
    .sort((one, other) => byTime(one.members[0] as Grouped, other.members[0] as Grouped))
    .map(({ members }) => members.map(({ id }) => id));
}
