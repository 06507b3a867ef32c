/** How much a list shows at a time. */
import { rememberLatest } from '../../base/remember-latest.ts';
import type { ReaderError } from '../../domain/errors.ts';
import { blankRow, joinInReadingOrder, type Row } from '../../text/rows.ts';
import type { Role } from '../../theme/theme.ts';
import { selectedSource } from '../session/selectors.ts';
import type { ListState, Session } from '../session/session.ts';
import { clampedRows, type Drawing, drawingOf } from './drawing.ts';
import { type Field, paneField } from './geometry.ts';

export const titleLines = (width: number): number => (width >= 70 ? 1 : 2);

/** What was found, below the headlines of a search. */
export const snippetLines = ({ hits }: Pick<ListState, 'hits'>): number => (hits === null ? 0 : 1);

/** Rows of one article: its headline, what was found, and the line below. */
export const itemHeight = (width: number, list: Pick<ListState, 'hits'>): number =>
  titleLines(width) + snippetLines(list) + 1;

const mostErrorLines = 4;

/** Why the source that is shown failed the last time, in words. */
export const errorRows = rememberLatest(
  (error: ReaderError | null, width: number, drawing: Drawing): readonly Row<Role>[] => {
    if (!error) return [];
    const { messages } = drawing;
    const rows = clampedRows(drawing, messages.errors[error.code](error), {
      width: Math.max(1, width - 2),
      most: mostErrorLines,
      style: 'error',
    });
    return [
      ...rows.map(row => joinInReadingOrder<Role>(messages.direction, [blankRow(1), row, blankRow(1)])),
      blankRow(width),
    ];
  },
);

/** Articles that a field has room for below the error. */
export const roomIn = ({ width, height }: Field, errors: number, list: Pick<ListState, 'hits'>): number =>
  Math.max(1, Math.floor((height - errors) / itemHeight(width, list)));

/** Articles that the list has in sight at a time. */
export function listRoom(session: Session): number {
  const field = paneField(session, 'articles');
  const errors = errorRows(selectedSource(session)?.error ?? null, field.width, drawingOf(session));
  return roomIn(field, errors.length, session.list);
}

export const sourcesRoom = (session: Session): number => Math.max(1, paneField(session, 'sources').height);
