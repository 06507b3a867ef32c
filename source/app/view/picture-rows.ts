/** The rows of an article's pictures. They are reserved before a picture is there, so that nothing moves when it comes. */
import { rememberLatest } from '../../base/remember-latest.ts';
import type { Direction } from '../../domain/article.ts';
import { isDrawing, isPictureSize, type Picture, type PictureSize } from '../../domain/picture.ts';
import type { PictureRows, TextRole } from '../../text/article-layout.ts';
import { blankRow, joinInReadingOrder, joinRows, markRow, type Row } from '../../text/rows.ts';
import { articlesLaidOut } from '../session/article-shown.ts';
import type { KnownPicture, Pictures } from '../session/reading-state.ts';

const mostRows = 12;
/** Of the pane. */
const mostOfPane = 1 / 3;
/** In fewer there is nothing to be seen, unless the picture is that flat. */
const fewestRows = 4;
/** Of a picture of which nothing is known yet. */
const usualSize: PictureSize = { width: 16, height: 9 };
/** A cell is about twice as high as it is wide. */
const usualCell: PictureSize = { width: 1, height: 2 };
/** What two proportions may differ by without anybody seeing it: cells are coarser. */
const imperceptible = 0.04;

const aspectOf = ({ width, height }: PictureSize): number => width / height;

/** In cells. */
interface Field {
  readonly columns: number;
  readonly rows: number;
}

/** The largest field in the room for what is `aspect` times as wide as it is high, both in cells. */
function fieldIn({ columns, rows }: Field, aspect: number): Field {
  const wanted = Math.max(1, Math.round(rows * aspect));
  if (wanted <= columns) return { columns: wanted, rows };
  return { columns, rows: Math.max(1, Math.round(columns / aspect)) };
}

const isLike = (one: PictureSize, other: PictureSize): boolean =>
  Math.abs(aspectOf(one) / aspectOf(other) - 1) <= imperceptible;

/** Rows of `columns` cells with a field in their middle, of which `draw` gives the rows. */
function inMiddle(box: Field, field: Field, draw: (row: number) => Row<TextRole>): Row<TextRole>[] {
  const left = Math.floor((box.columns - field.columns) / 2);
  const above = Math.floor((box.rows - field.rows) / 2);
  return Array.from({ length: box.rows }, (_, index) => {
    const row = index - above;
    if (row < 0 || row >= field.rows) return blankRow(box.columns);
    return joinRows([blankRow(left), draw(row), blankRow(box.columns - left - field.columns)]);
  });
}

const blankRows = ({ columns, rows }: Field): Row<TextRole>[] =>
  Array.from({ length: rows }, () => blankRow(columns));

const awaitedRows = ({ columns, rows }: Field): Row<TextRole>[] =>
  Array.from({ length: rows }, () => markRow('░'.repeat(columns), 'rule'));

export const noPictures: PictureRows = () => [];

const unknown: KnownPicture = { picture: 'awaited', reserved: null };

const rowsIn = rememberLatest(
  (
    width: number,
    height: number,
    side: Direction,
    cell: PictureSize | null,
    urls: readonly string[],
    ...known: readonly KnownPicture[]
  ): PictureRows => {
    const pictures = new Map(urls.map((url, index) => [url, known[index]]));
    const room = { columns: width, rows: Math.min(mostRows, Math.floor(height * mostOfPane)) };
    const cells = (size: PictureSize): number => aspectOf(size) / aspectOf(cell ?? usualCell);
    if (fieldIn(room, cells(usualSize)).rows < fewestRows) return noPictures;

    function drawnRows(picture: Picture, reserved: PictureSize, box: Field): Row<TextRole>[] {
      const field = isLike(picture, reserved) ? box : fieldIn(box, cells(picture));
      return inMiddle(box, field, row => ({
        runs: [{ text: ' '.repeat(field.columns), style: null, picture: { picture, ...field, row, cell } }],
        width: field.columns,
      }));
    }

    return (url, stated) => {
      const { picture, reserved } = pictures.get(url) ?? unknown;
      if (picture === 'given-up' || isDrawing(url)) return [];
      const size = [reserved, stated].find(known => known !== null && isPictureSize(known)) ?? usualSize;
      const box = fieldIn(room, cells(size));
      const rows =
        picture === 'awaited'
          ? awaitedRows(box)
          : picture === 'failed'
            ? blankRows(box)
            : drawnRows(picture, size, box);
      const rest = blankRow(width - box.columns);
      return rows.map(row => joinInReadingOrder<TextRole>(side, [row, rest]));
    };
  },
  articlesLaidOut,
);

/** The same object for all of which nothing is known. */
function knownOf(pictures: Pictures, url: string): KnownPicture {
  const known = pictures.get(url) ?? unknown;
  return known.picture === 'awaited' && known.reserved === null ? unknown : known;
}

/** A text of `width` cells, in a pane of `height` rows. */
export interface PictureRoom {
  readonly width: number;
  readonly height: number;
  readonly side: Direction;
  /** Of the terminal, null if it is not known. */
  readonly cell: PictureSize | null;
}

/** For the pictures at these addresses: the same function for as long as as much is known of them. */
export function pictureRowsIn(
  { width, height, side, cell }: PictureRoom,
  urls: readonly string[],
  pictures: Pictures,
): PictureRows {
  if (urls.length === 0) return noPictures;
  return rowsIn(width, height, side, cell, urls, ...urls.map(url => knownOf(pictures, url)));
}
