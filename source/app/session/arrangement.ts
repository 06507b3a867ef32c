/** How the articles of a list are sorted and grouped: as the user has chosen for it, or as is usual. */

import { asksForWords } from '../../domain/query/words.ts';
import { complain, type Effect, say } from './effect.ts';
import { follow } from './follow.ts';
import { openList } from './list.ts';
import { arrangementsFor, type ListSort, type WordOrder, wordOrders } from './list-state.ts';
import type { Reads } from './reads.ts';
import { listOf, sortOf } from './scope.ts';
import { sortHits } from './search.ts';
import { scopeKey } from './selectors.ts';
import type { Session } from './session.ts';
import { set } from './settings.ts';

const refused = (sort: ListSort, allowed: readonly ListSort[]): readonly Effect[] => [
  complain({ code: 'bad-value', subject: sort, detail: allowed.join(', ') }),
];

const isWordOrder = (sort: ListSort | null): sort is WordOrder | null =>
  sort === null || wordOrders.some(order => order === sort);

/** Keeps how this list is sorted, and begins it anew; null: in the next way. */
function arrange(session: Session, wanted: ListSort | null, reads: Reads): readonly Effect[] {
  const { scope, words, search } = session.list;
  const allowed = arrangementsFor(scope);
  const at = allowed.indexOf(sortOf(session, scope));
  const sort = wanted === null ? allowed[(at + 1) % allowed.length] : allowed.find(each => each === wanted);
  if (sort === undefined) return refused(wanted ?? 'best', allowed);
  const kept = set(session, { [`sorts/${scopeKey(scope)}`]: sort === allowed[0] ? null : sort });
  const after = follow(session, kept);
  return [
    ...kept,
    ...openList(after, listOf(after, scope, reads, words, search), reads),
    say({ kind: 'sorted', sort }),
  ];
}

/** Of a search its hits, of all lists. */
export function sortList(session: Session, sort: ListSort | null, reads: Reads): readonly Effect[] {
  if (!asksForWords(session.list.query)) return arrange(session, sort, reads);
  return isWordOrder(sort) ? sortHits(session, sort, reads) : refused(sort, wordOrders);
}
