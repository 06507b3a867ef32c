/** What of its screen a terminal can scroll without a trace. */
import type { Detection } from './detect.ts';
import { leavesOverflow, type TerminalName } from './terminals.ts';

/** Nothing, rows of the whole width, or a stretch of columns too. */
export type Scrolling = 'nothing' | 'rows' | 'columns';

/** They draw while they read, so that what is moved along and written anew is seen to jump. */
const drawsInPieces: ReadonlySet<TerminalName> = new Set(['linux']);

type Facts = Pick<Detection, 'name' | 'encoding' | 'multiplexer' | 'answers'>;

/** A multiplexer answers for itself; if it is not known, what it leaves of the answers is of the terminal around it. */
export function scrollingOf({ name, encoding, multiplexer, answers }: Facts): Scrolling {
  const isUnfit = name !== null && (leavesOverflow(name) || drawsInPieces.has(name));
  if (isUnfit || encoding === 'logical') return 'nothing';
  return answers.setsSideMargins && multiplexer === null ? 'columns' : 'rows';
}
