/** Reading on: the next unread article of the list, from its beginning again, then of the next source that has any. */
import type { ListedArticle, ListRequest } from '../../domain/library.ts';
import { allOf, everything, type Query, unreadOf } from '../../domain/query/query.ts';
import { type Effect, go, type Step, say, start } from './effect.ts';
import { follow } from './follow.ts';
import { isSlow, moveTo, moveToRow, openList, readPageOn } from './list.ts';
import type { ListState, SourceRow } from './list-state.ts';
import type { Notice } from './notice.ts';
import { open } from './reading.ts';
import type { Reads } from './reads.ts';
import { listOf } from './scope.ts';
import { selectedArticle } from './selectors.ts';
import type { Session } from './session.ts';

const isUnread = (query: Query): boolean => 'is' in query && query.is === 'unread';

/** A query without what it asks of reading. */
function regardless(query: Query): Query {
  if (isUnread(query)) return everything;
  return 'all' in query ? allOf(query.all.map(regardless)) : query;
}

const asksForUnread = (query: Query): boolean =>
  isUnread(query) || ('all' in query && query.all.some(asksForUnread));

/** Of unread articles the one behind a place or before it; without a place the first, or the last. What lies behind an article of its story that was read is passed by. */
function unreadRequest({ query, order, byStory }: ListState, step: Step, from: string | null): ListRequest {
  const stories = byStory ? { byStory: regardless(query) } : {};
  const plain = { query: unreadOf(query), order, limit: 1, ...stories };
  if (from !== null) return step > 0 ? { ...plain, after: from } : { ...plain, before: from };
  return step > 0 ? plain : { ...plain, fromEnd: true };
}

const chosen = (rows: readonly ListedArticle[], step: Step): ListedArticle | undefined =>
  step > 0 ? rows[0] : rows.at(-1);

const unreadIn = (list: ListState, step: Step, from: string | null, reads: Reads) =>
  chosen(reads.list(unreadRequest(list, step, from)), step);

/** Reads rows of the list, or goes there. */
type Likely = (session: Session, reads: Reads) => readonly Effect[];

const onwards =
  (step: Step): Likely =>
  (session, reads) =>
    readPageOn(session, step, reads);

/** Round from an end of the list to the other. */
const round =
  (step: Step): Likely =>
  (session, reads) =>
    moveToRow(session, step > 0 ? 0 : session.list.total - 1, reads);

/** Opens an article of the list, with the cursor on it. */
function openListed(
  session: Session,
  id: string,
  reads: Reads,
  likely: Likely | null = null,
): readonly Effect[] {
  const moved = cursorTo(session, id, reads, likely);
  return [...moved, ...open(follow(session, moved), id, reads)];
}

const cursorToRow = (session: Session, id: string, reads: Reads): readonly Effect[] | null => {
  const found = session.list.rows.findIndex(row => row.id === id);
  return found < 0 ? null : moveTo(session, session.list.offset + found, reads);
};

/** To count how many are before it takes longer than to read the page on which it mostly stands. @param likely that page; null: it may be anywhere */
function cursorTo(session: Session, id: string, reads: Reads, likely: Likely | null): readonly Effect[] {
  const here = cursorToRow(session, id, reads);
  if (here) return here;
  const read = isSlow(session.list) ? [] : (likely?.(session, reads) ?? []);
  const there = read.length === 0 ? null : cursorToRow(follow(session, read), id, reads);
  return there ? [...read, ...there] : openList(session, session.list, reads, id);
}

/** The sources behind the one that is selected, in the order in which one comes to them. */
function sourcesFrom({ sources }: Session, step: Step): readonly (readonly [number, SourceRow])[] {
  const { rows, selected } = sources;
  const all = [...rows.entries()];
  const onwards = [...all.slice(selected + 1), ...all.slice(0, selected)];
  return step > 0 ? onwards : onwards.toReversed();
}

