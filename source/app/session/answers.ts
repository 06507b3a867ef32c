/** What the events and the answers of jobs lead to. Pure; the tables' types hold them complete. */
import type { ReaderErrorCode, Result } from '../../domain/errors.ts';
import type { UndoOutcome } from '../../domain/history.ts';
import type { Rule } from '../../domain/rule.ts';
import type { JobName, JobTypes, ListAnswer } from '../jobs.ts';
import type { Changed } from '../services/mark.ts';
import type { OpenedTexts } from '../services/read.ts';
import type { ScopeCounts } from '../services/scope-counts.ts';
import { urgentFirst } from '../services/source-health.ts';
import { reportOf } from '../services/without-network.ts';
import type { Asked, JobAnswers } from './asked.ts';
import { complain, type Effect, go, reloaded, say } from './effect.ts';
import { follow } from './follow.ts';
import { failed, saved } from './job-results.ts';
import type { ListWindow } from './list-state.ts';
import { sayDone } from './many.ts';
import { askToMark } from './mark-many.ts';
import { openVisited } from './reading.ts';
import { refreshAnswers, refreshed } from './refresh-answers.ts';
import { readsCaughtUp, reload } from './reload.ts';
import { sameScope, selectedScope } from './selectors.ts';
import { pipeInto } from './sharing.ts';
import { sourceAnswers } from './source-answers.ts';
import { recountScopes } from './source-rows.ts';
import { detailsFound } from './story.ts';
import { storyAnswers } from './story-answers.ts';
import { unreadAnswered } from './unread.ts';

/**
 * Few articles are shown as they are already, and may have been changed again since: the next look at storage sets right what is not.
 * Of many only the first are told one by one.
 */
const changed = ({ articles, count }: Changed): readonly Effect[] =>
  count > articles.length ? [reloaded] : [];

const changedOrFailed = (_: unknown, result: Result<Changed>): readonly Effect[] =>
  result.ok ? changed(result.value) : failed(result);

/** Lists of tags and the order of bookmarks are other ones now. */
const keptOrFailed = (result: Result<Changed>): readonly Effect[] =>
  result.ok ? [reloaded] : failed(result);

function undone(
  result: Result<UndoOutcome | null>,
  kinds: { readonly done: 'undone' | 'redone'; readonly nothing: 'nothing-to-undo' | 'nothing-to-redo' },
): readonly Effect[] {
  if (!result.ok) return failed(result);
  if (!result.value) return [say({ kind: kinds.nothing })];
  return [reloaded, say({ kind: kinds.done, outcome: result.value })];
}

function fullText(
  { session, takes: { id, always } }: Asked<'full-text'>,
  result: Result<OpenedTexts>,
): readonly Effect[] {
  if (session.reading?.id !== id) return [];
  const done = go({ type: 'fetching', id, fetching: false });
  if (!result.ok) return [done, complain(result.error)];
  const { texts, show, error } = result.value;
  const read = go({ type: 'texts-read', id, texts, show, error });
  if (!always) return [read];
  if (texts.page && session.reading.shown !== 'page') return [read, go({ type: 'text-turned', to: 'page' })];
  if (error) return [read, complain(error)];
  return texts.page ? [read] : [read, say({ kind: 'thin-page' })];
}

/** Rows that go on from those that are there are put to them. */
function joined(list: ListWindow, answer: ListAnswer): ListWindow {
  const { rows, offset } = answer;
  if (offset === list.offset + list.rows.length)
    return { ...answer, rows: [...list.rows, ...rows], offset: list.offset };
  if (offset + rows.length === list.offset) return { ...answer, rows: [...rows, ...list.rows] };
  return answer;
}

function listed({ session, purpose, reads }: Asked<'ask'>, answer: ListAnswer): readonly Effect[] {
  const { generation } = session.list;
  if (purpose?.for === 'unread')
    return purpose.generation === generation ? unreadAnswered(session, purpose, answer.rows, reads) : [];
  if (purpose?.for !== 'window') return [];
  const { rows, offset } = answer;
  const found = rows.findIndex(({ id }) => id === purpose.on);
  const cursor = found < 0 ? (purpose.cursor ?? session.list.cursor) : offset + found;
  const window = purpose.joins ? joined(session.list, answer) : answer;
  return [go({ type: 'list-read', generation: purpose.generation, window, cursor })];
}

/** A rule that would hide most articles is asked about. */
function ruleKept({ takes }: Asked<'keep-rule'>, result: Result<Rule>): readonly Effect[] {
  if (result.ok || result.error.code !== 'rule-hides-most')
    return saved(result, rule => ({ kind: 'rule-kept', rule }));
  const { count = 0 } = result.error;
  const rule = { ...takes, force: true };
  return [go({ type: 'layer-opened', layer: { layer: 'question', question: 'add-rule', count, rule } })];
}

/** Of a view that is still to be counted, the count before stays. Where the tag that is listed has gone, another list is read. */
function scopesCounted({ session, reads }: Asked<'count-scopes'>, counted: ScopeCounts): readonly Effect[] {
  const counts = { ...counted, views: { ...session.scopeCounts.views, ...counted.views } };
  const shown = [
    go({ type: 'scope-counts', counts }),
    recountScopes({ ...session, scopeCounts: counts }, reads),
  ];
  const isLeft = !sameScope(selectedScope(session), selectedScope(follow(session, shown)));
  return isLeft ? [...shown, reloaded] : shown;
}

/** Why there was no exchange, where nobody has to do anything about it. */
const quietly: ReadonlySet<ReaderErrorCode> = new Set(['interrupted', 'offline', 'sync-busy']);

