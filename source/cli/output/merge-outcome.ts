import type { MergeReport } from '../../app/services/merge-home.ts';
import type { KeptSource, KeptView, TableName } from '../../domain/change.ts';
import type { MergeConflict } from '../../domain/merge-homes.ts';
import { linesOf, type Page } from './page.ts';

/** What is counted; orders count with what they order. */
const mergeKinds = [
  'read',
  'bookmark',
  'tag',
  'note',
  'hidden',
  'story',
  'source',
  'view',
  'rule',
  'setting',
  'place',
] as const;
export type MergeKind = (typeof mergeKinds)[number];

const kindOf: Readonly<Record<TableName, MergeKind | null>> = {
  read: 'read',
  bookmark: 'bookmark',
  rank: 'bookmark',
  tag: 'tag',
  note: 'note',
  hidden: 'hidden',
  story: 'story',
  source: 'source',
  list: null,
  view: 'view',
  rule: 'rule',
  setting: 'setting',
  unknownSetting: 'setting',
  place: 'place',
  recent: null,
  ruled: null,
};

const countsOf = ({ cells }: MergeReport): readonly (readonly [MergeKind, number])[] =>
  mergeKinds.map(kind => [kind, cells.filter(({ table }) => kindOf[table] === kind).length]);

const sourceJson = ({ source: { title, url, category, enabled } }: KeptSource) => ({
  title,
  url,
  category,
  enabled,
});

/** Without the password of a source. */
function valueJson(table: TableName, value: unknown): unknown {
  if (value === null) return null;
  if (table === 'source') return sourceJson(value as KeptSource);
  return table === 'view' ? (value as KeptView).query : value;
}

const keyOf = ({ table, key }: MergeConflict): string =>
  table === 'setting' ? key.replaceAll('/', '.') : key;

const conflictJson = (conflict: MergeConflict) => ({
  kind: kindOf[conflict.table],
  key: keyOf(conflict),
  kept: valueJson(conflict.table, conflict.kept),
  own: valueJson(conflict.table, conflict.own),
  other: valueJson(conflict.table, conflict.other),
});

export const mergeJson = (from: string, report: MergeReport) => ({
  from,
  articles: { added: report.articles.added.length, changed: report.articles.changed.length },
  changes: Object.fromEntries(countsOf(report)),
  conflicts: report.conflicts.map(conflictJson),
});

export function* mergeRows(report: MergeReport): Generator<object> {
  const { added, changed } = report.articles;
  yield { kind: 'article', count: added.length + changed.length };
  for (const [kind, count] of countsOf(report)) yield { kind, count };
}

const nameOf = (conflict: MergeConflict): string =>
  conflict.table === 'source' ? (conflict.kept as KeptSource).source.title : keyOf(conflict);

export function mergeLines(page: Page, from: string, report: MergeReport): string[] {
  const { homes } = page.messages.cli;
  const { added, changed } = report.articles;
  const counts = countsOf(report).filter(([, count]) => count > 0);
  const isNews = added.length + changed.length + counts.length > 0;
  return [
    ...linesOf(page, isNews ? homes.merged(from) : homes.nothingNew(from), { role: 'notice' }),
    ...(added.length + changed.length > 0
      ? linesOf(page, homes.mergedArticles(added.length, changed.length))
      : []),
    ...counts.flatMap(([kind, count]) => linesOf(page, homes.changed[kind](count))),
    ...report.conflicts.flatMap(conflict =>
      linesOf(page, homes.conflict(kindOf[conflict.table] ?? 'setting', nameOf(conflict)), { role: 'meta' }),
    ),
  ];
}
