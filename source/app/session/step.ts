/** How a session changes. Pure; the table's type holds it complete. */

import { keepSame } from '../../base/keep-same.ts';
import type { ArticleTexts } from '../../domain/change.ts';
import type { ListedArticle } from '../../domain/library.ts';
import { findsText, wordsIn } from '../../domain/query/words.ts';
import { withLatest } from '../../domain/recent-lines.ts';
import { displayIn } from '../../domain/settings.ts';
import type { Action, ActionOf } from './action.ts';
import type { Notice } from './notice.ts';
import { awaiting, forAnother, givingUp, withPicture } from './pictures.ts';
import { recounted } from './recounted.ts';
import { sameScope, scopeKey } from './selectors.ts';
import {
  beginning,
  type Hits,
  isOverlay,
  type Left,
  type Listed,
  type ListState,
  type ListWindow,
  nothingPending,
  type Reading,
  type Session,
  type Snippets,
  type SourceRow,
  type TextName,
} from './session.ts';

export const clamp = (value: number, last: number): number => Math.max(0, Math.min(value, last));

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

const isSameArticle = (a: ListedArticle, b: ListedArticle): boolean =>
  a.id === b.id &&
  a.read === b.read &&
  a.bookmarked === b.bookmarked &&
  a.changed === b.changed &&
  a.note === b.note &&
  isSameList(a.tags, b.tags) &&
  a.title === b.title &&
  a.published === b.published &&
  a.words === b.words &&
  a.source.title === b.source.title &&
  a.link === b.link;

/** What has not changed stays the same object, so that it is not drawn again. */
function keepingRows(before: readonly ListedArticle[], after: readonly ListedArticle[]): ListedArticle[] {
  const known = new Map(before.map(row => [row.id, row]));
  return after.map(row => {
    const old = known.get(row.id);
    return old && isSameArticle(old, row) ? old : row;
  });
}

/** Those that are read already, if they are of the same query. */
function hitsFor({ query, hits }: ListState): Hits | null {
  if (!findsText(query)) return null;
  return hits?.query === query ? hits : { query, snippets: new Map() };
}

const withWindow = (list: ListState, window: ListWindow, cursor: number): ListState => ({
  ...list,
  hits: hitsFor(list),
  rows: keepingRows(list.rows, window.rows),
  offset: window.offset,
  total: window.total,
  highlighted: keepSame(list.highlighted, {
    words: wordsIn(list.query).join(' '),
    answers: window.answers ?? [],
  }),
  cursor: clamp(cursor, window.total - 1),
  top: Math.max(0, list.top + cursor - list.cursor),
});

/** The query of a list that is read again is mostly the same. */
const keepingQuery = ({ query }: ListState, list: Listed | undefined): Partial<ListState> =>
  list ? { ...list, query: keepSame(query, list.query) } : {};

function openList({ list: before, ...session }: Session, action: ActionOf<'list-opened'>): Session {
  const generation = before.generation + 1;
  const list = { ...before, ...action.list, generation };
  if (!action.window) return { ...session, list };
  return { ...session, list: { ...withWindow(list, action.window, action.cursor), top: action.cursor } };
}

function withSnippets(session: Session, snippets: Snippets): Session {
  const { hits } = session.list;
  if (!hits) return session;
  const all = new Map([...hits.snippets, ...snippets]);
  return { ...session, list: { ...session.list, hits: { ...hits, snippets: all } } };
}

function changeArticles(session: Session, articles: readonly ListedArticle[]): Session {
  const changed = new Map(articles.map(article => [article.id, article]));
  const before = session.list.rows;
  const rows = keepingRows(
    before,
    before.map(row => changed.get(row.id) ?? row),
  );
  if (rows.every((row, index) => row === before[index])) return session;
  return {
    ...session,
    list: { ...session.list, rows },
    sources: { ...session.sources, rows: recounted(session.sources.rows, before, rows) },
  };
}

/** The cursor stays on its row, if that is still there. */
function loadSources(session: Session, rows: readonly SourceRow[]): Session {
  const current = session.sources.rows[session.sources.selected]?.scope;
  const found = current ? rows.findIndex(({ scope }) => sameScope(scope, current)) : -1;
  const known = session.sources.rows;
  const kept = rows.map((row, index) => keepSame(known[index] ?? row, row));
  const isSame = kept.length === known.length && kept.every((row, index) => row === known[index]);
  const selected = Math.max(0, found);
  if (isSame && selected === session.sources.selected) return session;
  return { ...session, sources: { rows: kept, selected } };
}

const withRefreshed = (session: Session, refreshed: string | null): Session =>
  session.refreshed === refreshed ? session : { ...session, refreshed };

