/** A whole refresh: the feeds and what rules do to their articles and to the stories of these, the pages of bookmarks, then the pages of new articles that are always wanted, then what has expired goes. */
import type { Source } from '../../domain/source.ts';
import { fetchWhole } from './bookmark.ts';
import { fetchPages } from './fetch-pages.ts';
import { isHeldUp, unlessHeldUp } from './held-up.ts';
import { type RefreshEvent, type RefreshOptions, type RefreshSummary, refresh } from './refresh.ts';
import { takeTurn, type WaitingEvent } from './refresh-turn.ts';
import { letGo } from './retention.ts';
import { bookmarkedIn, bothReports, emptyRulesReport, type RulesReport } from './run-rules.ts';
import { runStoryRules } from './run-story-rules.ts';
import type { Services } from './services.ts';

export type RefreshProgress =
  | RefreshEvent
  | WaitingEvent
  | { readonly type: 'pages'; readonly done: number; readonly total: number }
  /** Articles whose stories rules wait for, if they are many. */
  | { readonly type: 'grouping'; readonly left: number };

type WholeOptions = Omit<RefreshOptions, 'doneSince'> & { readonly signal: AbortSignal };

/** An event for so many articles that are grouped; fewer are not worth one. */
const articlesPerEvent = 500;

/** What another process holds up is left to the next refresh. */
async function* ruleStories(
  services: Services,
  signal: AbortSignal,
): AsyncGenerator<RefreshProgress, RulesReport> {
  try {
    const work = runStoryRules(services, signal);
    let step = await work.next();
    for (let told = Number.POSITIVE_INFINITY; !step.done; step = await work.next()) {
      const events = Math.floor(step.value / articlesPerEvent);
      if (events > 0 && events < told) yield { type: 'grouping', left: step.value };
      told = Math.min(told, events);
    }
    return step.value;
  } catch (thrown) {
    if (!isHeldUp(thrown)) throw thrown;
    return emptyRulesReport;
  }
}

async function* refreshAndFollow(
  services: Services,
  sources: readonly Source[],
  options: RefreshOptions & WholeOptions,
): AsyncGenerator<RefreshProgress, RefreshSummary> {
  const fetched = yield* refresh(services, sources, options);
  const ruled = bothReports(fetched.ruled, yield* ruleStories(services, options.signal));
  const summary = { ...fetched, ruled };
  try {
    await fetchWhole(services, bookmarkedIn(summary.ruled.done), options.signal);
    for await (const { done, total } of fetchPages(services, summary, options.signal))
      yield { type: 'pages', done, total };
  } catch (error) {
    if (!isHeldUp(error)) throw error;
  }
  if (!options.signal.aborted) unlessHeldUp(() => letGo(services));
  return summary;
}

/** Beside a refresh of the same process, whose gate to the servers it shares. */
export const refreshBeside = (
  services: Services,
  sources: readonly Source[],
  options: WholeOptions,
): AsyncGenerator<RefreshProgress, RefreshSummary> => refreshAndFollow(services, sources, options);

/** Waits for a refresh of another process, and then leaves alone what that has done. */
export async function* refreshWhole(
  services: Services,
  sources: readonly Source[],
  options: WholeOptions,
): AsyncGenerator<RefreshProgress, RefreshSummary> {
  const { waitedSince, release } = yield* takeTurn(services, options.signal);
  try {
    return yield* refreshAndFollow(services, sources, { ...options, doneSince: waitedSince });
  } finally {
    release();
  }
}
