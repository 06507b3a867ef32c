/** Whether the terminal's window, or the pane of tmux, has the keyboard (xterm's mode 1004). Only asked for in the session's bytes. */
import { csi } from './escapes.ts';

export const reportFocus = `${csi}?1004h`;
export const ignoreFocus = `${csi}?1004l`;

const report = /\u001B\[([IO])/g;

export interface FocusReports {
  /** The input without the reports in it. */
  readonly typed: string;
  /** In the order in which they came; true: the focus is ours. */
  readonly reports: readonly boolean[];
}

export function takeFocusReports(input: string): FocusReports {
  const reports: boolean[] = [];
  const typed = input.replace(report, (_, letter: string) => {
    reports.push(letter === 'I');
    return '';
  });
  return { typed, reports };
}
