/** The jobs in the caller's own thread: each row of the table is one use case. */

import { ok, type Result } from '../domain/errors.ts';
import type { Applied, Archive, ListedArticle, ListRequest } from '../domain/library.ts';
import { asksIndex } from '../domain/query/words.ts';
import { withLatest } from '../domain/recent-lines.ts';
import { settingEdits } from '../domain/settings.ts';
import type { JobName, Jobs, JobTypes, ListAnswer, SavedEvent } from './jobs.ts';
import { subscribe } from './services/add-source.ts';
import { bookmarkWhole, fetchBookmarked, unbookmark } from './services/bookmark.ts';
import { changeSource, findNewAddress, removeSource, setEnabled } from './services/change-source.ts';
import { checkDaily } from './services/check-archive.ts';
import { chooseSources, importFile } from './services/choose-sources.ts';
import { countMarks } from './services/chosen.ts';
import { findFeeds } from './services/find-feeds.ts';
import { readInSight } from './services/in-sight.ts';
import { indexAll } from './services/index-articles.ts';
import { type Changed, changedArticles, mark } from './services/mark.ts';
import { moveBookmark } from './services/move-bookmark.ts';
import { moveSource } from './services/move-source.ts';
import { writeNote } from './services/notes.ts';
import { readPictures } from './services/pictures.ts';
import { fullText, visit } from './services/read.ts';
import { refreshBeside, refreshWhole } from './services/refresh-all.ts';
import { addRule, moveRule, removeRule } from './services/rules.ts';
import { countScopes } from './services/scope-counts.ts';
import type { Services } from './services/services.ts';
import { sourceHealth } from './services/source-health.ts';
import { activeSources } from './services/sources.ts';
import { joinStories, partFromStories } from './services/story-decisions.ts';
import { requestOf, rowOf } from './services/story-rows.ts';
import { changeTags } from './services/tags.ts';
import { answeringWords, textSnippets } from './services/text-snippets.ts';
import { addView, moveView, removeView, renameView } from './services/views.ts';

type Run<Name extends JobName> = (
  services: Services,
  takes: JobTypes[Name]['takes'],
  signal: AbortSignal,
) => AsyncGenerator<JobTypes[Name]['event'], JobTypes[Name]['gives']>;

/** A use case without events. */
const silent = <Name extends JobName>(
  work: (
    services: Services,
    takes: JobTypes[Name]['takes'],
    signal: AbortSignal,
  ) => JobTypes[Name]['gives'] | Promise<JobTypes[Name]['gives']>,
): Run<Name> =>
  // biome-ignore lint/correctness/useYield: it has no events
  async function* (services, takes, signal) {
    return work(services, takes, signal);
  };

const told = (services: Services, applied: Result<Applied>): Result<Changed> =>
  applied.ok ? ok(changedArticles(services, applied.value)) : applied;

/** Of articles that were named, how many are concerned. */
const decided = (applied: Result<Applied>, ids: readonly string[]): Result<number> =>
  applied.ok ? ok(applied.value.change.cells.length > 0 ? ids.length : 0) : applied;

/** Tells what a change has kept, then fetches the pages that are wanted of what it has bookmarked. */
async function* withBookmarks(
  services: Services,
  applied: Result<Applied>,
  signal: AbortSignal,
): AsyncGenerator<SavedEvent, Result<Changed>> {
  if (!applied.ok) return applied;
  yield { type: 'kept', changed: changedArticles(services, applied.value) };
  await fetchBookmarked(services, applied.value, signal);
  return told(services, applied);
}

/** Rows of the list before those that were found. */
function offsetOf(
  [first]: readonly ListedArticle[],
  { query, order, after, before, fromEnd = false, byStory }: ListRequest,
  archive: Archive,
): number {
  const isFromStart = after === undefined && before === undefined && !fromEnd;
  return first && !isFromStart ? (archive.position(query, order, first.id, byStory !== undefined) ?? 0) : 0;
}