const leftOf = ({ id, texts, shown, place }: Left): Left => ({ id, texts, shown, place });

const open = (session: Session, { id, texts, shown, place, from, turned }: ActionOf<'opened'>): Session => ({
  ...session,
  pictures: forAnother(session.pictures),
  focus: 'reader',
  list: { ...session.list, untouched: false },
  notice: null,
  preview: null,
  reading: {
    id,
    texts,
    shown,
    place,
    turned,
    fetching: false,
    changes: null,
    error: null,
    selection: null,
    finding: null,
    footnote: null,
    trail: from === 'related' && session.reading ? [...session.reading.trail, leftOf(session.reading)] : [],
  },
});

/** Changes the article that is open, if it is the one with this id. */
function changeReading(session: Session, id: string, change: (reading: Reading) => Reading): Session {
  const { reading } = session;
  if (reading?.id !== id) return session;
  const changed = change(reading);
  return changed === reading ? session : { ...session, reading: changed };
}

const available = (texts: ArticleTexts, wanted: TextName): TextName =>
  texts[wanted] ? wanted : wanted === 'page' ? 'feed' : 'page';

/** An article that says the same is the same object, so that it is not laid out again. */
function readTexts(reading: Reading, { texts, show, error }: ActionOf<'texts-read'>): Reading {
  const shown = available(texts, reading.turned ? reading.shown : show);
  const feed = keepSame(reading.texts.feed, texts.feed);
  const page = keepSame(reading.texts.page, texts.page);
  const isSame =
    feed === reading.texts.feed &&
    page === reading.texts.page &&
    shown === reading.shown &&
    error === reading.error &&
    !reading.fetching;
  return isSame ? reading : { ...reading, texts: { feed, page }, shown, error, fetching: false };
}

const fromBeginning = { place: beginning, selection: null, finding: null, footnote: null };

const turnText = (reading: Reading, to: TextName): Reading => ({
  ...reading,
  ...fromBeginning,
  shown: available(reading.texts, to),
  turned: true,
  changes: null,
});

function goBack(session: Session): Session {
  const { reading, focus } = session;
  if (reading?.selection) return { ...session, reading: { ...reading, selection: null } };
  if (reading?.finding) return { ...session, reading: { ...reading, finding: null } };
  if (focus !== 'reader') return session;
  if (reading?.changes) return { ...session, reading: { ...reading, ...fromBeginning, changes: null } };
  const previous = reading?.trail.at(-1);
  if (!reading || !previous) return { ...session, focus: 'articles' };
  return {
    ...session,
    reading: {
      ...reading,
      ...previous,
      turned: true,
      changes: null,
      error: null,
      fetching: false,
      finding: null,
      footnote: null,
      trail: reading.trail.slice(0, -1),
    },
  };
}

/** The cursor stays on its source, whatever group that is in now. */
function loadHealth(session: Session, { health }: ActionOf<'health'>): Session {
  const layers = session.layers.map(layer => {
    if (layer.layer !== 'health') return layer;
    const current = session.health?.[layer.cursor]?.source.id;
    const found = health.findIndex(({ source }) => source.id === current);
    return { ...layer, cursor: found < 0 ? layer.cursor : found };
  });
  return { ...session, health, layers };
}

/** That a file was damaged, and what the sample edition is, stay in sight until the user goes on: the end of a refresh covers neither. */
function showNotice(session: Session, notice: Notice | null): Session {
  const before = session.notice?.kind;
  const covers = (before === 'damage' || before === 'edition') && notice?.kind === 'refreshed';
  return covers || session.notice === notice ? session : { ...session, notice };
}

/** The display that settings and flags make; the same object if it is the same. */
function withDisplay(session: Session): Session {
  const { settings, terminal, given, display: before } = session;
  const display = displayIn(settings, terminal.name, given);
  const isSame = Object.entries(display).every(
    ([name, value]) => before[name as keyof typeof before] === value,
  );
  return isSame ? session : { ...session, display };
}

type Steps = { readonly [Type in Action['type']]: (session: Session, action: ActionOf<Type>) => Session };

