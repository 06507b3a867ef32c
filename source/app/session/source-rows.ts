/** What the sources pane lists; what lies in closed folders too, for other sources are gone to by name or by reading on. */
import { groupedBy } from '../../base/grouped-by.ts';
import { folderPaths } from '../../domain/category-path.ts';
import { ok } from '../../domain/errors.ts';
import { type FetchRecord, isOnNetwork, type Source } from '../../domain/source.ts';
import type { View } from '../../domain/view.ts';
import { isGone, isSourceFault } from '../services/next-try.ts';
import type { ScopeCounts } from '../services/scope-counts.ts';
import { lostWithNetwork } from '../services/without-network.ts';
import { type Effect, go } from './effect.ts';
import type { Scope, SourceRow } from './list-state.ts';
import type { Reads } from './reads.ts';
import { scopeKey } from './selectors.ts';
import type { Session, SourceState } from './session.ts';

type Counted = Pick<Session, 'scopeCounts' | 'folded'>;

const rowOf = (scope: Scope, title: string | null, count: number): SourceRow => ({
  scope,
  title,
  count,
  error: null,
  depth: 0,
  isHidden: false,
});

const builtIn = (kind: 'all' | 'unread' | 'bookmarks' | 'tags', count: number): SourceRow =>
  rowOf({ kind }, null, count);

/** A view with its unread articles, and why it cannot be asked. */
function viewRow({ name, query }: View, { views }: ScopeCounts, reads: Reads): SourceRow {
  const asked = reads.query(query);
  const counted = asked.ok ? (views[name] ?? ok(0)) : asked;
  return {
    ...rowOf({ kind: 'view', name, query }, name, counted.ok ? counted.value : 0),
    error: counted.ok ? null : counted.error,
  };
}

const isFolded = ({ folded }: Counted, scope: Scope, byDefault: boolean): boolean =>
  folded[scopeKey(scope)] ?? byDefault;

/** More of them stand under a heading. */
const mostLooseTags = 5;

function tagRows(session: Counted): readonly SourceRow[] {
  const { tags, tagged } = session.scopeCounts;
  const rows = tags.map(({ name, unread }) => rowOf({ kind: 'tag', name }, name, unread));
  if (rows.length <= mostLooseTags) return rows;
  const heading = builtIn('tags', tagged);
  const foldsTags = isFolded(session, heading.scope, true);
  return [
    { ...heading, isFolded: foldsTags },
    ...rows.map(row => ({ ...row, depth: 1, isHidden: foldsTags })),
  ];
}

/** The user's own views, then tags. */
const countedRows = (session: Counted, reads: Reads): readonly SourceRow[] => [
  ...reads.views().map(view => viewRow(view, session.scopeCounts, reads)),
  ...tagRows(session),
];

/** A source with the folders that it is in, from the outside in. */
interface Filed {
  readonly row: SourceRow;
  readonly folders: readonly string[];
}

/** Of more sources, folders are closed until they are opened. */
const mostUnfolded = 30;

const isWrong = ({ row }: Filed): boolean => row.error !== null;

/** What lies in so many folders, one of which may be closed. */
type Level = Pick<SourceRow, 'depth' | 'isHidden'>;

interface Folding extends Counted {
  /** Folders that the user has neither opened nor closed are closed. */
  readonly closesAll: boolean;
}

/** Sources in no folder at this depth first, then each folder with what is in it. */
function rowsIn(folding: Folding, filed: readonly Filed[], level: Level): readonly SourceRow[] {
  const { depth } = level;
  const loose = filed.filter(({ folders }) => folders.length === depth);
  const within = groupedBy(
    filed.filter(({ folders }) => folders.length > depth),
    ({ folders }) => folders[depth] as string,
  );
  return [
    ...loose.map(({ row }) => ({ ...row, ...level })),
    ...[...within].flatMap(([path, inside]) => folderRows(folding, path, inside, level)),
  ];
}

