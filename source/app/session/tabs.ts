/** Tabs: everything, each outer folder of sources, the user's views, and the bookmarks. */

import type { Scope, SourceRow } from './list-state.ts';
import { sameScope } from './selectors.ts';
import type { Session } from './session.ts';

const kinds = ['all', 'folder', 'view', 'bookmarks'] as const satisfies readonly Scope['kind'][];

/** Whether a row stands among the tabs. */
const isTab = ({ scope, depth }: SourceRow): boolean =>
  depth === 0 && kinds.some(kind => kind === scope.kind);

/** The rows that are tabs, in their order. */
export const tabsIn = (rows: readonly SourceRow[]): readonly SourceRow[] =>
  kinds.flatMap(kind => rows.filter(row => row.scope.kind === kind && isTab(row)));

/** The tab of a scope: its own, or that of the folder it lies in; null: it has none. */
export function currentTab(rows: readonly SourceRow[], scope: Scope): SourceRow | null {
  const at = rows.findIndex(row => sameScope(row.scope, scope));
  const outermost = rows.slice(0, at + 1).findLast(({ depth }) => depth === 0);
  return outermost && isTab(outermost) ? outermost : null;
}

/** Whether a scope has a tab of its own. */
export function hasTab({ sources }: Pick<Session, 'sources'>, scope: Scope): boolean {
  const tab = currentTab(sources.rows, scope);
  return tab !== null && sameScope(tab.scope, scope);
}
