/** Regular expressions of queries: those of JavaScript (ECMA-262 §22.2), read with these flags. */
import { foldQuery } from './fold.ts';
import type { Query } from './query.ts';

export const patternFlags = 'imu';

/** Around a pattern. */
export const patternSign = '/';

/** All patterns of a query, excluded ones too. */
export const patternsIn = (query: Query): readonly string[] =>
  foldQuery<readonly string[]>(query, {
    leaf: leaf => ('regex' in leaf ? [leaf.regex] : []),
    not: found => found,
    all: found => found.flat(),
    any: found => found.flat(),
  });

/** Why it is none, in the words of the engine; null: it is one. */
export function patternProblem(source: string): string | null {
  try {
    new RegExp(source, patternFlags);
    return null;
  } catch (error) {
    return String(error).split(': ').at(-1) ?? '';
  }
}
