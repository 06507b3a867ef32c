/** After a refresh: the pages of what is new in the sources whose full text is always wanted, so that it can be read offline. */
import type { Article } from '../../domain/article.ts';
import { effectiveDate } from '../article-date.ts';
import { createEventQueue } from './event-queue.ts';
import { type FullTextServices, fullText } from './read.ts';
import type { RefreshSummary } from './refresh.ts';

export interface PageEvent {
  readonly done: number;
  readonly total: number;
}

/** Pages after one refresh; what is left is fetched when it is opened. */
const most = 60;

/** Each may hold a whole page. How many of them ask is up to the fetcher. */
const atOnce = 4;

const newestFirst = (a: Article, b: Article): number => effectiveDate(b).localeCompare(effectiveDate(a));

function wantedPages({ archive, store }: FullTextServices, { sources }: RefreshSummary): readonly Article[] {
  const { fullTexts } = store.settings();
  return sources
    .filter(({ id }) => fullTexts[id] === 'always')
    .flatMap(({ fresh }) => fresh)
    .flatMap(id => archive.get(id) ?? [])
    .filter(({ link }) => link !== null)
    .sort(newestFirst)
    .slice(0, most);
}

/** An event for each page, whether it could be read or not: an article without its page has the text of its feed. */
export async function* fetchPages(
  services: FullTextServices,
  summary: RefreshSummary,
  signal: AbortSignal,
): AsyncGenerator<PageEvent> {
  const waiting = [...wantedPages(services, summary)];
  const total = waiting.length;
  const events = createEventQueue<PageEvent>();
  let done = 0;

  async function work(): Promise<void> {
    for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
      await fullText(services, next.id, { always: true, signal });
      done++;
      events.push({ done, total });
    }
  }

  events.closeAfter(Promise.all(Array.from({ length: atOnce }, work)));
  yield* events;
}
