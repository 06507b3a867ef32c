/** A whole refresh: the feeds and what rules do to their articles, the pages of bookmarks, then the pages of new articles that are always wanted, then what has expired goes. */
import type { Source } from '../../domain/source.ts';
import { fetchWhole } from './bookmark.ts';
import { fetchPages } from './fetch-pages.ts';
import { isHeldUp, unlessHeldUp } from './held-up.ts';
import { type RefreshEvent, type RefreshOptions, type RefreshSummary, refresh } from './refresh.ts';
import { letGo } from './retention.ts';
import { bookmarkedIn } from './run-rules.ts';
import type { Services } from './services.ts';

export type RefreshProgress =
  | RefreshEvent
  | { readonly type: 'pages'; readonly done: number; readonly total: number };

export async function* refreshWhole(
  services: Services,
  sources: readonly Source[],
  options: RefreshOptions & { readonly signal: AbortSignal },
): AsyncGenerator<RefreshProgress, RefreshSummary> {
  const summary = yield* refresh(services, sources, options);
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
