/** Why two articles are in one story, or are not: of themselves, through others of the story, or by hand. */
import type { Article } from '../../domain/article.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import type { ListedArticle } from '../../domain/library.ts';
import { leastJoining, longestStory, type StoryReport } from '../../domain/story.ts';
import { isBetween, type StoryDecision } from '../../domain/story-decision.ts';
import { storyLikelihoods } from '../../text/stories/index.ts';
import { likeliestWay } from '../../text/stories/likeliest-way.ts';
import { describedArticle, reasonsFor, type StoryReasons } from '../../text/stories/reasons.ts';
import type { Services } from './services.ts';

/** What has decided: for one story, then against it. */
const storyGrounds = [
  'joined',
  'likely',
  'through',
  'parted',
  'kind',
  'apart',
  'recurring',
  'unlikely',
  'parted-others',
  'too-long',
  'others',
] as const;
export type StoryGround = (typeof storyGrounds)[number];

export interface StoryWhy extends StoryReasons {
  readonly one: ListedArticle;
  readonly other: ListedArticle;
  readonly isTogether: boolean;
  readonly ground: StoryGround;
  /** What the user has decided of the two, whether it holds or a later decision does; null: nothing. */
  readonly decision: StoryDecision | null;
  /** Articles of the story through which they hang together (`through`), from one to the other; empty if these are gone. */
  readonly through: readonly ListedArticle[];
}

type WhyServices = Pick<Services, 'archive'>;

interface Pair {
  readonly one: string;
  readonly other: string;
}

const idsOf = (reports: readonly StoryReport[], id: string): readonly string[] =>
  reports.length > 0 ? reports.map(report => report.id) : [id];

const linked = (likelihood: number): number => (likelihood < leastJoining ? 0 : likelihood);

/** Pairs that are joined by hand are as good as certain. */
function wayBetween({ archive }: WhyServices, pair: Pair): readonly string[] {
  const reports = archive.storyReports(pair.one);
  const ids = reports.map(({ id }) => id);
  const joined = archive.storyDecisions(ids).filter(({ verdict }) => verdict === 'joined');
  const rows = new Map(
    reports.map(report => {
      const likelihoods = storyLikelihoods(report, reports);
      return [report.id, new Map(ids.map((id, index) => [id, likelihoods[index] ?? 0]))] as const;
    }),
  );
  const likelihoodOf = (one: string, other: string): number =>
    joined.some(isBetween(one, other)) ? 1 : linked(rows.get(one)?.get(other) ?? 0);
  return likeliestWay(ids, [pair.one, pair.other], likelihoodOf) ?? [];
}

/** Whether an article of one story is parted from one of the other. */
function areParted(
  decisions: readonly StoryDecision[],
  ofOne: readonly string[],
  ofOther: readonly string[],
): boolean {
  const [one, other] = [new Set(ofOne), new Set(ofOther)];
  return decisions.some(
    decision =>
      decision.verdict === 'parted' &&
      ((one.has(decision.one) && other.has(decision.other)) ||
        (one.has(decision.other) && other.has(decision.one))),
  );
}

/** From the first report of two stories to the last, in ms. */
function spanOf(reports: readonly StoryReport[]): number {
  const times = reports.map(({ time }) => time);
  return times.length === 0 ? 0 : Math.max(...times) - Math.min(...times);
}

/** Of two articles that are in no common story. */
function groundAgainst(
  { archive }: WhyServices,
  { one, other }: Pair,
  reasons: StoryReasons,
  decision: StoryDecision | null,
): StoryGround {
  const [ofOne, ofOther] = [archive.storyReports(one), archive.storyReports(other)];
  const [idsOfOne, idsOfOther] = [idsOf(ofOne, one), idsOf(ofOther, other)];
  const rows: readonly (readonly [StoryGround, boolean])[] = [
    ['parted', decision?.verdict === 'parted'],
    ['kind', reasons.kinds.one !== 'report' || reasons.kinds.other !== 'report'],
    ['apart', reasons.apart > longestStory],
    ['recurring', reasons.isRecurring],
    ['unlikely', reasons.likelihood < leastJoining],
    ['parted-others', areParted(archive.storyDecisions([...idsOfOne, ...idsOfOther]), idsOfOne, idsOfOther)],
    ['too-long', spanOf([...ofOne, ...ofOther]) > longestStory],
  ];
  return rows.find(([, holds]) => holds)?.[0] ?? 'others';
}

function whyOf(
  services: WhyServices,
  articles: readonly [Article, Article],
  listed: readonly [ListedArticle, ListedArticle],
): StoryWhy {
  const { archive } = services;
  const [one, other] = listed;
  const pair = { one: one.id, other: other.id };
  const reasons = reasonsFor(describedArticle(articles[0]), describedArticle(articles[1]));
  const decision = archive.storyDecisions([one.id, other.id]).find(isBetween(one.id, other.id)) ?? null;
  const isTogether = one.story !== undefined && one.story === other.story;
  const shared = { ...reasons, one, other, isTogether, decision };
  if (!isTogether)
    return { ...shared, ground: groundAgainst(services, pair, reasons, decision), through: [] };
  if (decision?.verdict === 'joined') return { ...shared, ground: 'joined', through: [] };
  if (reasons.likelihood >= leastJoining) return { ...shared, ground: 'likely', through: [] };
  return { ...shared, ground: 'through', through: archive.listed(wayBetween(services, pair)) };
}

/** Error: `unknown-article`. */
export function whyStory(services: WhyServices, { one, other }: Pair): Result<StoryWhy> {
  const { archive } = services;
  const articles = [archive.get(one), archive.get(other)] as const;
  const listed = archive.listed([one, other]);
  const [first, second] = listed;
  if (!articles[0] || !first) return fail('unknown-article', { subject: one });
  if (!articles[1] || !second) return fail('unknown-article', { subject: other });
  return ok(whyOf(services, [articles[0], articles[1]], [first, second]));
}
