/** Which file a cell lies in, and the layout of these files. */
import { dictionaryOf } from '../../base/dictionary.ts';
import {
  type KeptSource,
  type MarkTable,
  markTables,
  type ReadingPlace,
  type TableName,
  type Tables,
} from '../../domain/change.ts';
import { isAction } from '../../domain/rule.ts';
import { settingsFrom } from '../../domain/settings.ts';
import { type Source, separatingCredentials } from '../../domain/source.ts';
import { isVerdictText } from '../../domain/story-decision.ts';
import { articleOfMark } from '../../domain/tags.ts';
import { type Decoded, decoded, partitionValid, unusable } from '../decoded.ts';
import { decodeSettings, isBareSettings, settingsWith } from '../settings-file.ts';
import {
  arrayOf,
  type Check,
  isNumber,
  isRecord,
  isText,
  isTime,
  objectOf,
  oneOf,
  optional,
} from '../shape.ts';
import { isSource } from '../state-shape.ts';
import { openEnvelope } from './envelope.ts';
import { wholeEntries, wholeItems } from './salvage.ts';
import { shardOf } from './shards.ts';
import type { StoredFile } from './stored-files.ts';

/** Key → value. */
export type Entries<Value = unknown> = ReadonlyMap<string, Value>;
/** What a file holds, by table. */
export type Cells = ReadonlyMap<TableName, Entries>;
export type CellFile = StoredFile<Cells>;

const noCells: Cells = new Map();
const noEntries = new Map<string, never>();

export const entriesIn = <Table extends TableName>(cells: Cells, table: Table): Entries<Tables[Table]> =>
  (cells.get(table) as Entries<Tables[Table]> | undefined) ?? noEntries;

export const valueIn = <Table extends TableName>(
  cells: Cells,
  table: Table,
  key: string,
): Tables[Table] | null => entriesIn(cells, table).get(key) ?? null;

const cellsOf = (table: TableName, entries: Iterable<readonly [string, unknown]>): Cells =>
  new Map([[table, new Map(entries)]]);

interface TableFile {
  readonly table: TableName;
  /** Field of the envelope. */
  readonly field: string;
  readonly isValue: Check;
  /** Whether a cell of this key lies in this file. */
  readonly isKey?: (key: string) => boolean;
}

/** A file with one table, as an object: key → value. */
function tableFile(name: string, { table, field, isValue, isKey = () => true }: TableFile): CellFile {
  const isEntry = ([key, value]: readonly [string, unknown]): boolean => isKey(key) && isValue(value);

  function decodeTable(value: unknown): Decoded<Cells> {
    if (!isRecord(value)) return unusable('wrong shape');
    const { good, dropped } = partitionValid(Object.entries(value), isEntry);
    return decoded(cellsOf(table, good), dropped);
  }

  return {
    name,
    absent: noCells,
    decode: text => openEnvelope(text, { version: 1, decode: file => decodeTable(file[field]) }),
    salvage: text => someCells(table, wholeEntries(text, isValue).filter(isEntry)),
    encode: cells => ({ version: 1, [field]: dictionaryOf(entriesIn(cells, table)) }),
  };
}

const someCells = (table: TableName, entries: readonly (readonly [string, unknown])[]): Cells | null =>
  entries.length === 0 ? null : cellsOf(table, entries);

/** Field of the envelope, and folder of the shards. */
export const markFolders = {
  read: 'read',
  bookmark: 'bookmarks',
  hidden: 'hidden',
  tag: 'tags',
  note: 'notes',
  rank: 'ranks',
  story: 'stories',
} as const satisfies Record<MarkTable, string>;

const isMarkValue: Readonly<Record<MarkTable, Check>> = {
  read: isTime,
  bookmark: isTime,
  hidden: isTime,
  tag: isText,
  note: isText,
  rank: isText,
  story: isVerdictText,
};

/** All that is kept of one article lies in shards of one name. */
const shardOfMark = (table: MarkTable, key: string): string => shardOf(articleOfMark({ table, key }));

const shardFiles = new Map<MarkTable, Map<string, CellFile>>(markTables.map(table => [table, new Map()]));

/** The same object each time. */
export function shardFile(table: MarkTable, shard: string): CellFile {
  const known = shardFiles.get(table)?.get(shard);
  if (known) return known;
  const made = markFile(table, `${markFolders[table]}/${shard}`, shard);
  shardFiles.get(table)?.set(shard, made);
  return made;
}

const markFile = (table: MarkTable, name: string, shard: string): CellFile => ({
  ...tableFile(name, {
    table,
    field: markFolders[table],
    isValue: isMarkValue[table],
    isKey: key => shardOfMark(table, key) === shard,
  }),
  isReadNext: true,
  recover(left, mirrored) {
    const marks = Object.entries(mirrored({ table, name }));
    return marks.length === 0 ? left : cellsOf(table, [...entriesIn(left ?? noCells, table), ...marks]);
  },
});

const mostPlaces = 500;

const isPlace: Check = objectOf({
  text: oneOf(['feed', 'page']),
  piece: isNumber,
  offset: isNumber,
  percent: optional(isNumber),
  at: isText,
});

type PlaceEntry = readonly [string, ReadingPlace];

