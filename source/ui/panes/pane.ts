import type { PaneId, ReaderState } from '../../app/reader/state.ts';
import type { Row } from '../../text/rows.ts';
import type { Role } from '../../theme/theme.ts';
import type { Drawing, Field } from '../drawing.ts';

/** A pane draws the state into a field; it keeps none. */
export interface Pane {
  readonly id: PaneId;
  readonly title: (state: ReaderState, drawing: Drawing) => string;
  /** Stands in the lower edge of the frame. */
  readonly note: (state: ReaderState, drawing: Drawing) => string;
  /** Rows of exactly `field.width` cells; at most `field.height` are shown. */
  readonly rows: (state: ReaderState, field: Field, drawing: Drawing) => readonly Row<Role>[];
}
