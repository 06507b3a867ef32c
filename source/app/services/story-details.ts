/** What takes a look into the texts of all reports of an event: words of headlines, quotations, and what was changed afterwards. */
import { setImmediate } from 'node:timers/promises';
import type { Article, SourceReference } from '../../domain/article.ts';
import { spokenTexts } from '../../domain/searchable-text.ts';
import type { TextChange } from '../../domain/text-change.ts';
import type { VersionChanges } from '../../domain/versions.ts';
import { plausibleLanguage, primarySubtag } from '../../text/detected-language.ts';
import { searchKey } from '../../text/search-key.ts';
import { type AddedWords, leadAmong, wordsAdded } from '../../text/stories/headlines.ts';
import { namesLeftOut, type ReadReport, readReport } from '../../text/stories/names-left-out.ts';
import type { Services } from './services.ts';
import { type SpokenIn, type StoryQuotation, spokenIn, storyQuotations } from './story-quotations.ts';
import { versionsOf } from './versions.ts';

/** What an outlet changed in its report. */
export interface StoryChange {
  /** Id of the article. */
  readonly article: string;
  readonly source: SourceReference;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** What changed the story: a few of them; none: other words. */
  readonly changes: readonly TextChange[];
}

export interface StoryDetails {
  /** Id of an article → the words of its headline that the lead headline does not have. */
  readonly added: Readonly<Record<string, readonly AddedWords[]>>;
  /** Null: they are being looked for. */
  readonly quotations: readonly StoryQuotation[] | null;
  /** By time. */
  readonly changes: readonly StoryChange[];
  readonly leftOut: readonly StoryNameLeftOut[];
}

/** A person whom some name, and the sources that certainly do not. */
export interface StoryNameLeftOut {
  readonly name: string;
  readonly sources: readonly SourceReference[];
}

export interface StoryWanted {
  /** Ids of its articles, by time. */
  readonly articles: readonly string[];
  /** Its headline. */
  readonly title: string;
}

/** What changes a story, the weightiest first; the rest is seen in the article. */
const tellingKinds: readonly TextChange['kind'][] = [
  'headline',
  'number',
  'correction',
  'negation',
  'name',
  'date',
  'attribution',
  'certainty',
  'quotation',
];
const mostChanges = 3;

/** UTF-16 code units of a report, and reports, that are searched for names. */
const longestText = 30_000;
const mostNaming = 60;

const isIn = (text: string | null, whole: string): boolean =>
  text === null || searchKey(whole).includes(searchKey(text));

/** A headline is told whole; what is changed in it is not told again. */
function tellingChanges(before: VersionChanges, { title, changes }: VersionChanges): readonly TextChange[] {
  const isOther = searchKey(before.title) !== searchKey(title);
  const headline: readonly TextChange[] = isOther
    ? [{ kind: 'headline', before: before.title, after: title }]
    : [];
  const others = changes.filter(
    ({ kind, before: one, after: other }) =>
      tellingKinds.includes(kind) &&
      kind !== 'headline' &&
      !(isOther && isIn(one, before.title) && isIn(other, title)),
  );
  return [...headline, ...others]
    .sort((one, other) => tellingKinds.indexOf(one.kind) - tellingKinds.indexOf(other.kind))
    .slice(0, mostChanges);
}

function changesOf(services: Pick<Services, 'archive'>, { id, source }: Article): readonly StoryChange[] {
  const versions = versionsOf(services, id);
  return versions.flatMap((version, at) => {
    const before = versions[at - 1];
    if (!before || !version.material) return [];
    return [{ article: id, source, at: version.at, changes: tellingChanges(before, version) }];
  });
}

const inTime = (one: StoryChange, other: StoryChange): number =>
  one.at < other.at ? -1 : Number(one.at > other.at);

/** A report, made ready to be asked whom it names; `most`: of its text, in UTF-16 code units. */
function namingReport(article: Article, most: number): ReadReport {
  const whole = spokenTexts(article).join('\n');
  const text = whole.slice(0, most);
  const language = primarySubtag(plausibleLanguage(article.language, text) ?? '');
  return readReport({ source: article.source.id, language, text, isWhole: text === whole });
}

function leftOutOf(
  quotations: readonly StoryQuotation[],
  articles: readonly Article[],
  reports: readonly ReadReport[],
): readonly StoryNameLeftOut[] {
  const sources = new Map(articles.map(({ source }) => [source.id, source]));
  return namesLeftOut(
    quotations.flatMap(({ speaker }) => speaker ?? []),
    reports,
  ).map(({ name, sources: ids }) => ({
    name,
    sources: ids.flatMap(id => sources.get(id) ?? []),
  }));
}

/** The words of headlines are told at once, the rest when it is found. Lets others have the thread between two articles. */
export async function* storyDetails(
  services: Pick<Services, 'archive'>,
  { articles: ids, title }: StoryWanted,
  signal?: AbortSignal,
): AsyncGenerator<StoryDetails, StoryDetails> {
  const articles = ids.flatMap(id => services.archive.get(id) ?? []);
  const words = wordsAdded(leadAmong(articles, title), articles);
  const added = Object.fromEntries(articles.map(({ id }, at) => [id, words[at] ?? []]));
  yield { added, quotations: null, changes: [], leftOut: [] };
  const spoken: SpokenIn[] = [];
  const changes: StoryChange[] = [];
  const reports: ReadReport[] = [];
  for (const article of articles) {
    spoken.push(...spokenIn(article));
    changes.push(...changesOf(services, article));
    await setImmediate();
    reports.push(namingReport(article, reports.length < mostNaming ? longestText : 0));
    await setImmediate();
    if (signal?.aborted) break;
  }
  const quotations = storyQuotations(spoken);
  return {
    added,
    quotations,
    changes: changes.sort(inTime),
    leftOut: leftOutOf(quotations, articles, reports),
  };
}
