/** The search: the list follows the words as they are typed. */
import { complain, type Effect, go } from './effect.ts';
import { follow } from './follow.ts';
import { openList } from './list.ts';
import type { Scope, WordOrder } from './list-state.ts';
import type { Reads } from './reads.ts';
import { listOf } from './scope.ts';
import { sameScope, selectedArticle } from './selectors.ts';
import type { Session } from './session.ts';

/** `الكتا` → `(الكتا or الكتا*)`: the last word may not be at its end yet. */
const withOpenEnd = (words: string): string =>
  words.replace(/(?<![^\s(])[\p{Letter}\p{Mark}\p{Number}]{2,}$/u, word => `(${word} or ${word}*)`);

/** Narrows the list to a query; what is none changes nothing. */
function narrow(session: Session, words: string, text: string, reads: Reads): readonly Effect[] {
  const { scope } = session.list;
  const query = reads.query(text);
  return query.ok ? openList(session, listOf(session, scope, reads, words, query.value), reads) : [];
}

/** Narrows the list to words that are being typed. Out of a search, the cursor stays on its article. */
export function search(session: Session, text: string, reads: Reads): readonly Effect[] {
  const words = text.trim();
  const { scope } = session.list;
  if (words === session.list.words) return [];
  if (words === '')
    return openList(session, listOf(session, scope, reads), reads, selectedArticle(session)?.id ?? null);
  return narrow(session, words, /\s$/u.test(text) ? words : withOpenEnd(words), reads);
}

/** Whether the search that followed the typing found more than its words. */
export const isOpenEnded = (text: string): boolean => withOpenEnd(text) !== text;

/** Narrows the list to whole words. */
export const searchWhole = (session: Session, text: string, reads: Reads): readonly Effect[] =>
  narrow(session, text.trim(), text.trim(), reads);

/** The best hits first, or the newest; null: the other way round. */
export function sortHits(session: Session, order: WordOrder | null, reads: Reads): readonly Effect[] {
  const other = session.wordOrder === 'best' ? 'newest' : 'best';
  const sorted = [go({ type: 'word-order', order: order ?? other })];
  return [...sorted, ...openList(follow(session, sorted), session.list, reads)];
}

const everywhere: Scope = { kind: 'all' };

/** The same words among the articles of all sources. */
export function widenSearch(session: Session, text: string, reads: Reads): readonly Effect[] {
  const words = text.trim();
  const query = reads.query(words);
  const index = session.sources.rows.findIndex(({ scope }) => sameScope(scope, everywhere));
  if (!query.ok || index < 0 || sameScope(session.list.scope, everywhere)) return [];
  return [
    go({ type: 'source-selected', index }),
    ...openList(
      session,
      listOf(session, everywhere, reads, words, words === '' ? undefined : query.value),
      reads,
    ),
  ];
}

/** Says what is wrong with a query; nothing, if it is one. */
export function complaints(text: string, reads: Reads): readonly Effect[] {
  if (text.trim() === '') return [];
  const query = reads.query(text.trim());
  return query.ok ? [] : [complain(query.error)];
}