const latestPlaces = (cells: Cells): Cells => {
  const latestFirst = ([, one]: PlaceEntry, [, other]: PlaceEntry): number => (one.at < other.at ? 1 : -1);
  return cellsOf('place', [...entriesIn(cells, 'place')].toSorted(latestFirst).slice(0, mostPlaces));
};

const allPlaces = tableFile('places', { table: 'place', field: 'places', isValue: isPlace });

export const placesFile: CellFile = {
  ...allPlaces,
  isCached: true,
  encode: cells => allPlaces.encode(latestPlaces(cells)),
};

const isView: Check = objectOf({ query: isText, order: isNumber });

export const viewsFile: CellFile = {
  ...tableFile('views', { table: 'view', field: 'views', isValue: isView }),
  isCached: true,
  hasCopy: true,
  indent: 2,
};

const isRule: Check = objectOf({
  query: isText,
  actions: arrayOf(isAction),
  at: isText,
  order: isNumber,
});

export const rulesFile: CellFile = {
  ...tableFile('rules', { table: 'rule', field: 'rules', isValue: isRule }),
  isCached: true,
  hasCopy: true,
  indent: 2,
};

export const ruledFile = tableFile('ruled', { table: 'ruled', field: 'ruled', isValue: isNumber });

const isLines = arrayOf(isText);

export const recentFile: CellFile = {
  ...tableFile('recent', { table: 'recent', field: 'recent', isValue: isLines }),
  isCached: true,
};

export const settingsFile: CellFile = {
  name: 'settings',
  isSetting: true,
  isCached: true,
  hasCopy: true,
  indent: 2,
  absent: noCells,
  decode: text => openEnvelope(text, { version: 1, isBare: isBareSettings, decode: decodeSettingCells }),
  encode: cells =>
    settingsWith(
      { version: 1, settings: settingsFrom(Object.fromEntries(entriesIn(cells, 'setting'))) },
      entriesIn(cells, 'unknownSetting'),
    ),
};

function decodeSettingCells(file: Readonly<Record<string, unknown>>): Decoded<Cells> {
  const decodedFile = decodeSettings(file);
  if (decodedFile.kind === 'unusable') return decodedFile;
  const { values, strangers } = decodedFile.value;
  const cells: Cells = new Map<TableName, Entries>([
    ['setting', values],
    ['unknownSetting', strangers],
  ]);
  return { ...decodedFile, value: cells };
}

/** Since version 2, each source has its order, and the field `own` says whether the list is the user's. */
export const sourcesVersion = 2;

export const sourcesFile: CellFile = {
  name: 'sources',
  isCached: true,
  isVital: true,
  hasCopy: true,
  indent: 2,
  absent: noCells,
  decode: text => openEnvelope(text, { version: sourcesVersion, decode: decodeSources }),
  salvage(text) {
    const kept = wholeItems<object>(text, isKeptSource);
    return kept.length === 0 ? null : cellsOfSources(kept, true);
  },
  encode: cells => ({
    version: sourcesVersion,
    own: isOwnList(cells),
    sources: keptSources(cells).map(({ source, order }) => ({ ...source, order })),
  }),
};

const isKeptSource: Check = value => isSource(value) && objectOf({ order: isNumber })(value);

function decodeSources(file: Readonly<Record<string, unknown>>, version: number): Decoded<Cells> {
  if (version === 1 && file.sources === null) return decoded(noCells, 0);
  if (!Array.isArray(file.sources)) return unusable('wrong shape');
  const { good, dropped } = partitionValid(file.sources, version === 1 ? isSource : isKeptSource);
  return decoded(cellsOfSources(good, version === 1 || file.own === true), dropped);
}

function cellsOfSources(good: readonly unknown[], isOwn: boolean): Cells {
  const kept = (good as readonly (Source & { readonly order?: number })[]).map(
    ({ order, ...source }, index): KeptSource => ({
      source: separatingCredentials(source),
      order: order ?? index + 1,
    }),
  );
  const list = isOwn ? cellsOf('list', [['sources', 'own']]) : noCells;
  const sources = cellsOf(
    'source',
    kept.map(entry => [entry.source.id, entry]),
  );
  return new Map([...list, ...sources]);
}

export const isOwnList = (cells: Cells): boolean => valueIn(cells, 'list', 'sources') === 'own';

/** In the order of the list. */
export const keptSources = (cells: Cells): readonly KeptSource[] =>
  [...entriesIn(cells, 'source').values()].toSorted(
    (one, other) => one.order - other.order || (one.source.id < other.source.id ? -1 : 1),
  );

const shardOfTable =
  (table: MarkTable) =>
  (key: string): CellFile =>
    shardFile(table, shardOfMark(table, key));

/** The table of tables: each cell lies in one file. */
const files: Readonly<Record<TableName, (key: string) => CellFile>> = {
  read: shardOfTable('read'),
  bookmark: shardOfTable('bookmark'),
  hidden: shardOfTable('hidden'),
  tag: shardOfTable('tag'),
  note: shardOfTable('note'),
  rank: shardOfTable('rank'),
  story: shardOfTable('story'),
  source: () => sourcesFile,
  list: () => sourcesFile,
  setting: () => settingsFile,
  unknownSetting: () => settingsFile,
  place: () => placesFile,
  recent: () => recentFile,
  view: () => viewsFile,
  rule: () => rulesFile,
  ruled: () => ruledFile,
};

export const fileOf = (table: TableName, key: string): CellFile => files[table](key);
