/** Joining and parting articles by hand: the archive tells the stories anew before the change is acknowledged. */
import type { Edit } from '../../domain/change.ts';
import type { Result } from '../../domain/errors.ts';
import type { Applied } from '../../domain/library.ts';
import type { StoryDecision } from '../../domain/story-decision.ts';
import { decide, leaveUndecided, type Pair } from '../../domain/story-edits.ts';
import type { Services } from './services.ts';

type DecisionServices = Pick<Services, 'archive' | 'store' | 'clock'>;

/** Each with the next. */
const chained = (ids: readonly string[]): readonly Pair[] =>
  ids.slice(1).map((id, index) => [ids[index] as string, id]);

const isBetween =
  ([one, other]: Pair) =>
  (decision: StoryDecision): boolean =>
    (decision.one === one && decision.other === other) || (decision.one === other && decision.other === one);

const pairOf = ({ one, other }: StoryDecision): Pair => [one, other];

/** The articles of its story; itself alone if it is in none. */
function storyOf({ archive }: Pick<Services, 'archive'>, id: string): readonly string[] {
  const ids = archive.storyReports(id).map(report => report.id);
  return ids.includes(id) ? ids : [id];
}

/**
 * Makes the stories of articles one, however far apart they are; what was parted among their articles before is parted no more. What
 * is joined already stays as it is. Errors: `storage-failed`, `newer-file`.
 */
export function joinStories(services: DecisionServices, ids: readonly string[]): Result<Applied> {
  const { archive, store, clock } = services;
  const stories = new Map(archive.listed(ids).map(({ id, story }) => [id, story]));
  const members = new Set(ids.flatMap(id => storyOf(services, id)));
  const decisions = archive.storyDecisions([...members]);
  const isJoined = (pair: Pair): boolean =>
    stories.get(pair[0]) !== undefined &&
    stories.get(pair[0]) === stories.get(pair[1]) &&
    decisions.filter(isBetween(pair)).some(({ verdict }) => verdict === 'joined');
  const pairs = chained(ids).filter(pair => !isJoined(pair));
  const parted = decisions.filter(
    ({ one, other, verdict }) => verdict === 'parted' && members.has(one) && members.has(other),
  );
  return store.apply({
    what: 'story-join',
    count: ids.length,
    edits: [...leaveUndecided(parted.map(pairOf)), ...decide(pairs, 'joined', clock.now().toISOString())],
  });
}

/** What was joined through it stays joined without it. */
function partEdits(services: DecisionServices, id: string, at: string): readonly Edit[] {
  const others = storyOf(services, id).filter(other => other !== id);
  const decisions = services.archive.storyDecisions([id]).filter(({ verdict }) => verdict === 'joined');
  const joined = others.filter(other => decisions.some(isBetween([id, other])));
  const parted = others.map((other): Pair => [id, other]);
  return [...decide(chained(joined), 'joined', at), ...decide(parted, 'parted', at)];
}

/**
 * Takes each of the articles out of its story for good: it gets into no story again that has articles of that one. One that is in no story stays as
 * it is. Errors: `storage-failed`, `newer-file`.
 */
export function partFromStories(services: DecisionServices, ids: readonly string[]): Result<Applied> {
  const at = services.clock.now().toISOString();
  return services.store.apply({
    what: 'story-part',
    count: ids.length,
    edits: ids.flatMap(id => partEdits(services, id, at)),
  });
}
