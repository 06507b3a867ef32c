import type { Edit } from './change.ts';
import { pairCell, type Verdict, verdictText } from './story-decision.ts';

export type Pair = readonly [one: string, other: string];

/** `at`: ISO 8601 in UTC. */
export const decide = (pairs: readonly Pair[], verdict: Verdict, at: string): readonly Edit[] =>
  pairs.map(([one, other]) => ({
    table: 'story',
    key: pairCell(one, other),
    to: () => verdictText(verdict, at),
  }));

/** Nothing is decided of them any more. */
export const leaveUndecided = (pairs: readonly Pair[]): readonly Edit[] =>
  pairs.map(([one, other]) => ({ table: 'story', key: pairCell(one, other), to: () => null }));
