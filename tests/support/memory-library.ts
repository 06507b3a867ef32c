/** The ports of the spine in memory: articles with their texts, marks, sources, settings, a history, and the jobs that work on them. */

import { catalogue, sourceOfEntry } from '../../source/app/catalogue/index.ts';
import {
  type JobName,
  type Jobs,
  type JobTypes,
  type ListAnswer,
  mirroredJobs,
  type SavedEvent,
} from '../../source/app/jobs.ts';
import { type Chosen, countChosen } from '../../source/app/services/chosen.ts';
import type { FoundFeed } from '../../source/app/services/find-feeds.ts';
import { readInSight } from '../../source/app/services/in-sight.ts';
import { articleQuotations } from '../../source/app/services/quotations.ts';
import type { RefreshSummary } from '../../source/app/services/refresh.ts';
import { outcomeOf } from '../../source/app/services/refresh-source.ts';
import { emptyRulesReport } from '../../source/app/services/run-rules.ts';
import type { SourceHealth } from '../../source/app/services/source-health.ts';
import type { Story } from '../../source/app/services/stories.ts';
import type { StoryDetails } from '../../source/app/services/story-details.ts';
import type { StoryWhy } from '../../source/app/services/story-reasons.ts';
import { answeringWords, textSnippets } from '../../source/app/services/text-snippets.ts';
import type { World } from '../../source/app/session/world.ts';
import { moveTo } from '../../source/base/move-to.ts';
import type { Article } from '../../source/domain/article.ts';
import type {
  ArticleTexts,
  KeptRule,
  KeptView,
  MarkTable,
  ReadingPlace,
} from '../../source/domain/change.ts';
import { fail, ok, type ReaderError, type Result } from '../../source/domain/errors.ts';
import type { ChangeKind, HistoryEntry, UndoOutcome } from '../../source/domain/history.ts';
import type { ListedArticle, ListRequest } from '../../source/domain/library.ts';
import type { Picture, PictureSize } from '../../source/domain/picture.ts';
import { everything, unreadOf } from '../../source/domain/query/query.ts';
import { asksIndex } from '../../source/domain/query/words.ts';
import { rankBetween } from '../../source/domain/rank.ts';
import { noLines, withLatest } from '../../source/domain/recent-lines.ts';
import type { Rule } from '../../source/domain/rule.ts';
import type { Answers, Ring } from '../../source/domain/search.ts';
import { emptySettings, type Settings } from '../../source/domain/settings.ts';
import type { FetchRecord, Source } from '../../source/domain/source.ts';
import { type Verdict, verdictText } from '../../source/domain/story-decision.ts';
import type { SyncReport, SyncStatus } from '../../source/domain/sync.ts';
import { tagCell } from '../../source/domain/tags.ts';
import type { View } from '../../source/domain/view.ts';
import { searchKeys } from '../../source/text/search-key.ts';
import { tagKey } from '../../source/text/tag-key.ts';
import { createMemoryArticles } from './memory-articles.ts';
import { parseWords } from './parse-words.ts';
import { wordFinder } from './word-finder.ts';

type Table = MarkTable | 'setting' | 'view' | 'rule';

