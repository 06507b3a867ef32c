import type { ReaderState } from '../../app/reader/state.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Row } from '../../text/rows.ts';
import type { Role } from '../../theme/theme.ts';
import type { Drawing, Field } from '../drawing.ts';

/** What stands over the panes, in a frame; as many rows as it likes, since it scrolls. */
export interface Overlay {
  readonly title: (messages: Messages) => string;
  /** In the lower edge of the frame. */
  readonly note: (state: ReaderState, messages: Messages) => string;
  readonly rows: (state: ReaderState, field: Field, drawing: Drawing) => Row<Role>[];
}
