import type { Messages } from '../../../i18n/messages.ts';
import type { Row } from '../../../text/rows.ts';
import type { Role } from '../../../theme/theme.ts';
import type { Session } from '../../session/session.ts';
import type { Drawing } from '../drawing.ts';
import type { Field } from '../geometry.ts';

/** What is over the panes, in a frame; as many rows as it likes, since it scrolls. */
export interface Overlay {
  readonly title: (messages: Messages) => string;
  /** In the lower edge of the frame. */
  readonly note: (session: Session, messages: Messages) => string;
  /** The same array for as long as nothing of it changes. */
  readonly rows: (session: Session, field: Field, drawing: Drawing) => readonly Row<Role>[];
  /** The same for those who listen: a line for each entry, in logical order. */
  readonly lines: (session: Session, drawing: Drawing) => readonly string[];
}
