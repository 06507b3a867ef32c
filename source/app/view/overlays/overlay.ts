import type { Messages } from '../../../i18n/messages.ts';
import type { Row } from '../../../text/rows.ts';
import type { Role } from '../../../theme/theme.ts';
import type { Session } from '../../session/session.ts';
import type { Drawing } from '../drawing.ts';
import type { Field } from '../geometry.ts';

/** Rows that the cursor stands on together. */
export interface OverlayItem {
  /** The first of them, counted from 0. */
  readonly top: number;
  readonly height: number;
}

export interface OverlayPage {
  /** As many as it likes: an overlay scrolls. All are of one width, that of the field or less. */
  readonly rows: readonly Row<Role>[];
  /** From the top to the bottom; without any, there is no cursor. */
  readonly items: readonly OverlayItem[];
}

/** Cells that a text is read well in, with a column of names beside it. */
export const textMeasure = (width: number): number => Math.min(width, 116);

/** What is over the panes. */
export interface Overlay {
  readonly title: (session: Session, messages: Messages) => string;
  /** What stands at its lower end. */
  readonly note: (session: Session, messages: Messages) => string;
  /** The same object for as long as nothing of it changes. */
  readonly page: (session: Session, field: Field, drawing: Drawing) => OverlayPage;
  /** The same for those who listen: a line for each item, in logical order; without items, for each entry. */
  readonly lines: (session: Session, drawing: Drawing) => readonly string[];
  /** What they hear before the lines, besides the title and the note. */
  readonly introduction?: (session: Session) => readonly string[];
}

/** Rows that belong together; those of an item can be acted on. */
export interface Block {
  readonly rows: readonly Row<Role>[];
  readonly isItem: boolean;
}

/** One below the other. */
export function pageOfBlocks(blocks: readonly Block[]): OverlayPage {
  let top = 0;
  const items = blocks.flatMap(({ rows, isItem }) => {
    const item = { top, height: rows.length };
    top += rows.length;
    return isItem ? [item] : [];
  });
  return { rows: blocks.flatMap(({ rows }) => rows), items };
}
