/**
 * For VTE in implicit mode behind tmux or screen, and for xterm.js (docs/terminals.md §4, measured): a left-to-right mark behind each
 * Arabic letter and digit, so that no run is longer than one cell and reordering has nothing to move.
 */
import { encodeTexts } from './row.ts';
import { arabicNumberCluster, leftToRightMark, strongCluster } from './scripts.ts';

const guardedCell = new RegExp(`${strongCluster}|${arabicNumberCluster}`, 'gu');

export const guarded = encodeTexts(text => text.replace(guardedCell, `$&${leftToRightMark}`));
