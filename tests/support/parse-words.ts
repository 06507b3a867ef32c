import type { Reads } from '../../source/app/session/reads.ts';
import { badQuery } from '../../source/domain/query/bad-query.ts';
import { parseQuery } from '../../source/domain/query/parse.ts';

/** A query as the program parses it, not resolved. */
export function parseWords(text: string): ReturnType<Reads['query']> {
  const query = parseQuery(text, new Date('2026-11-24T06:00:00Z'));
  return query.ok ? query : { ok: false, error: badQuery(text, query.error) };
}
