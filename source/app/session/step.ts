/** How a session changes. Pure; the table's type holds it complete. */

import { clampIndex } from '../../base/clamp.ts';
import { keepSame } from '../../base/keep-same.ts';
import { withLatest } from '../../domain/recent-lines.ts';
import { displayIn } from '../../domain/settings.ts';
import { keyboardOf } from '../keymap/keyboard.ts';
import type { Action, ActionOf } from './action.ts';
import { foundInArchive } from './archived.ts';
import { refreshed } from './article-selection.ts';
import { changeReading, fromBeginning, goBack, open, readTexts, turnText } from './article-steps.ts';
import { reopened } from './entered-line.ts';
import { isOverlay } from './layers.ts';
import {
  changeArticles,
  keepingQuery,
  loadSources,
  moveCursor,
  openList,
  withSnippets,
  withWindow,
} from './list-steps.ts';
import type { Notice } from './notice.ts';
import { awaiting, laidOutAnew, withPicture } from './pictures.ts';
import { scopeKey } from './selectors.ts';
import { nothingPending, type Session } from './session.ts';

const withRefreshed = (session: Session, refreshed: string | null): Session =>
  session.refreshed === refreshed ? session : { ...session, refreshed };

/** The cursor stays on its source, whatever group that is in now. */
function loadHealth(session: Session, { health: found, isWithoutNetwork }: ActionOf<'health'>): Session {
  const before = new Map(session.health?.map(each => [each.source.id, each]));
  const health = found.map(each => keepSame(before.get(each.source.id) ?? each, each));
  const layers = session.layers.map(layer => {
    if (layer.layer !== 'health') return layer;
    const current = session.health?.[layer.cursor]?.source.id;
    const index = health.findIndex(({ source }) => source.id === current);
    return { ...layer, cursor: index < 0 ? layer.cursor : index };
  });
  return { ...session, health, isWithoutNetwork, layers };
}

const untilSeen: ReadonlySet<Notice['kind']> = new Set([
  'damage',
  'edition',
  'error',
  'clashes',
  'theme-problems',
]);

/** What is not told twice: the default sources have left the list, too. */
const staysInSight = (notice: Notice): boolean =>
  untilSeen.has(notice.kind) ||
  ((notice.kind === 'source-added' || notice.kind === 'sources-imported') && notice.left > 0);

/**
 * What is wrong, and what the sample edition is, stay in sight until the user goes on: the end of a refresh covers neither.
 * What was said to those who listen need not stay.
 */
function showNotice(session: Session, notice: Notice | null): Session {
  const { notice: before } = session;
  const stays = !session.isLinear && before !== null && staysInSight(before);
  const covers = stays && notice?.kind === 'refreshed';
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
  resize: (session, { size }) => ({ ...session, size, pictures: laidOutAnew(session.pictures) }),
  tick: (session, { minute }) => (session.minute === minute ? session : { ...session, minute }),
  terminal: (session, { terminal }) => ({ ...session, terminal }),
  focus: (session, { pane }) => ({ ...session, focus: pane }),
  'full-screen': (session, { isFull }) => ({ ...session, isFullScreen: isFull }),
  'layer-opened': (session, { layer }) => ({
    ...session,
    layers: [...session.layers, layer],
    folder: null,
  }),
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
  pressed: (session, { press }) => ({ ...session, press }),
  sources: (session, { rows, refreshed }) => withRefreshed(loadSources(session, rows), refreshed),
  folders: (session, { folders }) => ({ ...session, folders: keepSame(session.folders, folders) }),
  'source-selected': (session, { index }) => ({
    ...session,
    sources: { ...session.sources, selected: clampIndex(index, session.sources.rows.length - 1) },
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
          selection: refreshed(session.selection, window.rows),
          list: withWindow({ ...session.list, ...keepingQuery(session.list, list) }, window, cursor),
        }
      : session,
  cursor: moveCursor,
  'articles-selected': (session, { selection }) => ({ ...session, selection }),
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
  'links-numbered': (session, { numbered, place }) =>
    session.reading
      ? { ...session, reading: { ...session.reading, numbersLinks: numbered, place } }
      : session,
  'changes-turned': (session, { changes }) =>
    session.reading ? { ...session, reading: { ...session.reading, ...fromBeginning, changes } } : session,
  'pictures-awaited': (session, { awaited }) => ({
    ...session,
    pictures: awaiting(session.pictures, awaited),
  }),
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
  latest: (session, { articles }) => ({ ...session, latest: articles }),
  names: (session, { names, languages }) => ({ ...session, names, languages }),
  messages: (session, { messages }) => ({ ...session, messages, keyboard: keyboardOf(messages) }),
  settings: (session, { settings }) =>
    withDisplay({ ...session, settings: keepSame(session.settings, settings) }),
  recent: (session, { recent }) => ({ ...session, recent }),
  'line-entered': (session, { prompt, line }) => ({
    ...session,
    recent: { ...session.recent, [prompt]: withLatest(session.recent[prompt], line) },
  }),
  entered: (session, { line }) => ({ ...session, entered: line }),
  'line-failed': (session, { job }) => reopened(session, job),
  rules: (session, { rules }) => ({ ...session, rules }),
  story: (session, { story }) => ({ ...session, story: keepSame(session.story, story) }),
  archived: foundInArchive,
  why: (session, { why }) => ({ ...session, why }),
  quotations: (session, { quotations }) => ({ ...session, quotations }),
  health: loadHealth,
  'source-shown': (session, { shown }) => ({ ...session, shownSource: keepSame(session.shownSource, shown) }),
  'folder-read': (session, { folder }) => ({ ...session, folder }),
  'feeds-found': (session, { feeds, held }) => ({ ...session, foundFeeds: feeds, holdsFeeds: held }),
  welcome: (session, { welcome }) => ({ ...session, welcome }),
  syncing: (session, { server }) => ({ ...session, syncing: server }),
  'sync-status': (session, { status }) => ({ ...session, sync: status }),
  beside: (session, { ids }) => ({ ...session, beside: ids }),
  arrived: (session, { count }) => ({ ...session, arrived: count }),
  refresh: (session, { refresh }) => ({ ...session, refresh }),
  notice: (session, { notice }) => showNotice(session, notice),
  leave: session => ({ ...session, leaving: true }),
};

export const step = (session: Session, action: Action): Session =>
  (steps[action.type] as (session: Session, action: Action) => Session)(session, action);
