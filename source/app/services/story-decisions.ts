/** Joining and parting articles by hand: the archive tells the stories anew before the change is acknowledged. */
import { groupedBy } from '../../base/grouped-by.ts';
import type { Result } from '../../domain/errors.ts';
import type { Applied } from '../../domain/library.ts';
import { isBetween, type StoryDecision } from '../../domain/story-decision.ts';
import { decide, leaveUndecided, type Pair } from '../../domain/story-edits.ts';
import { storiesByHand } from '../../text/stories/by-hand.ts';
import type { Services } from './services.ts';

type DecisionServices = Pick<Services, 'archive' | 'store' | 'clock'>;

/** Each with the next. */
const chained = (ids: readonly string[]): readonly Pair[] =>
  ids.slice(1).map((id, index) => [ids[index] as string, id]);

const pairOf = ({ one, other }: StoryDecision): Pair => [one, other];

/** Article → the articles of its story. */
type Stories = ReadonlyMap<string, readonly string[]>;

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
    decisions.filter(isBetween(...pair)).some(({ verdict }) => verdict === 'joined');
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

/** What was joined through articles that part stays joined without them. */
function joinedThrough(
  { archive }: DecisionServices,
  ids: readonly string[],
  stories: Stories,
): readonly Pair[] {
  const parting = new Set(ids);
  const joined = archive
    .storyDecisions(ids)
    .filter(({ one, other, verdict }) => verdict === 'joined' && (parting.has(one) || parting.has(other)));
  const { storyOf: joinedStoryOf } = storiesByHand(joined);
  const staying = new Set([...stories.values()].flat().filter(id => !parting.has(id)));
  return [...groupedBy([...staying], joinedStoryOf).values()].flatMap(chained);
}

/**
 * Takes each of the articles out of its story for good: it gets into no story again that has articles of that one. One that is in no story stays as
 * it is. Errors: `storage-failed`, `newer-file`.
 */
export function partFromStories(services: DecisionServices, ids: readonly string[]): Result<Applied> {
  const at = services.clock.now().toISOString();
  const stories: Stories = new Map(ids.map(id => [id, storyOf(services, id)]));
  const parted = [...stories].flatMap(([id, story]) =>
    story.filter(other => other !== id).map((other): Pair => [id, other]),
  );
  return services.store.apply({
    what: 'story-part',
    count: ids.length,
    edits: [...decide(joinedThrough(services, ids, stories), 'joined', at), ...decide(parted, 'parted', at)],
  });
}
