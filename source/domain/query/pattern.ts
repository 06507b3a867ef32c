/** Regular expressions in queries: JavaScript syntax (ECMA-262 §22.2) with these flags. */
import { foldQuery } from './fold.ts';
import type { Query } from './query.ts';

export const patternFlags = 'imu';

/** Delimits a pattern. */
export const patternSign = '/';

/** All patterns of a query, excluded ones too. */
export const patternsIn = (query: Query): readonly string[] =>
  foldQuery<readonly string[]>(query, {
    leaf: leaf => ('regex' in leaf ? [leaf.regex] : []),
    not: found => found,
    all: found => found.flat(),
    any: found => found.flat(),
  });

/** The engine's message if the pattern is invalid, otherwise null. */
export function patternProblem(source: string): string | null {
  try {
    new RegExp(source, patternFlags);
    return null;
  } catch (error) {
    return String(error).split(': ').at(-1) ?? '';
  }
}