function nextSource(session: Session, step: Step, reads: Reads): readonly Effect[] {
  for (const [index, { scope, title, count }] of sourcesFrom(session, step)) {
    if (scope.kind !== 'source' || count === 0) continue;
    const selected = [
      go({ type: 'source-selected', index }),
      ...openList(session, listOf(session, scope, reads), reads),
    ];
    const there = follow(session, selected);
    const first = unreadIn(there.list, step, null, reads);
    if (!first) continue; // read meanwhile
    const notice: Notice = { kind: 'went-on', source: title ?? '' };
    return [...selected, ...openListed(there, first.id, reads), say(notice)];
  }
  return [nothingLeft(session, reads)];
}

/** All sources are in these already; a search is not left for another list. */
const isLast = ({ list }: Session): boolean =>
  list.words !== '' || list.scope.kind === 'all' || list.scope.kind === 'unread';

const openWrapped = (session: Session, step: Step, first: ListedArticle, reads: Reads): readonly Effect[] => [
  ...openListed(session, first.id, reads, round(step)),
  say({ kind: step > 0 ? 'from-beginning' : 'from-end' }),
];

/** A search is asked by a job: its answer goes on from here. */
const askForUnread = (session: Session, step: Step, from: string | null): readonly Effect[] => [
  {
    ...start('ask', { request: unreadRequest(session.list, step, from) }),
    purpose: { for: 'unread', generation: session.list.generation, step, wrapped: from === null },
  },
];

/** What the answer to `askForUnread` leads to. */
export function unreadAnswered(
  session: Session,
  { step, wrapped }: { readonly step: Step; readonly wrapped: boolean },
  rows: readonly ListedArticle[],
  reads: Reads,
): readonly Effect[] {
  const first = chosen(rows, step);
  if (first) return wrapped ? openWrapped(session, step, first, reads) : openListed(session, first.id, reads);
  return wrapped ? [say({ kind: 'no-unread' })] : askForUnread(session, step, null);
}

/**
 * Among the rows that are there; of a search nothing else can be known at once. Where only unread articles are listed, a row does not tell
 * whether another article of its story has been read.
 */
function unreadRow({ list }: Session, step: Step): ListedArticle | null {
  if (list.byStory && asksForUnread(list.query) && !isSlow(list)) return null;
  const at = list.cursor - list.offset;
  const candidates = step > 0 ? list.rows.slice(at + 1) : list.rows.slice(0, Math.max(0, at)).toReversed();
  return candidates.find(({ read }) => !read) ?? null;
}

/** What stands behind articles that were read is unread still, and is not gone to. */
function nothingLeft(session: Session, reads: Reads): Effect {
  const { query, order, byStory } = session.list;
  const left =
    byStory && !isSlow(session.list) ? reads.list({ query: unreadOf(query), order, limit: 2 }) : [];
  const isTold = left.some(({ id, story }) => story !== undefined && id !== selectedArticle(session)?.id);
  return say({ kind: isTold ? 'only-in-stories' : 'no-unread' });
}

/** The article under the cursor comes first, unless it is the one that is being read. */
export function openUnread(session: Session, step: Step, reads: Reads): readonly Effect[] {
  const current = selectedArticle(session);
  const isOpen = session.focus === 'reader' && session.reading?.id === current?.id;
  if (current && !current.read && !isOpen) return open(session, current.id, reads);
  const near = unreadRow(session, step);
  if (near) return openListed(session, near.id, reads);
  const from = current?.id ?? null;
  if (isSlow(session.list)) return askForUnread(session, step, from);
  const next = from === null ? null : unreadIn(session.list, step, from, reads);
  if (next) return openListed(session, next.id, reads, onwards(step));
  const first = unreadIn(session.list, step, null, reads);
  if (first && first.id !== current?.id) return openWrapped(session, step, first, reads);
  return isLast(session) ? [nothingLeft(session, reads)] : nextSource(session, step, reads);
}