/** A folder says how much is unread in it, and what is wrong there while it is closed. */
function folderRows(
  folding: Folding,
  path: string,
  inside: readonly Filed[],
  level: Level,
): readonly SourceRow[] {
  const scope: Scope = { kind: 'folder', path };
  const closed = isFolded(folding, scope, folding.closesAll);
  const folder: SourceRow = {
    ...rowOf(
      scope,
      path,
      inside.reduce((sum, { row }) => sum + row.count, 0),
    ),
    ...level,
    isFolded: closed,
    error: closed ? (inside.find(isWrong)?.row.error ?? null) : null,
  };
  const below = { depth: level.depth + 1, isHidden: level.isHidden || closed };
  return [folder, ...rowsIn(folding, inside, below)];
}

type Condition = Pick<SourceRow, 'error' | 'state'>;

const inState = (state: SourceState): Condition => ({ error: null, state });

interface Found {
  readonly articles: number;
  /** It fails for want of a network. */
  readonly isLost: boolean;
}

/** Of a source that the user has paused nobody asks whether it fails; one that is gone for good is stopped without the user. */
function conditionOf(
  { enabled }: Source,
  record: FetchRecord | undefined,
  { articles, isLost }: Found,
): Condition {
  const error = record?.error ?? null;
  const isPaused = !(enabled || (error && isGone(error)));
  if (isPaused) return inState('paused');
  if (error && isSourceFault(error) && !isLost) return { error };
  const isNew = articles === 0 && (record?.succeeded ?? null) === null;
  return isNew ? inState('new') : { error: null };
}

/** The views of everything, the user's own, tags, then every active source in its folders, with its unread articles and why it failed the last time. */
function sourceRows(session: Counted, reads: Reads, records: readonly FetchRecord[]): readonly SourceRow[] {
  const counts = new Map(reads.sourceCounts().map(counted => [counted.sourceId, counted]));
  const recordOf = new Map(records.map(record => [record.sourceId, record]));
  const lost = lostWithNetwork(networkRecords(reads, records));
  const filed = reads.sources().map((source): Filed => {
    const { id, title, category } = source;
    const { unread = 0, articles = 0 } = counts.get(id) ?? {};
    return {
      row: {
        ...rowOf({ kind: 'source', id }, title, unread),
        ...conditionOf(source, recordOf.get(id), { articles, isLost: lost.has(id) }),
      },
      folders: folderPaths(category),
    };
  });
  const unread = filed.reduce((sum, { row }) => sum + row.count, 0);
  return [
    builtIn('all', unread),
    builtIn('unread', unread),
    builtIn('bookmarks', reads.bookmarkCount()),
    ...countedRows(session, reads),
    ...rowsIn({ ...session, closesAll: filed.length > mostUnfolded }, filed, { depth: 0, isHidden: false }),
  ];
}

/** Of the sources on the network: the others, as the sample edition, always answer. */
function networkRecords(reads: Reads, records: readonly FetchRecord[]): readonly FetchRecord[] {
  const ids = new Set(
    reads
      .sources()
      .filter(isOnNetwork)
      .map(({ id }) => id),
  );
  return records.filter(({ sourceId }) => ids.has(sourceId));
}

/** ISO 8601 in UTC; null: none was ever fetched. */
const latestFetch = (records: readonly FetchRecord[]): string | null =>
  records.reduce<string | null>(
    (latest, { succeeded }) => (succeeded !== null && succeeded > (latest ?? '') ? succeeded : latest),
    null,
  );

/** The sources as they are now. */
export function readSources(session: Counted, reads: Reads): Effect {
  const records = reads.fetchRecords();
  return go({
    type: 'sources',
    rows: sourceRows(session, reads, records),
    refreshed: latestFetch(networkRecords(reads, records)),
  });
}

const isFiled = ({ scope }: SourceRow): boolean => scope.kind === 'source' || scope.kind === 'folder';
const isBuiltIn = ({ scope }: SourceRow): boolean => ['all', 'unread', 'bookmarks'].includes(scope.kind);

/** Views and tags with the counts that they have now: all other rows stay. */
export function recountScopes(session: Session, reads: Reads): Effect {
  const { rows } = session.sources;
  return go({
    type: 'sources',
    rows: [...rows.filter(isBuiltIn), ...countedRows(session, reads), ...rows.filter(isFiled)],
    refreshed: session.refreshed,
  });
}
