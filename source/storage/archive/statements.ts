import { isUtf8 } from 'node:buffer';
import type Database from 'libsql';

/**
 * A text column as a query selects it: as bytes, which `Statements` decodes; what is no UTF-8 counts as empty. libsql takes the process down for a text that is no
 * UTF-8, as one is in which a byte has changed, and for empty bytes, which the dot prevents (seen with 0.5.29).
 */
export const textColumn = (column: string, name: string): string =>
  `CAST('.' || ${column} AS BLOB) AS ${name}`;

export type Value = string | number | Uint8Array | null;

/** SQL on one connection; what was prepared once is used again. */
export interface Statements {
  all<Row>(sql: string, ...bound: readonly Value[]): readonly Row[];
  /** The first row, which should be the only one: all of them are read, since a statement left halfway holds its transaction open. */
  first<Row>(sql: string, ...bound: readonly Value[]): Row | null;
  /** How many rows it changed, without those of triggers. */
  run(sql: string, ...bound: readonly Value[]): number;
  clear(): void;
}

/** Boolean queries of the user can have any shape, and each shape is a statement of its own. */
const mostPrepared = 200;

/** libsql binds every JS number as REAL, which FTS5 does not take for a rowid. */
const bindable = (value: Value): string | bigint | Uint8Array | null =>
  typeof value === 'number' ? BigInt(value) : value;

const dot = 0x2e;

/** Bytes that are no text begin with another one: `packed-contents.ts`, and all that is deflated (RFC 1951 §3.2.3). */
function decoded(bytes: Uint8Array): string | Uint8Array {
  if (bytes[0] !== dot) return bytes;
  return isUtf8(bytes) ? Buffer.from(bytes.buffer, 1).toString('utf8') : '';
}

function decodeTexts(row: Record<string, unknown>): void {
  for (const name in row) {
    const value = row[name];
    if (value instanceof ArrayBuffer) row[name] = decoded(new Uint8Array(value));
  }
}

export function createStatements(database: Database.Database): Statements {
  const known = new Map<string, Database.Statement>();

  function prepared(sql: string): Database.Statement {
    const statement = known.get(sql) ?? database.prepare(sql);
    if (known.size >= mostPrepared && !known.has(sql)) known.clear();
    known.set(sql, statement);
    return statement;
  }

  const all = <Row>(sql: string, ...bound: readonly Value[]): readonly Row[] => {
    const rows = prepared(sql).all(...bound.map(bindable)) as Record<string, unknown>[];
    for (const row of rows) decodeTexts(row);
    return rows as Row[];
  };

  return {
    all,
    first: <Row>(sql: string, ...bound: readonly Value[]) => all<Row>(sql, ...bound)[0] ?? null,
    run: (sql, ...bound) => prepared(sql).run(...bound.map(bindable)).changes,
    clear: () => known.clear(),
  };
}
