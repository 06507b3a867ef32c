/** Events, with the articles that tell them, what these say differently, and which sources are silent. */
import { once } from '../../base/once.ts';
import type { SourceReference } from '../../domain/article.ts';
import type { ListedArticle, WalkRequest } from '../../domain/library.ts';
import type { Source } from '../../domain/source.ts';
import type { StoryFact, StoryReport } from '../../domain/story.ts';
import { factsOf } from '../../text/stories/facts.ts';
import { unpackFeatures } from '../../text/stories/packed.ts';
import { statementFacts } from '../../text/stories/statement-facts.ts';
import { effectiveDate } from '../article-date.ts';
import { leadOf } from '../story-lead.ts';
import type { Services } from './services.ts';
import { activeSources } from './sources.ts';

export interface Story {
  /** That of its first article. */
  readonly id: string;
  /** The first headline in the language that most of its articles are in. */
  readonly title: string;
  /** By time. */
  readonly articles: readonly ListedArticle[];
  /** In the order in which they told it. */
  readonly sources: readonly SourceReference[];
  /** ISO 8601 in UTC, of the last article. */
  readonly last: string;
  readonly facts: readonly StoryFact[];
  readonly silent: readonly SourceReference[];
}

/** What is known of a source that may be silent. */
export interface ListenedSource extends SourceReference {
  /** ISO 8601 in UTC of the last fetch that succeeded, and of the first of its articles that are known; null: there is none. */
  readonly fetched: string | null;
  readonly oldest: string | null;
}

export interface Telling {
  readonly source: SourceReference;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** What fewer tell, nobody needs to tell. */
const fewestTellers = 3;

const firstOfEach = (tellings: readonly Telling[]): readonly Telling[] =>
  tellings.filter(
    ({ source }, index) => tellings.findIndex(other => other.source.id === source.id) === index,
  );

/**
 * The sources that do not tell a story that at least three others do, though they have been fetched since the third did. A source whose first
 * known article is younger than the story may have told it before Khabar knew of it.
 * @param tellings by time
 */
export function silentSources(
  tellings: readonly Telling[],
  sources: readonly ListenedSource[],
): readonly SourceReference[] {
  const tellers = firstOfEach(tellings);
  const [third, last] = [tellers[fewestTellers - 1], tellings.at(-1)];
  if (!third || !last) return [];
  const told = new Set(tellers.map(({ source }) => source.id));
  const isSilent = ({ id, fetched, oldest }: ListenedSource): boolean =>
    !told.has(id) && fetched !== null && fetched >= third.at && oldest !== null && oldest <= last.at;
  return sources.filter(isSilent).map(({ id, title }) => ({ id, title }));
}

type StoryServices = Pick<Services, 'archive' | 'store'>;

const beginning = '1970-01-01T00:00:00.000Z';

function listenedSources({ archive }: StoryServices, active: readonly Source[]): readonly ListenedSource[] {
  const fetched = new Map(archive.fetchRecords().map(({ sourceId, succeeded }) => [sourceId, succeeded]));
  const oldest = new Map(archive.activity(beginning).map(each => [each.sourceId, each.oldest]));
  return active
    .filter(({ enabled }) => enabled)
    .map(({ id, title }) => ({
      id,
      title,
      fetched: fetched.get(id) ?? null,
      oldest: oldest.get(id) ?? null,
    }));
}

function factsIn(reports: readonly StoryReport[]): readonly StoryFact[] {
  const read = reports.map(({ id, features }) => ({ id, ...unpackFeatures(features) }));
  return [...factsOf(read), ...statementFacts(read)];
}

interface StoryContext {
  readonly services: StoryServices;
  /** Ids of the sources whose articles belong to stories. */
  readonly active: ReadonlySet<string>;
  readonly listened: readonly ListenedSource[];
}

function contextOf(services: StoryServices): StoryContext {
  const active = activeSources(services);
  return {
    services,
    active: new Set(active.map(({ id }) => id)),
    listened: listenedSources(services, active),
  };
}

const atTime = (article: ListedArticle): Telling => ({ source: article.source, at: effectiveDate(article) });

function storyTold(
  { services: { archive }, listened }: StoryContext,
  reports: readonly StoryReport[],
): Story | null {
  const articles = archive.listed(reports.map(report => report.id));
  const [first] = articles;
  if (!first || articles.length < 2) return null;
  const tellings = articles.map(atTime);
  return {
    id: first.story ?? first.id,
    title: leadOf(articles).title,
    articles,
    sources: firstOfEach(tellings).map(({ source }) => source),
    last: tellings.at(-1)?.at ?? effectiveDate(first),
    facts: factsIn(reports),
    silent: silentSources(tellings, listened),
  };
}

function storyIn(context: StoryContext, id: string): Story | null {
  const { services, active } = context;
  const reports = services.archive.storyReports(id).filter(({ sourceId }) => active.has(sourceId));
  return storyTold(context, reports);
}

/** Tells the story of some articles as they alone tell it; null if fewer than two of them do. */
export function storyTeller(services: StoryServices): (ids: readonly string[]) => Story | null {
  const context = once(() => contextOf(services));
  return ids => {
    const wanted = new Set(ids);
    const reports = services.archive.storyReports(ids[0] ?? '').filter(({ id }) => wanted.has(id));
    return reports.length < 2 ? null : storyTold(context(), reports);
  };
}

/** The story of an article; null if no other article tells it. */
export const storyOf = (services: StoryServices, id: string): Story | null =>
  storyIn(contextOf(services), id);

/** The stories that an article of a ready query tells, whole, in the order of these articles; found while they are asked for. */
export function* storiesOf(
  services: StoryServices,
  { limit = Number.POSITIVE_INFINITY, ...request }: WalkRequest,
): Generator<Story> {
  const context = contextOf(services);
  const seen = new Set<string>();
  for (const { story: id } of services.archive.each(request)) {
    if (id === undefined || seen.has(id)) continue;
    seen.add(id);
    const story = storyIn(context, id);
    if (!story) continue;
    yield story;
    if (--limit <= 0) return;
  }
}
