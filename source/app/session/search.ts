/** The search: the list follows the words as they are typed. */
import { type Effect, go } from './effect.ts';
import { openList } from './list.ts';
import type { Reads } from './reads.ts';
import { listOf } from './scope.ts';
import { sameScope, selectedArticle } from './selectors.ts';
import type { Scope, Session } from './session.ts';

/** Narrows the list to words. Out of a search, the cursor stays on its article. What is no query yet changes nothing. */
export function search(session: Session, text: string, reads: Reads): readonly Effect[] {
  const words = text.trim();
  const { scope } = session.list;
  if (words === session.list.words) return [];
  if (words === '')
    return openList(session, listOf(scope, reads), reads, selectedArticle(session)?.id ?? null);
  const query = reads.query(words);
  return query.ok ? openList(session, listOf(scope, reads, words, query.value), reads) : [];
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
    ...openList(session, listOf(everywhere, reads, words, words === '' ? undefined : query.value), reads),
  ];
}

/** Says what is wrong with a query; nothing, if it is one. */
export function complaints(text: string, reads: Reads): readonly Effect[] {
  if (text.trim() === '') return [];
  const query = reads.query(text.trim());
  return query.ok ? [] : [go({ type: 'notice', notice: { kind: 'error', error: query.error } })];
}