function answer({ archive }: Services, { request, around }: JobTypes['ask']['takes']): ListAnswer {
  const { query, order, limit } = request;
  const listing = { query, order, byStory: request.byStory !== undefined };
  const total = archive.count(query, listing.byStory);
  const answers = answeringWords(archive, query);
  const unsearched = asksIndex(query) ? archive.unindexed() : 0;
  const row = around === undefined ? null : rowOf(archive, listing, around);
  const position = row && archive.position(query, order, row.id, listing.byStory);
  if (position === null || row === null) {
    const rows = archive.list(request);
    return { rows, total, offset: offsetOf(rows, request, archive), answers, unsearched };
  }
  const plain = requestOf(listing);
  const before = archive.list({ ...plain, limit: Math.floor(limit / 2), before: row.id });
  const last = before.at(-1)?.id;
  const rest = archive.list({
    ...plain,
    limit: limit - before.length,
    ...(last === undefined ? {} : { after: last }),
  });
  return { rows: [...before, ...rest], total, offset: position - before.length, answers, unsearched };
}

const related = async (services: Services, id: string): Promise<readonly ListedArticle[]> =>
  (await import('./services/related-articles.ts')).relatedInArchive(services, id);

const runs: { readonly [Name in JobName]: Run<Name> } = {
  async *refresh(services, { sources: wanted }, signal) {
    const active = activeSources(services);
    const sources = active.filter(({ id, enabled }) => (wanted === 'all' ? enabled : wanted.includes(id)));
    return yield* refreshWhole(services, sources, { signal, named: wanted !== 'all' });
  },
  async *'refresh-source'(services, { id }, signal) {
    const sources = activeSources(services).filter(source => source.id === id);
    return yield* refreshBeside(services, sources, { signal, named: true });
  },
  'full-text': silent((services, { id, always }, signal) => fullText(services, id, { always, signal })),
  visit: silent((services, { url, from }, signal) => visit(services, url, { from, signal })),
  pictures: readPictures,
  mark: silent((services, { as, which }) => told(services, mark(services, which, as))),
  'count-marks': silent(({ archive }, marking) => countMarks(archive, marking)),
  async *bookmark(services, { on, ids }, signal) {
    if (!on) return told(services, unbookmark(services, ids));
    const whole = bookmarkWhole(services, ids, signal);
    for (;;) {
      const step = await whole.next();
      if (step.done) return told(services, step.value);
      yield { type: 'kept', changed: changedArticles(services, step.value.applied) };
    }
  },
  tag: (services, { ids, together: _, ...changes }, signal) =>
    withBookmarks(services, changeTags(services, ids, changes), signal),
  note: (services, { id, text }, signal) => withBookmarks(services, writeNote(services, id, text), signal),
  'move-bookmark': silent((services, { id, query, rows }) =>
    told(services, moveBookmark(services, id, query, rows)),
  ),
  set: silent(({ store }, { settings }) => {
    const applied = store.apply({ what: 'setting', edits: settingEdits(settings) });
    return applied.ok ? ok(null) : applied;
  }),
  undo: silent(({ store }) => store.history.undo()),
  redo: silent(({ store }) => store.history.redo()),
  'keep-place': silent(({ store }, { id, place }) => {
    const applied = store.apply({ what: null, edits: [{ table: 'place', key: id, to: () => place }] });
    return applied.ok ? ok(null) : applied;
  }),
  'keep-line': silent(({ store }, { prompt, line }) => {
    const to = (lines: readonly string[] | null): readonly string[] => withLatest(lines ?? [], line);
    const applied = store.apply({ what: null, edits: [{ table: 'recent', key: prompt, to }] });
    return applied.ok ? ok(null) : applied;
  }),
  'keep-hint': silent(({ store }, { hint }) => {
    const applied = store.apply({ what: null, edits: settingEdits({ [`hints/${hint}`]: true }) });
    return applied.ok ? ok(null) : applied;
  }),
  ask: silent(answer),
  snippets: silent(({ archive }, { query, ids }) => textSnippets(archive, query, ids)),
  async *'count-scopes'(services) {
    return yield* countScopes(services);
  },
  'keep-view': silent((services, { name, query }) => addView(services, name, query)),
  'rename-view': silent((services, { name, next }) => renameView(services, name, next)),
  'move-view': silent((services, { name, place }) => moveView(services, name, place)),
  'remove-view': silent((services, { name }) => removeView(services, name)),
  'keep-rule': silent(addRule),
  'move-rule': silent((services, { id, place }) => moveRule(services, id, place)),
  'remove-rule': silent((services, { id }) => removeRule(services, id)),
  'find-feeds': silent((services, { typed }, signal) => findFeeds(services, typed, signal)),
  'add-source': silent((services, { source }) => subscribe(services, source)),
  'change-source': silent((services, { id, change }) => changeSource(services, id, change)),
  'move-source': silent((services, { moved, places }) => moveSource(services, moved, places)),
  'enable-source': silent((services, { id, enabled }) => setEnabled(services, id, enabled)),
  'remove-source': silent((services, { id }) => removeSource(services, id)),
  'find-address': silent((services, { id }, signal) => findNewAddress(services, id, signal)),
  'choose-sources': silent(chooseSources),
  'import-sources': silent((services, { file }) => importFile(services, file)),
  edition: silent(async (...given) => (await import('./services/write-edition.ts')).writeEdition(...given)),
  folder: silent(async (services, { path }) =>
    (await import('./services/folder-names.ts')).folderNames(services, path),
  ),
  'articles-as': silent(async (services, wanted) =>
    (await import('./services/articles-as.ts')).articlesAs(services, wanted),
  ),
  'save-articles': silent(async (...given) =>
    (await import('./services/save-articles.ts')).saveArticles(...given),
  ),
  async *sync(services, _, signal) {
    const { synchronize, syncStatus } = await import('./services/sync/sync.ts');
    if ((await syncStatus(services)) === null) return ok(null);
    return yield* synchronize(services, signal);
  },
  'sync-status': silent(async services => (await import('./services/sync/sync.ts')).syncStatus(services)),
  health: silent(services => sourceHealth(services, services.clock.now())),
  quotations: silent(async (_, article) => {
    const { articleQuotations } = await import('./services/quotations.ts');
    return [...articleQuotations(article)];
  }),
  story: silent(async (services, id) => (await import('./services/stories.ts')).storyOf(services, id)),
  async *'story-details'(services, wanted, signal) {
    return yield* (await import('./services/story-details.ts')).storyDetails(services, wanted, signal);
  },
  related: silent(related),
  'related-ahead': silent(related),
  'story-why': silent(async (services, pair) =>
    (await import('./services/story-reasons.ts')).whyStory(services, pair),
  ),
  'join-stories': silent((services, { ids }) => decided(joinStories(services, ids), ids)),
  'part-stories': silent((services, { ids }) => decided(partFromStories(services, ids), ids)),
  'catch-up': silent(({ archive, store }, wanted) => {
    archive.mirror(store);
    return readInSight(archive, wanted);
  }),
  index: silent(async ({ archive }, _, signal) => {
    await indexAll(archive, signal);
    return null;
  }),
  check: silent(services => {
    checkDaily(services);
    return null;
  }),
};

/** What a job may take to end once it has been told to. */
const patienceMs = 200;

export function jobsHere(services: Services): Jobs {
  const underWay = new Map<AbortController, Promise<void>>();

  async function* run<Name extends JobName>(
    name: Name,
    takes: JobTypes[Name]['takes'],
    signal?: AbortSignal,
  ): AsyncGenerator<JobTypes[Name]['event'], JobTypes[Name]['gives']> {
    const mine = new AbortController();
    const abort = (): void => mine.abort();
    let end = (): void => undefined;
    underWay.set(
      mine,
      new Promise<void>(resolve => {
        end = resolve;
      }),
    );
    signal?.addEventListener('abort', abort, { once: true });
    if (signal?.aborted) abort();
    try {
      return yield* (runs[name] as Run<Name>)(services, takes, mine.signal);
    } finally {
      signal?.removeEventListener('abort', abort);
      abort();
      underWay.delete(mine);
      end();
    }
  }

  return {
    start: run,
    async close() {
      for (const controller of underWay.keys()) controller.abort();
      const patience = new Promise<boolean>(resolve => setTimeout(resolve, patienceMs, false).unref());
      const end = Promise.all(underWay.values()).then(() => true);
      return Promise.race([end, patience]);
    },
  };
}
