import { ok, type Result } from '../errors.ts';
import { badQuery } from './bad-query.ts';
import { parseQuery } from './parse.ts';
import type { Query } from './query.ts';

/** Parses what a user typed. Error: `bad-query`. */
export function readQuery(text: string, now: Date): Result<Query> {
  const parsed = parseQuery(text, now);
  return parsed.ok ? ok(parsed.value) : { ok: false, error: badQuery(text, parsed.error) };
}
