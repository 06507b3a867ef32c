/** Whether a place is near an end of the archive, where most are that are looked at. */
import type { Condition } from './conditions.ts';
import type { Statements } from './statements.ts';

const nearest = 1000;

/** Whether few articles lie there: a walk along their keys then takes less than one through a narrower index of all. */
export function isNear({ sql, bound }: Condition, { first }: Pick<Statements, 'first'>): boolean {
  const few = `SELECT count(*) AS count FROM (SELECT 1 FROM articles NOT INDEXED WHERE ${sql} LIMIT ${nearest})`;
  return (first<{ count: number }>(few, ...bound)?.count ?? 0) < nearest;
}
