/** One query from what `list` and its kin are given on the command line. */
import { ok, type Result } from '../domain/errors.ts';
import { normalForm } from '../domain/query/fold.ts';
import type { Query } from '../domain/query/query.ts';
import { readQuery } from '../domain/query/read-query.ts';

/** The flags that are short forms of a query, all of which must hold. */
export interface QueryFlags {
  /** Ids, prefixes, addresses or titles: any of them. */
  readonly source?: readonly string[];
  readonly category?: string | undefined;
  readonly tag?: string | undefined;
  readonly unread?: boolean;
  readonly read?: boolean;
  readonly bookmarked?: boolean;
  /** As typed, or ISO 8601. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly query?: string | undefined;
}

/** A query for each flag that is given. */
const shortForms: {
  readonly [Name in keyof QueryFlags]-?: (given: NonNullable<QueryFlags[Name]>) => Query | null;
} = {
  source: words => (words.length === 0 ? null : { any: words.map(source => ({ source })) }),
  category: category => ({ category }),
  tag: tag => ({ tag }),
  unread: given => (given ? { is: 'unread' } : null),
  read: given => (given ? { is: 'read' } : null),
  bookmarked: given => (given ? { is: 'bookmarked' } : null),
  since: since => ({ since }),
  until: before => ({ before }),
  query: () => null,
};

function ofShortForms(flags: QueryFlags): readonly Query[] {
  return (Object.keys(shortForms) as (keyof QueryFlags)[]).flatMap(name => {
    const toQuery = shortForms[name] as (given: unknown) => Query | null;
    const query = flags[name] === undefined ? null : toQuery(flags[name]);
    return query ? [query] : [];
  });
}

/**
 * The flags, `--query` and the words of `khabar search`, in normal form and unresolved. Error: `bad-query`, for the text that is
 * none.
 */
export function queryFromFlags(flags: QueryFlags, words: readonly string[], now: Date): Result<Query> {
  const queries = [...ofShortForms(flags)];
  for (const text of [words.join(' '), flags.query ?? '']) {
    const query = readQuery(text, now);
    if (!query.ok) return query;
    queries.push(query.value);
  }
  return ok(normalForm({ all: queries }));
}
