/** How a terminal is written to, by what was found out about it. */
import type { Detection } from './detect.ts';
import type { Encoding } from './encodings/index.ts';
import { type Scrolling, scrollingOf } from './scrolling.ts';
import { erasesToGround, leavesOverflow } from './terminals.ts';

export interface ScreenMode {
  readonly encoding: Encoding;
  /** The session has sent `CSI 8 l`: a row is erased whenever it is written whole, which keeps it in that mode. */
  readonly explicit: boolean;
  /** What reaches out of a row is not drawn anew with it (`overflow.ts`). */
  readonly leavesOverflow: boolean;
  readonly scrolling: Scrolling;
  /** What is erased takes the background of the pen (BCE). */
  readonly erasesToGround: boolean;
}

/**
 * Where the terminal joins letters of logical text, a cell may hold two. Konsole and QTerminal redraw what reaches into other rows as long
 * as these are written whole, which is how it was measured.
 */
export const writesWholeRows = ({ encoding, leavesOverflow }: ScreenMode): boolean =>
  encoding === 'logical' || (leavesOverflow && encoding !== 'visual');

/** tmux does so itself, whatever is around it. */
const erasesWithin = ({ name, multiplexer }: Detection): boolean =>
  multiplexer === null ? erasesToGround(name) : multiplexer === 'tmux';

export const screenModeOf = (detection: Detection): ScreenMode => ({
  encoding: detection.encoding,
  explicit: detection.explicit,
  leavesOverflow: leavesOverflow(detection.name),
  scrolling: scrollingOf(detection),
  erasesToGround: erasesWithin(detection),
});
