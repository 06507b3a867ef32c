/** Marks many articles as read: a list, or a part of it. Each is asked about first, by its name and by how many articles change. */
import type { ListedArticle } from '../../domain/library.ts';
import { allOf } from '../../domain/query/query.ts';
import { takesLong } from '../../domain/query/words.ts';
import { markedWhole } from '../../domain/story-row.ts';
import { type CountedChosen, countChosen } from '../services/chosen.ts';
import { fits } from '../services/fits.ts';
import { type Effect, go, say, start } from './effect.ts';
import type { ListTitle } from './list-state.ts';
import { askFor } from './open-prompt.ts';
import type { Reads } from './reads.ts';
import { listOf } from './scope.ts';
import { listTitle, sameScope, selectedArticle } from './selectors.ts';
import type { Session } from './session.ts';

/** Articles of a list, and what they are called. */
export type ListPart = { readonly of: ListTitle; readonly which: CountedChosen } & (
  | { readonly kind: 'all' | 'above' | 'below' }
  /** `until`: ISO 8601 in UTC. */
  | { readonly kind: 'older'; readonly until: string }
);

/** Asks before so many articles change. */
export const askToMark = (part: ListPart, count: number): Effect =>
  count === 0
    ? say({ kind: 'no-unread' })
    : go({ type: 'layer-opened', layer: { layer: 'question', question: 'mark-all-read', count, part } });

const marking = ({ which }: ListPart) => ({ as: 'read', which }) as const;

/** What takes longer to count than a key may is counted by a job. */
function ask(session: Session, part: ListPart, reads: Reads): readonly Effect[] {
  if (!takesLong(part.which.query)) return [askToMark(part, countChosen(reads, marking(part)))];
  const { generation } = session.list;
  return [{ ...start('count-marks', marking(part)), purpose: { for: 'question', generation, part } }];
}

/** Everything that the list has, in sight or not; or another list that is named. */
export function markAllRead(session: Session, named: ListTitle | null, reads: Reads): readonly Effect[] {
  const of = named ?? listTitle(session);
  const query = named
    ? listOf({ ...session, unreadOnly: false }, named.scope, reads).query
    : session.list.query;
  return ask(session, { kind: 'all', of, which: { query } }, reads);
}

/** What comes before the article under the cursor, or behind it. */
export function markBeside(session: Session, side: 'above' | 'below', reads: Reads): readonly Effect[] {
  const article = selectedArticle(session);
  if (!article) return [];
  const { query, order, byStory } = session.list;
  const which = { query, order, side, of: article.id, ...(byStory ? { byStory } : {}) };
  return ask(session, { kind: side, of: listTitle(session), which }, reads);
}

/** Null: how old they are is to be typed. */
export function markOlder(session: Session, until: string | null, reads: Reads): readonly Effect[] {
  if (until === null) return [askFor('age', '', session)];
  const query = allOf([session.list.query, { before: until }]);
  return ask(session, { kind: 'older', of: listTitle(session), which: { query }, until }, reads);
}

/** The rows of the list that belong to it, as far as their headers tell. */
function rowsIn({ list }: Session, { of, which }: ListPart): readonly ListedArticle[] {
  const { rows } = list;
  if ('side' in which) {
    const at = rows.findIndex(({ id }) => id === which.of);
    if (at < 0) return [];
    return which.side === 'above' ? rows.slice(0, at) : rows.slice(at + 1);
  }
  const isTold = sameScope(of.scope, list.scope) || !takesLong(which.query);
  return isTold ? rows.filter(row => fits(which.query, row)) : [];
}

/** If more articles have come since the question, it is asked again. */
export function markPart(session: Session, part: ListPart, count: number, reads: Reads): readonly Effect[] {
  const now = takesLong(part.which.query) ? count : countChosen(reads, marking(part));
  if (now > count) return [askToMark(part, now)];
  return [
    go({ type: 'articles-changed', articles: rowsIn(session, part).map(row => markedWhole(row, true)) }),
    start('mark', marking(part)),
    say({ kind: 'all-marked-read', count: now, part }),
  ];
}
