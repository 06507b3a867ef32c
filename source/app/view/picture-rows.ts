/** The rows of an article's pictures. They are reserved before a picture is there, so that nothing moves when it comes. */
import { rememberLatest } from '../../base/remember-latest.ts';
import type { Direction } from '../../domain/article.ts';
import type { Picture } from '../../domain/picture.ts';
import type { PictureRows, TextRole } from '../../text/article-layout.ts';
import { blankRow, joinInReadingOrder, markRow, type Row } from '../../text/rows.ts';
import type { Pictures } from '../session/session.ts';

const mostRows = 12;
/** Of the pane. */
const mostOfPane = 1 / 3;
/** In fewer there is nothing to be seen. */
const fewestRows = 4;
/** Width to height, of a picture that is not there yet. */
const usualAspect = 16 / 9;
/** A cell is about twice as high as it is wide. */
const cellAspect = 2;

interface Room {
  readonly columns: number;
  readonly rows: number;
}

/** The largest field of this aspect in the room, in cells. */
function fieldIn({ columns, rows }: Room, aspect: number): Room {
  const wanted = Math.max(1, Math.round(rows * cellAspect * aspect));
  if (wanted <= columns) return { columns: wanted, rows };
  return { columns, rows: Math.max(1, Math.round(columns / cellAspect / aspect)) };
}

/** The rows of the room: `draw` gives those of the field, which stands on the caption, at the side where reading begins. */
function placed(
  room: Room,
  field: Room,
  side: Direction,
  draw: (row: number) => Row<TextRole>,
): Row<TextRole>[] {
  const above = Array.from({ length: room.rows - field.rows }, () => blankRow(room.columns));
  const rest = blankRow(room.columns - field.columns);
  const rows = Array.from({ length: field.rows }, (_, row) =>
    joinInReadingOrder<TextRole>(side, [draw(row), rest]),
  );
  return [...above, ...rows];
}

function drawnRows(picture: Picture, room: Room, side: Direction): Row<TextRole>[] {
  const field = fieldIn(room, picture.width / picture.height);
  return placed(room, field, side, row => ({
    runs: [{ text: ' '.repeat(field.columns), style: null, picture: { picture, ...field, row } }],
    width: field.columns,
  }));
}

function awaitedRows(room: Room, side: Direction): Row<TextRole>[] {
  const field = fieldIn(room, usualAspect);
  return placed(room, field, side, () => markRow('░'.repeat(field.columns), 'rule'));
}

export const noPictures: PictureRows = () => [];

/** For pictures in a text of `width` cells, in a pane of `height` rows. */
export const pictureRowsIn = rememberLatest(
  (pictures: Pictures, width: number, height: number, side: Direction): PictureRows => {
    const room = {
      columns: width,
      rows: Math.min(
        mostRows,
        Math.floor(height * mostOfPane),
        fieldIn({ columns: width, rows: mostRows }, usualAspect).rows,
      ),
    };
    if (room.rows < fewestRows) return noPictures;
    return url => {
      const picture = pictures.get(url);
      if (picture === 'given-up') return [];
      if (picture === 'awaited' || picture === undefined) return awaitedRows(room, side);
      if (picture === 'failed') return placed(room, room, side, () => blankRow(room.columns));
      return drawnRows(picture, room, side);
    };
  },
  2,
);