const steps: Steps = {
  resize: (session, { size }) => ({ ...session, size, pictures: givingUp(session.pictures) }),
  tick: (session, { minute }) => (session.minute === minute ? session : { ...session, minute }),
  terminal: (session, { terminal }) => ({ ...session, terminal }),
  focus: (session, { pane }) => ({ ...session, focus: pane }),
  'layer-opened': (session, { layer }) => ({ ...session, layers: [...session.layers, layer] }),
  'layer-changed': (session, { layer }) => ({
    ...session,
    layers: [...session.layers.slice(0, -1), layer],
  }),
  'layer-closed': session => ({ ...session, layers: session.layers.slice(0, -1) }),
  'overlay-filtered': (session, { filter }) => ({
    ...session,
    layers: session.layers.map(layer => (isOverlay(layer) ? { ...layer, filter, top: 0, cursor: 0 } : layer)),
  }),
  keyboard: (session, { keyboard }) => (session.keyboard === keyboard ? session : { ...session, keyboard }),
  pending: (session, { pending }) =>
    session.pending === nothingPending && pending === nothingPending ? session : { ...session, pending },
  sources: (session, { rows, refreshed }) => withRefreshed(loadSources(session, rows), refreshed),
  folders: (session, { folders }) => ({ ...session, folders: keepSame(session.folders, folders) }),
  'source-selected': (session, { index }) => ({
    ...session,
    sources: { ...session.sources, selected: clamp(index, session.sources.rows.length - 1) },
  }),
  hits: (session, { generation, snippets }) =>
    generation === session.list.generation ? withSnippets(session, snippets) : session,
  'word-order': (session, { order }) => ({ ...session, wordOrder: order }),
  'scope-counts': (session, { counts }) => ({
    ...session,
    scopeCounts: keepSame(session.scopeCounts, counts),
  }),
  folded: (session, { scope, folded }) => ({
    ...session,
    folded: { ...session.folded, [scopeKey(scope)]: folded },
  }),
  'unread-only': (session, { only }) => ({ ...session, unreadOnly: only }),
  'list-opened': openList,
  'list-read': (session, { generation, list, window, cursor }) =>
    generation === session.list.generation
      ? {
          ...session,
          list: withWindow({ ...session.list, ...keepingQuery(session.list, list) }, window, cursor),
        }
      : session,
  cursor: (session, { index, top }) => ({
    ...session,
    list: { ...session.list, cursor: clamp(index, session.list.total - 1), top, untouched: false },
  }),
  'articles-changed': (session, { articles }) => changeArticles(session, articles),
  opened: open,
  previewed: (session, { preview }) => {
    const kept = keepSame(session.preview, preview);
    return kept === session.preview ? session : { ...session, preview: kept };
  },
  progress: (session, { progress }) => ({
    ...session,
    progress: keepSame(session.progress, { ...session.progress, ...progress }),
  }),
  annotated: (session, { annotations }) => ({
    ...session,
    annotations: keepSame(session.annotations, annotations),
  }),
  fetching: (session, { id, fetching }) => changeReading(session, id, reading => ({ ...reading, fetching })),
  'texts-read': (session, action) => changeReading(session, action.id, reading => readTexts(reading, action)),
  'text-turned': (session, { to }) =>
    session.reading ? { ...session, reading: turnText(session.reading, to) } : session,
  finding: (session, { finding }) =>
    session.reading ? { ...session, reading: { ...session.reading, finding } } : session,
  'changes-turned': (session, { changes }) =>
    session.reading ? { ...session, reading: { ...session.reading, ...fromBeginning, changes } } : session,
  'pictures-awaited': (session, { urls }) => ({ ...session, pictures: awaiting(session.pictures, urls) }),
  picture: (session, { url, picture }) => ({
    ...session,
    pictures: withPicture(session.pictures, url, picture),
  }),
  scrolled: (session, { place, selection, footnote }) =>
    session.reading
      ? {
          ...session,
          reading: {
            ...session.reading,
            place,
            ...(selection === undefined ? {} : { selection }),
            ...(footnote === undefined ? {} : { footnote }),
          },
        }
      : session,
  'went-back': goBack,
  chosen({ given, ...session }, { setting }) {
    const { [setting]: _, ...others } = given;
    return withDisplay({ ...session, given: others });
  },
  names: (session, { names }) => ({ ...session, names }),
  settings: (session, { settings }) =>
    withDisplay({ ...session, settings: keepSame(session.settings, settings) }),
  recent: (session, { recent }) => ({ ...session, recent }),
  'line-entered': (session, { prompt, line }) => ({
    ...session,
    recent: { ...session.recent, [prompt]: withLatest(session.recent[prompt], line) },
  }),
  rules: (session, { rules }) => ({ ...session, rules }),
  health: loadHealth,
  welcome: (session, { welcome }) => ({ ...session, welcome }),
  refresh: (session, { refresh }) => ({ ...session, refresh }),
  notice: (session, { notice }) => showNotice(session, notice),
  leave: session => ({ ...session, leaving: true }),
};

export const step = (session: Session, action: Action): Session =>
  (steps[action.type] as (session: Session, action: Action) => Session)(session, action);
