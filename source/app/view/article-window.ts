/**
 * The part of an article that is in sight. Pieces are laid out when they are looked at, so that a new width costs what is on
 * the screen and no more; where one reads is a place in the text, so that it outlasts the layout.
 */
import type { ArticlePiece, ArticleRow } from '../../text/article-layout.ts';
import type { Place } from '../session/session.ts';

/** Rows of the window, each with the piece it belongs to. */
export interface WindowRow {
  readonly row: ArticleRow;
  readonly piece: number;
}

export interface ArticleWindow {
  readonly rows: readonly WindowRow[];
  /** Where the window is. */
  readonly place: Place;
  readonly measured: Measured;
}

export interface Measured {
  /** Rows. */
  readonly height: number;
  /** How much of the article is above its end, 0 to 1. */
  readonly progress: number;
  readonly atEnd: boolean;
  /** The article fits whole. */
  readonly whole: boolean;
  /** The last piece in sight. */
  readonly lastPiece: number;
}

type Pieces = readonly ArticlePiece[];

/** A row by its piece and its number there. */
interface Position {
  readonly piece: number;
  readonly row: number;
}

const rowsOf = (pieces: Pieces, piece: number): readonly ArticleRow[] => pieces[piece]?.rows() ?? [];

/** Where a place is in this layout: the same row where it still begins there, else the last that does not begin behind it. */
function positionOf(pieces: Pieces, { piece, row, offset }: Place): Position {
  const within = Math.max(0, Math.min(piece, pieces.length - 1));
  const rows = rowsOf(pieces, within);
  if (within !== piece) return { piece: within, row: 0 };
  if (rows[row]?.start === offset) return { piece, row };
  return {
    piece,
    row: Math.max(
      0,
      rows.findLastIndex(({ start }) => start <= offset),
    ),
  };
}

/** A step to the very end: what lies between is not looked at. */
const farthest = 1_000_000;

function lastPosition(pieces: Pieces): Position {
  let piece = Math.max(0, pieces.length - 1);
  while (piece > 0 && rowsOf(pieces, piece).length === 0) piece--;
  return { piece, row: Math.max(0, rowsOf(pieces, piece).length - 1) };
}

function forward(pieces: Pieces, from: Position, steps: number): Position {
  if (steps >= farthest) return lastPosition(pieces);
  let { piece, row } = from;
  let left = steps;
  for (;;) {
    const below = rowsOf(pieces, piece).length - 1 - row;
    if (left <= below) return { piece, row: row + left };
    if (piece >= pieces.length - 1) return { piece, row: row + Math.max(0, below) };
    left -= below + 1;
    piece++;
    row = 0;
  }
}

function backward(pieces: Pieces, from: Position, steps: number): Position {
  if (steps >= farthest) return { piece: 0, row: 0 };
  let { piece, row } = from;
  let left = steps;
  while (left > row) {
    if (piece === 0) return { piece: 0, row: 0 };
    left -= row + 1;
    piece--;
    row = rowsOf(pieces, piece).length - 1;
  }
  return { piece, row: row - left };
}

const moved = (pieces: Pieces, from: Position, steps: number): Position =>
  steps < 0 ? backward(pieces, from, -steps) : forward(pieces, from, steps);

/** The first `count` rows from a position. */
function rowsFrom(pieces: Pieces, from: Position, count: number): readonly WindowRow[] {
  const rows: WindowRow[] = [];
  for (let piece = from.piece; piece < pieces.length && rows.length < count; piece++) {
    const behind = piece === from.piece ? from.row : 0;
    for (const row of rowsOf(pieces, piece).slice(behind, behind + count - rows.length))
      rows.push({ row, piece });
  }
  return rows;
}

const lengthOf = (pieces: Pieces): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

function progressAt(pieces: Pieces, { piece, row }: Position): number {
  const offset = rowsOf(pieces, piece)[row]?.start ?? 0;
  const above = lengthOf(pieces.slice(0, piece)) + offset;
  return above / Math.max(1, lengthOf(pieces));
}

/** The position, or the last one from which the window is filled. */
const filled = (pieces: Pieces, wanted: Position, height: number): Position =>
  rowsFrom(pieces, wanted, height).length === height
    ? wanted
    : backward(pieces, lastPosition(pieces), height - 1);

/**
 * The window of `height` rows that stands `steps` rows behind `place` (before it, where negative), and never lower than it takes
 * to be filled. Without a step the place stays what it was, also where a higher window shows what is above it.
 */
export function articleWindow(pieces: Pieces, place: Place, steps: number, height: number): ArticleWindow {
  const seen = filled(pieces, positionOf(pieces, place), height);
  const top = steps === 0 ? seen : filled(pieces, moved(pieces, seen, steps), height);
  const rows = rowsFrom(pieces, top, height);
  const bottom = forward(pieces, top, Math.max(0, rows.length - 1));
  const end = forward(pieces, bottom, 1);
  const atEnd = end.piece === bottom.piece && end.row === bottom.row;
  const atStart = top.piece === 0 && top.row === 0;
  return {
    rows,
    place: steps === 0 ? place : { ...top, offset: rowsOf(pieces, top.piece)[top.row]?.start ?? 0 },
    measured: {
      height,
      progress: atEnd ? 1 : progressAt(pieces, top),
      atEnd,
      whole: atStart && atEnd,
      lastPiece: rows.at(-1)?.piece ?? 0,
    },
  };
}
