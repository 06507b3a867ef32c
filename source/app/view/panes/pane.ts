import type { Row } from '../../../text/rows.ts';
import type { Style } from '../../../theme/theme.ts';
import type { Session } from '../../session/session.ts';
import type { Drawing } from '../drawing.ts';
import type { Field } from '../geometry.ts';

/** A pane draws the session into a field; it keeps none of it. */
export interface Pane {
  /** What of the session it draws: while all of it is the same, so are its rows. */
  readonly draws: (session: Session) => readonly unknown[];
  /** Shown where the pane has a heading (`heading.ts`). */
  readonly heading: (session: Session, drawing: Drawing) => string;
  /** Rows of exactly `field.width` cells; at most `field.height` are shown. */
  readonly rows: (session: Session, field: Field, drawing: Drawing) => readonly Row<Style>[];
}
