/**
 * Runs the rules whose queries ask for stories, once the stories of new articles are known. A story grows for a day or two: a rule acts once on
 * each of its articles that match, and announces it once. What a rule has acted on is kept together with what it did, so that another
 * process, a restart or another grouping makes no difference.
 */
import { groupedBy } from '../../base/grouped-by.ts';
import type { Edit } from '../../domain/change.ts';
import { ok, type Result } from '../../domain/errors.ts';
import type { ListedArticle } from '../../domain/library.ts';
import type { Query } from '../../domain/query/query.ts';
import { asksIndex } from '../../domain/query/words.ts';
import type { Rule } from '../../domain/rule.ts';
import { longestStory } from '../../domain/story.ts';
import { leadOf } from '../story-lead.ts';
import { readyText, tryQuery } from './articles.ts';
import { groupArticles, indexArticles } from './index-articles.ts';
import {
  articlesFor,
  doneBy,
  editsOf,
  emptyRulesReport,
  idle,
  type Matched,
  outcomeOf,
  type RuleServices,
  type RulesReport,
  readyRule,
  storyRules,
  unmatched,
} from './run-rules.ts';

/** Stories whose articles are older grow no more, in ms. */
const msBack = 2 * longestStory;

/** What was acted on is remembered for longer than it can be found, in ms. */
const msRemembered = 3 * msBack;

/** `ids`: of the articles that the rule has not acted on yet. */
interface MatchedStories extends Matched {
  /** IDs of all articles of their stories. */
  readonly tellers: readonly string[];
  /** IDs of the articles that stand for stories which the rule has not acted on at all. */
  readonly leads: readonly string[];
}

const ruledKey = (rule: Pick<Rule, 'id'>, article: string): string => `${rule.id}/${article}`;

/** Makes words and stories of new articles known, as far as the queries ask for them. */
async function* catchUp(
  services: RuleServices,
  rules: readonly Rule[],
  signal?: AbortSignal,
): AsyncGenerator<number, void> {
  const { archive } = services;
  const asksWords = ({ query }: Rule): boolean => {
    const read = readyText(services, query);
    return read.ok && asksIndex(read.value);
  };
  if (rules.some(asksWords)) for await (const _ of indexArticles(archive, signal));
  yield* groupArticles(archive, signal);
}

/** The newest first. Error: `bad-query`, for a regular expression that takes too long. */
function recent({ archive, clock }: RuleServices, query: Query): Result<readonly ListedArticle[]> {
  const since = new Date(clock.now().getTime() - msBack).toISOString();
  return tryQuery(() => [...archive.each({ query: { all: [query, { since }] }, order: 'newest' })]);
}

interface Growth {
  /** Articles that match and were not acted on, by time. */
  readonly fresh: readonly ListedArticle[];
  /** All articles of their story. */
  readonly tellers: readonly ListedArticle[];
}

/** The stories of articles; `articles` are the newest first. */
function growthsOf({ archive }: RuleServices, articles: readonly ListedArticle[]): readonly Growth[] {
  const byStory = groupedBy(articles, ({ id, story = id }) => story);
  return [...byStory.values()].map(group => {
    const fresh = group.toReversed();
    const reports = archive.storyReports(fresh[0]?.id ?? '').map(({ id }) => id);
    return { fresh, tellers: reports.length > 0 ? archive.listed(reports) : fresh };
  });
}

/** What a rule finds in stories that have grown since it was made. */
function matchedBy(services: RuleServices, rule: Rule, isLeft: (article: string) => boolean): MatchedStories {
  const nothing = (matched: Matched): MatchedStories => ({ ...matched, tellers: [], leads: [] });
  const asked = readyRule(services, rule);
  if (!asked.ok) return nothing(unmatched(rule, asked.error));
  const found = recent(services, asked.value.query);
  if (!found.ok) return nothing(unmatched(rule, found.error));
  const isNew = ({ fetched }: ListedArticle): boolean => fetched >= rule.at;
  const growths = growthsOf(
    services,
    found.value.filter(({ id }) => isLeft(id)),
  ).filter(({ tellers }) => tellers.some(isNew));
  const untold = growths.filter(({ tellers }) => tellers.every(({ id }) => isLeft(id)));
  const idsOf = (articles: readonly ListedArticle[]): readonly string[] => articles.map(({ id }) => id);
  return {
    rule,
    actions: asked.value.actions,
    ids: growths.flatMap(({ fresh }) => idsOf(fresh.toReversed())),
    tellers: growths.flatMap(({ tellers }) => idsOf(tellers)),
    leads: untold.map(({ fresh }) => leadOf(fresh).id),
    error: null,
  };
}

/** In order. Later rules skip what a rule has hidden. */
function matches(
  services: RuleServices,
  rules: readonly Rule[],
  ruled: Readonly<Record<string, number>>,
): readonly MatchedStories[] {
  const hidden = new Set<string>();
  return rules.map(rule => {
    const matched = matchedBy(
      services,
      rule,
      id => ruled[ruledKey(rule, id)] === undefined && !hidden.has(id),
    );
    for (const id of articlesFor('hide', [matched])) hidden.add(id);
    return matched;
  });
}

const remembering = ({ rule, ids, tellers }: MatchedStories, now: number): readonly Edit[] =>
  [...new Set([...ids, ...tellers])].map(id => ({
    table: 'ruled',
    key: ruledKey(rule, id),
    to: before => before ?? now,
  }));

const forgetting = (ruled: Readonly<Record<string, number>>, now: number): readonly Edit[] =>
  Object.entries(ruled)
    .filter(([, at]) => at < now - msRemembered)
    .map(([key]) => ({ table: 'ruled', key, to: () => null }));

const isAnnouncement = ({ actions }: Matched): boolean => actions.every(action => action === 'notify');

/** Of two processes that find the same, the first one announces it. */
function act(
  services: RuleServices,
  matched: readonly MatchedStories[],
  ruled: Readonly<Record<string, number>>,
): RulesReport {
  const now = services.clock.now().getTime();
  const remembered = matched.flatMap(each => remembering(each, now));
  const applied =
    remembered.length === 0
      ? ok({ change: { cells: [] } })
      : services.store.apply(editsOf(services, matched, [...remembered, ...forgetting(ruled, now)]));
  if (!applied.ok)
    return {
      ...emptyRulesReport,
      rules: matched.map(({ rule }) => outcomeOf(rule, 0, applied.error)),
    };
  const own = new Set(applied.value.change.cells.map(({ key }) => key));
  const told = matched.map(each => ({
    ...each,
    leads: each.leads.filter(id => own.has(ruledKey(each.rule, id))),
  }));
  const announced = told.map(each => ({ ...each, ids: each.leads }));
  return {
    rules: told.map(each =>
      outcomeOf(each.rule, isAnnouncement(each) ? each.leads.length : each.ids.length, each.error),
    ),
    done: doneBy(kind => articlesFor(kind, kind === 'notify' ? announced : told)),
    urgent: [],
  };
}

/**
 * Yields how many articles are still to be grouped. If it is aborted, or another process blocks it, the next refresh runs the rules. Throws what
 * the archive throws.
 */
export async function* runStoryRules(
  services: RuleServices,
  signal?: AbortSignal,
): AsyncGenerator<number, RulesReport> {
  const rules = storyRules(services);
  if (rules.length === 0) return emptyRulesReport;
  yield* catchUp(services, rules, signal);
  if (signal?.aborted) return idle(rules);
  const ruled = services.store.ruledStories();
  return act(services, matches(services, rules, ruled), ruled);
}