interface Cell {
  readonly table: Table;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

interface Entry extends HistoryEntry {
  readonly cells: readonly Cell[];
}

export interface MemoryLibrary
  extends Pick<World, 'archive' | 'store' | 'jobs' | 'sources' | 'query' | 'keptPictureSize'> {
  /** What another process does: none of it goes through our jobs. */
  readonly others: {
    add(...articles: readonly Article[]): void;
    remove(id: string): void;
    mark(id: string, as: 'read' | 'unread'): void;
    set(path: string, value: unknown): void;
    subscribe(...sources: readonly Source[]): void;
    unsubscribe(id: string): void;
    record(record: FetchRecord): void;
  };
  /** Names of the jobs that were started, in order, with what they took. */
  readonly started: (readonly [JobName, unknown])[];
  /** What each request of a list cost: its rows. */
  readonly walked: number[];
  /** Ids of the articles that are marked so. */
  readonly marked: (table: 'read' | 'bookmark') => readonly string[];
  /** Resolves when no job is under way. */
  readonly idle: () => Promise<void>;
}

export interface MemoryLibraryOptions {
  /** The event that its articles tell; none, where not given. */
  readonly story?: Story;
  /** Article → the story that it tells. */
  readonly stories?: Readonly<Record<string, string>>;
  readonly storyDetails?: StoryDetails;
  /** So many of the newest others stand below each article; none, where not given. */
  readonly archivedBelow?: number;
  /** Why two articles of it are in it; without it, none can be compared. */
  readonly why?: StoryWhy;
  readonly articles?: readonly Article[];
  readonly sources?: readonly Source[];
  readonly settings?: Settings;
  /** The page of an article, or why it cannot be read; an article without one has no page. */
  readonly pages?: Readonly<Record<string, Article | ReaderError>>;
  /** Address → its picture; of others there is none. */
  readonly pictures?: Readonly<Record<string, Picture>>;
  /** Address → the size of the picture, as an earlier session has kept it. */
  readonly keptPictureSizes?: Readonly<Record<string, PictureSize>>;
  /** What a refresh brings, and what it says of it. */
  readonly refresh?: { readonly articles: readonly Article[]; readonly summary: RefreshSummary };
  /** What comes of the exchange with a server, and how it stands; without them, there is none. */
  readonly sync?: Result<SyncReport>;
  readonly syncStatus?: SyncStatus;
  readonly health?: readonly SourceHealth[];
  /** The address at which a source is found again; without it, there is none. */
  readonly found?: string;
  /** What is found at any address; without it, nothing. */
  readonly feeds?: readonly FoundFeed[];
  /** Default sources that leave the list as one is added. */
  readonly left?: readonly Source[];
  /** How many articles a rule would hide, which is too many. */
  readonly hides?: number;
  /** Folder → what is in it; in others there is nothing. */
  readonly folders?: Readonly<Record<string, readonly string[]>>;
  /** Names that files have already. */
  readonly files?: readonly string[];
  /** How many articles searches cannot look at yet. */
  readonly unsearched?: number;
  /** Why nothing can be kept. */
  readonly broken?: ReaderError;
}

const nothingNew: RefreshSummary = {
  sources: [],
  added: 0,
  changed: 0,
  failed: 0,
  skipped: 0,
  durationMs: 0,
  ruled: emptyRulesReport,
};

const noDetails: StoryDetails = { added: {}, quotations: [], changes: [], leftOut: [] };

export function createMemoryLibrary(options: MemoryLibraryOptions = {}): MemoryLibrary {
  const tables = {
    read: new Map<string, unknown>(),
    bookmark: new Map<string, unknown>(),
    hidden: new Map<string, unknown>(),
    tag: new Map<string, unknown>(),
    note: new Map<string, unknown>(),
    rank: new Map<string, unknown>(),
    story: new Map<string, unknown>(),
    setting: new Map<string, unknown>(),
    view: new Map<string, unknown>(),
    rule: new Map<string, unknown>(),
  };
  const places = new Map<string, ReadingPlace>();
  const records = new Map<string, FetchRecord>();
  const history: Entry[] = [];
  const started: (readonly [JobName, unknown])[] = [];
  const walked: number[] = [];
  const running = new Set<Promise<unknown>>();
  let sources = options.sources ?? [];
  let health = options.health ?? [];
  let storeVersion = 0;
  let clock = 0;

  const { archive, inOrder, rankOf, rowOf, rowsOf, store, texts } = createMemoryArticles(
    tables,
    records,
    walked,
    options.stories,
  );
  store(options.articles ?? []);

  let recent = noLines;

  const views = (): readonly View[] =>
    [...(tables.view as Map<string, KeptView>)]
      .map(([name, view]) => ({ name, ...view }))
      .sort((a, b) => a.order - b.order);
  const rules = (): readonly Rule[] =>
    [...(tables.rule as Map<string, KeptRule>)]
      .map(([id, rule]) => ({ id, ...rule }))
      .sort((a, b) => a.order - b.order);

  function settings(): Settings {
    const base = options.settings ?? emptySettings;
    const tree = structuredClone(base) as unknown as Record<string, Record<string, unknown>>;
    for (const [path, value] of tables.setting) {
      const parts = path.split('/');
      const last = parts.pop() as string;
      let node = tree as Record<string, unknown>;
      for (const part of parts) {
        node[part] ??= {};
        node = node[part] as Record<string, unknown>;
      }
      node[last] = value;
    }
    return tree as unknown as Settings;
  }

  function write({ table, key, after }: Cell): void {
    if (after === null) tables[table].delete(key);
    else tables[table].set(key, after);
    storeVersion++;
  }

  function change(
    what: ChangeKind,
    table: Table,
    keys: readonly string[],
    after: unknown,
  ): readonly string[] {
    const cells = keys
      .map((key): Cell => ({ table, key, before: tables[table].get(key) ?? null, after }))
      .filter(({ before }) => (before === null) !== (after === null) || table === 'setting');
    for (const cell of cells) write(cell);
    const entry = { id: history.length, at: '', what, count: cells.length, undone: false, cells };
    if (cells.length > 0) history.splice(history.findLastIndex(({ undone }) => !undone) + 1, Infinity, entry);
    return cells.map(({ key }) => key);
  }

  const swap = (index: number, undone: boolean): UndoOutcome | null => {
    const entry = history[index];
    if (!entry) return null;
    const wanted = entry.cells.map(cell =>
      undone ? { ...cell, before: cell.after, after: cell.before } : cell,
    );
    const fitting = wanted.filter(({ table, key, before }) => (tables[table].get(key) ?? null) === before);
    for (const cell of fitting) write(cell);
    const done = { ...entry, undone };
    history[index] = done;
    return { entry: done, changed: fitting.length, skipped: wanted.length - fitting.length };
  };

  const tagCells = (ids: readonly string[], name: string): readonly string[] =>
    ids.map(id => tagCell(id, tagKey(name)));

  const changed = (ids: readonly string[]) =>
    ok({ articles: archive.listed(ids).slice(0, 1000), count: ids.length });

  const kept = (
    result: ReturnType<typeof changed>,
    tell: (event: SavedEvent) => void,
  ): ReturnType<typeof changed> => {
    if (result.ok) tell({ type: 'kept', changed: result.value });
    return result;
  };

  const now = (): string => new Date(Date.UTC(2026, 10, 24, 6, 0, clock++)).toISOString();

  function ask(request: ListRequest, around?: string): ListAnswer {
    const { query, limit } = request;
    const articles = rowsOf(request).map(article => rowOf(article, request));
    const total = articles.length;
    const answers = answeringWords({ answersTo }, query);
    const unsearched = asksIndex(query) ? (options.unsearched ?? 0) : 0;
    const at = around === undefined ? -1 : articles.findIndex(({ id }) => id === around);
    if (at >= 0) {
      const offset = Math.max(0, at - Math.floor(limit / 2));
      return { rows: articles.slice(offset, offset + limit), total, offset, answers, unsearched };
    }
    const rows = archive.list(request);
    const offset = articles.findIndex(({ id }) => id === rows[0]?.id);
    return { rows, total, offset: Math.max(0, offset), answers, unsearched };
  }

  /** Words of all articles. */
  function wordsAnswering(term: string): ReadonlyMap<string, Ring> {
    const find = wordFinder(term);
    const said = [...texts.values()].flatMap(({ feed, page }) => {
      const article = page ?? feed;
      return article ? [article.title, ...article.blocks.map(({ text }) => text)] : [];
    });
    return new Map(
      [...new Set(said.flatMap(searchKeys))].flatMap(word => {
        const ring = find(word);
        return ring ? [[word, ring] as const] : [];
      }),
    );
  }

  const answersTo = (row: string): Answers => ({ words: wordsAnswering(row), rows: [] });

  function changeSource(id: string, change: Partial<Source>): Result<Source> {
    const source = sources.find(each => each.id === id);
    if (!source) return fail('unknown-source', { subject: id });
    const changed = { ...source, ...change };
    sources = sources.map(each => (each.id === id ? changed : each));
    health = health.map(each => (each.source.id === id ? { ...each, source: changed } : each));
    storeVersion++;
    return ok(changed);
  }

  type Work = {
    readonly [Name in JobName]: (
      takes: JobTypes[Name]['takes'],
      tell: (event: JobTypes[Name]['event']) => void,
    ) => JobTypes[Name]['gives'];
  };

  const whole = (id: string): ArticleTexts => texts.get(id) ?? { feed: null, page: null };

  /** As in `services/chosen.ts`; those that are so already are no part of a change. */
  function idsChosen(which: Chosen): readonly string[] {
    if ('ids' in which) return which.ids;
    if (!('side' in which)) return inOrder(which.query, 'newest').map(({ id }) => id);
    const ids = inOrder(which.query, which.order).map(({ id }) => id);
    const at = ids.indexOf(which.of);
    const { query, order, of, byStory } = which;
    const held = byStory ? archive.held({ query, byStory: query, order, of }) : [];
    const heldIds = new Set(held.map(({ id }) => id));
    return which.side === 'above'
      ? [...ids.slice(0, at), ...held.flatMap(({ id, isOfRow }) => (isOfRow ? [] : [id]))]
      : ids.slice(at + 1).filter(id => !heldIds.has(id));
  }

  /** Of the articles that are named, one cell. */
  function decided(what: ChangeKind, ids: readonly string[], verdict: Verdict): Result<number> {
    const changed = change(what, 'story', [ids.join('/')], verdictText(verdict, now()));
    return ok(changed.length > 0 ? ids.length : 0);
  }

  const othersInArchive = (id: string): readonly ListedArticle[] =>
    archive.listed(
      inOrder(everything, 'newest')
        .map(article => article.id)
        .filter(each => each !== id)
        .slice(0, options.archivedBelow ?? 0),
    );

  const work: Work = {
    'count-marks': marking => countChosen(archive, marking),
    refresh(_, tell) {
      const total = sources.length;
      tell({ type: 'started', total, sources });
      const { articles, summary } = options.refresh ?? { articles: [], summary: nothingNew };
      store(articles);
      return summary;
    },
    'refresh-source': ({ id }) => ({
      ...nothingNew,
      sources: sources.filter(source => source.id === id).map(source => outcomeOf(source, 'unchanged')),
    }),
    'full-text'({ id, always }) {
      const found = whole(id);
      const page = found.page ?? options.pages?.[id] ?? null;
      const isWanted = always || settings().fullTexts[found.feed?.source.id ?? ''] === 'always';
      if (!page || (!isWanted && !found.page))
        return ok({ texts: found, show: found.page ? 'page' : 'feed', error: null });
      if ('code' in page) return ok({ texts: found, show: 'feed', error: page });
      store([page]);
      return ok({ texts: whole(id), show: 'page', error: null });
    },
    folder: ({ path }) => options.folders?.[path] ?? [],
    'articles-as': ({ which, format }) =>
      ok(`${format}: ${'ids' in which ? which.ids.join(' ') : which.article.id}`),
    'save-articles': ({ which, file, replaces }) =>
      ok({
        file,
        articles: 'ids' in which ? which.ids.length : 1,
        isTaken: (options.files ?? []).includes(file) && !replaces,
      }),
    story: () => options.story ?? null,
    related: othersInArchive,
    'related-ahead': othersInArchive,
    'story-details'(_, tell) {
      const details = options.storyDetails ?? noDetails;
      tell({ ...noDetails, added: details.added, quotations: null });
      return details;
    },
    'story-why': ({ one }) => (options.why ? ok(options.why) : fail('unknown-article', { subject: one })),
    'join-stories': ({ ids }) => decided('story-join', ids, 'joined'),
    'part-stories': ({ ids }) => decided('story-part', ids, 'parted'),
    edition: ({ query, target }) =>
      ok({
        file: `/home/reader/${target || 'khabar.html'}`,
        articles: archive.count(query),
        isPart: false,
      }),
    'keep-line'({ prompt, line }) {
      recent = { ...recent, [prompt]: withLatest(recent[prompt], line) };
      return ok(null);
    },
    'count-scopes': () => ({
      tags: archive.tags(),
      tagged: archive.count(unreadOf({ has: 'tag' })),
      views: Object.fromEntries(
        views().flatMap(({ name, query }) => {
          const parsed = parseWords(query);
          return parsed.ok ? [[name, ok(archive.count(unreadOf(parsed.value)))]] : [];
        }),
      ),
    }),
    'keep-view'({ name, query }) {
      const order = tables.view.size + 1;
      change('view-add', 'view', [name], { query, order });
      return ok({ name, query, order });
    },
    'rename-view'({ name, next }) {
      const view = tables.view.get(name) as KeptView;
      write({ table: 'view', key: name, before: view, after: null });
      write({ table: 'view', key: next, before: null, after: view });
      return ok({ name: next, ...view });
    },
    'move-view'({ name, place }) {
      const names = moveTo(
        views().map(view => view.name),
        name,
        place,
      );
      for (const [index, key] of names.entries()) {
        const before = tables.view.get(key) as KeptView;
        write({ table: 'view', key, before, after: { ...before, order: index + 1 } });
      }
      return ok(views().find(view => view.name === name) as View);
    },
    'remove-view'({ name }) {
      change('view-remove', 'view', [name], null);
      return ok({ name, query: '', order: 0 });
    },
    'keep-rule'({ query, actions, force }) {
      if (options.hides !== undefined && !force)
        return fail('rule-hides-most', { subject: query, count: options.hides });
      const rule: Rule = { id: 'rule01', query, actions: actions as Rule['actions'], at: now(), order: 1 };
      change('rule-add', 'rule', [rule.id], rule);
      return ok(rule);
    },
    'move-rule': ({ id }) => ok(rules().find(rule => rule.id === id) as Rule),
    'remove-rule'({ id }) {
      const rule = rules().find(each => each.id === id);
      if (!rule) return fail('unknown-rule', { subject: id });
      change('rule-remove', 'rule', [id], null);
      return ok(rule);
    },
    sync(_, tell) {
      if (options.sync) tell({ type: 'syncing', server: 'https://rss.example' });
      return options.sync ?? ok(null);
    },
    'sync-status': () => options.syncStatus ?? null,
    pictures({ urls }, tell) {
      for (const url of urls) tell({ url, picture: options.pictures?.[url] ?? null });
      return null;
    },
    visit({ url }) {
      const found = inOrder(everything, 'newest').find(({ link }) => link === url);
      return found ? ok(found) : fail('no-article', { url });
    },
    mark({ as, which }) {
      if (options.broken) return { ok: false, error: options.broken };
      const ids = idsChosen(which);
      return changed(
        change(as === 'read' ? 'mark-read' : 'mark-unread', 'read', ids, as === 'read' ? now() : null),
      );
    },
    bookmark({ on, ids }, tell) {
      if (options.broken) return { ok: false, error: options.broken };
      const marked = change(on ? 'bookmark-add' : 'bookmark-remove', 'bookmark', ids, on ? now() : null);
      return kept(changed(marked), tell);
    },
    tag({ ids, add, remove }, tell) {
      if (options.broken) return { ok: false, error: options.broken };
      if (add.length > 0) change('bookmark-add', 'bookmark', ids, now());
      for (const name of add) change('tag-add', 'tag', tagCells(ids, name), name);
      for (const name of remove) change('tag-remove', 'tag', tagCells(ids, name), null);
      return kept(changed(ids), tell);
    },
    note({ id, text }, tell) {
      if (options.broken) return { ok: false, error: options.broken };
      if (text !== '') change('bookmark-add', 'bookmark', [id], now());
      change('note', 'note', [id], null);
      if (text !== '') change('note', 'note', [id], text);
      return kept(changed([id]), tell);
    },
    'move-bookmark'({ id, query, rows }) {
      const others = inOrder(query, 'bookmarked').map(article => article.id);
      const at = others.indexOf(id);
      others.splice(at, 1);
      const to = Math.max(0, Math.min(others.length, at - rows));
      const [above, below] = [others[to - 1], others[to]];
      const rank = rankBetween(below ? rankOf(below) : '', above ? rankOf(above) : null);
      change('bookmark-move', 'rank', [id], null);
      return changed(change('bookmark-move', 'rank', [id], rank));
    },
    set({ settings: values }) {
      if (options.broken) return { ok: false, error: options.broken };
      for (const [path, value] of Object.entries(values)) change('setting', 'setting', [path], value);
      return ok(null);
    },
    undo() {
      return ok(
        swap(
          history.findLastIndex(({ undone }) => !undone),
          true,
        ),
      );
    },
    redo() {
      return ok(
        swap(
          history.findIndex(({ undone }) => undone),
          false,
        ),
      );
    },
    'keep-place'({ id, place }) {
      places.set(id, place);
      return ok(null);
    },
    'keep-hint': () => ok(null),
    ask: ({ request, around }) => ask(request, around),
    snippets: ({ query, ids }) =>
      textSnippets(
        {
          get: id => {
            const { feed, page } = whole(id);
            return page ?? feed;
          },
          answersTo,
        },
        query,
        ids,
      ),
    'find-feeds': ({ typed }) => (options.feeds ? ok(options.feeds) : fail('not-a-feed', { url: typed })),
    'add-source'({ source }) {
      sources = [...sources, source];
      storeVersion++;
      return ok({ source, left: options.left ?? [] });
    },
    'change-source': ({ id, change }) => changeSource(id, change),
    'move-source'({ moved, places }) {
      const id = 'source' in moved ? moved.source : '';
      const at = sources.findIndex(each => each.id === id);
      const source = sources[at];
      if (!source) return fail('unknown-source', { subject: id });
      const to = Math.max(0, Math.min(at + places, sources.length - 1));
      sources = moveTo(sources, source, to + 1);
      storeVersion++;
      return ok({ name: source.title, place: to + 1 });
    },
    'enable-source': ({ id, enabled }) => changeSource(id, { enabled }),
    'remove-source'({ id }) {
      const source = sources.find(each => each.id === id);
      if (!source) return fail('unknown-source', { subject: id });
      sources = sources.filter(each => each.id !== id);
      health = health.filter(each => each.source.id !== id);
      storeVersion++;
      return ok(source);
    },
    'find-address': ({ id }) =>
      options.found
        ? changeSource(id, { url: options.found, enabled: true })
        : fail('not-a-feed', { url: 'https://news.example/' }),
    'choose-sources'(choice) {
      const added = catalogue.map(sourceOfEntry).filter(({ id }) => choice.add.includes(id));
      sources = [...sources.filter(({ id }) => !choice.remove.includes(id)), ...added];
      storeVersion++;
      return ok(choice);
    },
    'import-sources': ({ file }) => fail('file-not-found', { subject: file }),
    health: () => health,
    quotations: article => [...articleQuotations(article)],
    'catch-up': wanted => readInSight(archive, wanted),
    index: () => null,
    check: () => null,
  };

  async function* begin<Name extends JobName>(name: Name, takes: JobTypes[Name]['takes']) {
    let release = (): void => {};
    const mine = new Promise<void>(resolve => {
      release = resolve;
    });
    running.add(mine);
    try {
      await new Promise(setImmediate);
      const events: JobTypes[Name]['event'][] = [];
      const gives = (work[name] as Work[Name])(takes, event => void events.push(event));
      if (mirroredJobs.has(name)) store([]);
      yield* events;
      return gives;
    } finally {
      running.delete(mine);
      release();
    }
  }

  const jobs: Jobs = {
    start(name, takes) {
      started.push([name, takes]);
      return begin(name, takes) as never;
    },
    async close() {
      await Promise.all(running);
      return true;
    },
  };

  return {
    archive,
    store: {
      settings,
      place: id => places.get(id) ?? null,
      progress: () =>
        Object.fromEntries(
          [...places].flatMap(([id, { percent }]) => (percent === undefined ? [] : [[id, percent]])),
        ),
      recentLines: () => recent,
      views,
      rules,
      version: () => String(storeVersion),
    },
    jobs,
    keptPictureSize: url => options.keptPictureSizes?.[url] ?? null,
    sources: () => sources,
    query: parseWords,
    started,
    walked,
    marked: table => [...tables[table].keys()],
    others: {
      add: (...articles) => store(articles),
      remove(id) {
        texts.delete(id);
        store([]);
      },
      mark: (id, as) =>
        write({ table: 'read', key: id, before: null, after: as === 'read' ? 'elsewhere' : null }),
      set: (key, after) => write({ table: 'setting', key, before: null, after }),
      subscribe(...added) {
        sources = [...sources, ...added];
        storeVersion++;
      },
      unsubscribe(id) {
        sources = sources.filter(source => source.id !== id);
        storeVersion++;
      },
      record(record) {
        records.set(record.sourceId, record);
        store([]);
      },
    },
    async idle() {
      while (running.size > 0) {
        await Promise.all(running);
        await new Promise(setImmediate);
      }
    },
  };
}