const answers: JobAnswers = {
  ...refreshAnswers,
  'full-text': fullText,
  visit({ session, purpose, reads }, result) {
    const id = session.reading?.id;
    if (id === undefined || purpose?.for !== 'related' || purpose.from !== id) return [];
    return result.ok
      ? openVisited(session, result.value, reads)
      : [go({ type: 'fetching', id, fetching: false }), complain(result.error)];
  },
  pictures: () => [],
  mark: changedOrFailed,
  'count-marks': ({ session, purpose }, count) =>
    purpose?.for === 'question' && purpose.generation === session.list.generation
      ? [askToMark(purpose.part, count)]
      : [],
  bookmark: changedOrFailed,
  tag: (_, result) => keptOrFailed(result),
  note: (_, result) => keptOrFailed(result),
  'move-bookmark': (_, result) => keptOrFailed(result),
  set: (_, result) => (result.ok ? [] : failed(result)),
  undo: (_, result) => undone(result, { done: 'undone', nothing: 'nothing-to-undo' }),
  redo: (_, result) => undone(result, { done: 'redone', nothing: 'nothing-to-redo' }),
  'keep-place': (_, result) => (result.ok ? [] : [complain(result.error)]),
  'keep-line': (_, result) => (result.ok ? [] : [complain(result.error)]),
  'keep-hint': (_, result) => (result.ok ? [] : [complain(result.error)]),
  ask: listed,
  snippets: ({ purpose }, snippets) =>
    purpose?.for === 'hits' ? [go({ type: 'hits', generation: purpose.generation, snippets })] : [],
  'count-scopes': scopesCounted,
  'keep-view': (_, result) => saved(result, ({ name }) => ({ kind: 'view-kept', name })),
  'rename-view': ({ takes }, result) =>
    saved(result, ({ name }) => ({ kind: 'view-renamed', before: takes.name, name })),
  'move-view': (_, result) =>
    saved(result, ({ name, order }) => ({ kind: 'view-moved', name, place: order })),
  'remove-view': (_, result) => saved(result, ({ name }) => ({ kind: 'view-removed', name })),
  'keep-rule': ruleKept,
  'move-rule': (_, result) => saved(result, rule => ({ kind: 'rule-moved', rule })),
  'remove-rule': (_, result) => saved(result, rule => ({ kind: 'rule-removed', rule })),
  ...sourceAnswers,
  edition: (_, result) =>
    result.ok ? [say({ kind: 'edition-written', written: result.value })] : [complain(result.error)],
  folder: ({ takes: { path } }, names) => [go({ type: 'folder-read', folder: { path, names } })],
  'articles-as': ({ session, purpose }, result) => {
    if (!result.ok) return [complain(result.error)];
    return purpose?.for === 'pipe' ? [pipeInto(session, purpose.line, result.value)] : [];
  },
  'save-articles': ({ takes }, result) => {
    if (!result.ok) return [complain(result.error)];
    const { file, articles, isTaken } = result.value;
    if (!isTaken) return [say({ kind: 'saved', file, articles })];
    const wanted = { ...takes, file, replaces: true };
    return [
      go({
        type: 'layer-opened',
        layer: { layer: 'question', question: 'overwrite', count: articles, wanted },
      }),
    ];
  },
  health(_, asked) {
    const { health, isWithoutNetwork } = reportOf(asked);
    return [go({ type: 'health', health: urgentFirst(health), isWithoutNetwork })];
  },
  ...storyAnswers,
  quotations: ({ takes }, found) => [go({ type: 'quotations', quotations: { article: takes, found } })],
  sync: (_, result) => {
    const ended = go({ type: 'syncing', server: null });
    if (!result.ok)
      return quietly.has(result.error.code)
        ? [ended]
        : [ended, say({ kind: 'sync-failed', error: result.error })];
    if (result.value === null) return [];
    const { received, failed } = result.value;
    const [refused] = failed;
    const isNews = Object.values(received).some(count => count > 0);
    return [
      ended,
      ...(isNews ? [reloaded, say({ kind: 'synced', report: result.value })] : []),
      ...(refused ? [say({ kind: 'sync-failed', error: refused.error })] : []),
    ];
  },
  'sync-status': (_, status) => [go({ type: 'sync-status', status })],
  'catch-up': ({ session, takes, reads }, found) => reload(session, readsCaughtUp(reads, takes, found)),
  index: () => [],
  check: () => [],
};

type Events = {
  readonly [Name in JobName]?: (asked: Asked<Name>, event: JobTypes[Name]['event']) => readonly Effect[];
};

const events: Events = {
  refresh: refreshed,
  sync: (_, { server }) => [go({ type: 'syncing', server })],
  pictures: (_, { url, picture }) => [go({ type: 'picture', url, picture })],
  bookmark: (_, event) => changed(event.changed),
  'count-scopes': scopesCounted,
  'story-details': ({ session, takes }, details) => detailsFound(session, takes.of, details),
  tag: ({ takes: { ids, together } }, { changed: { articles, count } }) => [
    reloaded,
    together && ids.length > 1
      ? sayDone('tagged', count, together)
      : say({ kind: 'tagged', tags: articles[0]?.tags ?? [] }),
  ],
  note: ({ takes }, { changed: { count } }) => [
    reloaded,
    ...(count > 0 ? [say({ kind: takes.text.trim() === '' ? 'note-removed' : 'note-kept' })] : []),
  ],
};

export const answered = <Name extends JobName>(
  job: Name,
  asked: Asked<Name>,
  gives: JobTypes[Name]['gives'],
): readonly Effect[] => (answers[job] as JobAnswers[Name])(asked, gives);

export const happened = <Name extends JobName>(
  job: Name,
  asked: Asked<Name>,
  event: JobTypes[Name]['event'],
): readonly Effect[] => (events[job] as Events[Name])?.(asked, event) ?? [];
