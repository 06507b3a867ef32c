/**
 * The bytes of docs/terminals.md §6, measured. The order matters: rows keep the mode they were last cleared in, so `CSI 8 l` comes before
 * `CSI 2 J`. Selecting a paragraph's direction (SCP) and modes 2500, 2501 and 1243 are never sent.
 */
import { bel, csi, esc } from './escapes.ts';
import { schemeReportsOff, schemeReportsOn } from './own-colors.ts';
import { giveTitleBack, keepTitle } from './title.ts';

/** How the terminal's own BiDi is switched off while we draw; the fields are those of a `Detection`. */
export interface SessionMode {
  readonly explicit: boolean;
  readonly restoreImplicit: boolean;
  readonly mlterm: boolean;
  /** Has the terminal report the focus (`ScreenStdinOptions.onFocus`): wanted inside tmux, whose client may change. */
  readonly reportFocus?: boolean;
  /** Has the terminal report the mouse (`input/pointer.ts`), which it then no longer selects text with. */
  readonly mouse?: boolean;
  /** Has the terminal say when its colours change (`own-colors.ts`). */
  readonly reportScheme?: boolean;
}

export const plainMode: SessionMode = { explicit: false, restoreImplicit: false, mlterm: false };

export const showCursor = `${csi}?25h`;
export const hideCursor = `${csi}?25l`;
export const enterAlternateScreen = `${csi}?1049h${keepTitle}`;
const leaveAlternateScreen = `${giveTitleBack}${csi}?1049l`;
const plainStyle = `${csi}0m`;
const clearScreen = `${csi}2J${csi}H`;
export const explicitMode = `${csi}8l`;
export const implicitMode = `${csi}8h`;
/** Private modes of xterm. 2004 has a paste marked as one; 1002 reports buttons and the wheel, in the encoding of 1006. */
const pasteOn = `${csi}?2004h`;
const pasteOff = `${csi}?2004l`;
const focusOn = `${csi}?1004h`;
const focusOff = `${csi}?1004l`;
const mouseOn = `${csi}?1002h${csi}?1006h`;
const mouseOff = `${csi}?1006l${csi}?1002l`;
const mltermControlOff = `${esc}]5379;use_ctl=false${bel}`;
const mltermControlOn = `${esc}]5379;use_ctl=true${bel}`;

/**
 * In the alternate screen: switches BiDi off and converts every row. Again after a resize, where entering the alternate
 * screen a second time would lose the cursor that leaving restores.
 */
export const startBytes = (mode: SessionMode): string =>
  (mode.explicit ? explicitMode : '') +
  (mode.mlterm ? mltermControlOff : '') +
  (mode.reportFocus ? focusOn : '') +
  (mode.mouse ? mouseOn : '') +
  (mode.reportScheme ? schemeReportsOn : '') +
  pasteOn +
  clearScreen;

/** Gives the terminal its own BiDi back, and ends what was asked of it. */
export const undoMode = (mode: SessionMode): string =>
  (mode.explicit && mode.restoreImplicit ? implicitMode : '') +
  (mode.mlterm ? mltermControlOn : '') +
  (mode.reportFocus ? focusOff : '') +
  (mode.mouse ? mouseOff : '') +
  (mode.reportScheme ? schemeReportsOff : '');

export const endBytes = (mode: SessionMode): string =>
  undoMode(mode) + pasteOff + showCursor + plainStyle + leaveAlternateScreen;
