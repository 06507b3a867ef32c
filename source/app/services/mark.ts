/** Read marks: of articles that are named, or of all that a query lists. */
import { type MarkTable, markTables, type TableName } from '../../domain/change.ts';
import type { Result } from '../../domain/errors.ts';
import type { Applied, ListedArticle } from '../../domain/library.ts';
import { markRead, markUnread } from '../../domain/mark-edits.ts';
import { articleOfMark } from '../../domain/tags.ts';
import { type Chosen, chosenIds, type ReadState } from './chosen.ts';
import type { Services } from './services.ts';

export interface Changed {
  /** Articles whose state has changed, with the state they have now; at most the first 1,000 of `count`. */
  readonly articles: readonly ListedArticle[];
  readonly count: number;
}

type MarkServices = Pick<Services, 'archive' | 'store' | 'clock'>;

const mostTold = 1000;

const isMark = (table: TableName): table is MarkTable => (markTables as readonly string[]).includes(table);

/** The articles of which a change has changed what is kept of them, each once. */
export function changedIds({ change }: Applied): readonly string[] {
  const ids = new Set<string>();
  for (const cell of change.cells) if (isMark(cell.table)) ids.add(articleOfMark(cell));
  return [...ids];
}

/** The same as they are now. */
export function changedArticles({ archive }: Pick<Services, 'archive'>, applied: Applied): Changed {
  const ids = changedIds(applied);
  return { articles: archive.listed(ids.slice(0, mostTold)), count: ids.length };
}

/** What was changed since it was read is read again now; what a query finds unread was not. */
function readEdits({ archive, clock }: MarkServices, which: Chosen, ids: readonly string[]) {
  if (!('ids' in which)) return markRead(ids, clock.now().toISOString());
  const changed = new Set(archive.listed(ids).flatMap(article => (article.changed ? article.id : [])));
  return markRead(ids, clock.now().toISOString(), changed);
}

/** Marks articles; those that are so already stay as they are. Errors: `storage-failed`, `newer-file`. */
export function mark(services: MarkServices, which: Chosen, as: ReadState): Result<Applied> {
  const ids = chosenIds(services.archive, which, as);
  const edits = as === 'read' ? readEdits(services, which, ids) : markUnread(ids);
  return services.store.apply({ what: `mark-${as}`, edits });
}
