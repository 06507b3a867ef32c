/** The rows of the sources pane without those of closed folders. */
import { rememberLatest } from '../../base/remember-latest.ts';
import type { SourceRow, SourcesList } from './list-state.ts';

/** A row with its place among all rows. */
export interface VisibleRow {
  readonly row: SourceRow;
  readonly index: number;
}

export const visibleSources = rememberLatest((rows: readonly SourceRow[]): readonly VisibleRow[] =>
  rows.flatMap((row, index) => (row.isHidden ? [] : [{ row, index }])),
);

/** The place of the cursor among the visible rows; of a source in a closed folder, that of the folder. */
export const cursorAmong = (visible: readonly VisibleRow[], { selected }: SourcesList): number =>
  Math.max(
    0,
    visible.findLastIndex(({ index }) => index <= selected),
  );
