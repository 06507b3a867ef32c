/**
 * The stretch of an article that is in sight. Its parts are laid out when they are looked at, so that a new width costs what is on
 * the screen and no more; where one reads is a place in the text, so that it outlasts the layout.
 */
import { rememberLatest } from '../../base/remember-latest.ts';
import type { ArticlePart, ArticlePiece, ArticleRow } from '../../text/article-layout.ts';
import { articlesLaidOut } from '../session/article-shown.ts';
import type { Place } from '../session/reading-state.ts';

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
  /** How much of it is above the window, and above its end, 0 to 1. */
  readonly from: number;
  readonly to: number;
  readonly atEnd: boolean;
  /** The article fits whole. */
  readonly whole: boolean;
  /** The last piece in sight. */
  readonly lastPiece: number;
}

type Pieces = readonly ArticlePiece[];

/** A part of an article, with the piece that it is of. */
interface Part extends ArticlePart {
  readonly piece: number;
}
type Parts = readonly Part[];

const partsOf = rememberLatest(
  (pieces: Pieces): Parts =>
    pieces.flatMap(({ parts }, piece) => parts.map(({ start, rows }) => ({ piece, start, rows }))),
  articlesLaidOut,
);

/** A row by its part and its number there. */
interface Position {
  readonly part: number;
  readonly row: number;
}

const rowsOf = (parts: Parts, part: number): readonly ArticleRow[] => parts[part]?.rows() ?? [];

const orFirst = (found: number): number => Math.max(0, found);

/** Where a place is in this layout: the same row where it still begins there, else the last that does not begin behind it. */
function positionOf(parts: Parts, { piece, row, offset }: Place): Position {
  const last = parts.at(-1)?.piece ?? 0;
  const within = Math.max(0, Math.min(piece, last));
  if (within !== piece) return { part: orFirst(parts.findIndex(part => part.piece === within)), row: 0 };
  const begun = ({ start }: Part): boolean => start <= offset || start === 0;
  const part = orFirst(parts.findLastIndex(other => other.piece === piece && begun(other)));
  const rows = rowsOf(parts, part);
  if (rows[row]?.start === offset) return { part, row };
  return {
    part,
    row: Math.max(
      0,
      rows.findLastIndex(({ start }) => start <= offset),
    ),
  };
}

/** A step to the very end: what lies between is not looked at. */
const farthest = 1_000_000;

function lastPosition(parts: Parts): Position {
  let part = Math.max(0, parts.length - 1);
  while (part > 0 && rowsOf(parts, part).length === 0) part--;
  return { part, row: Math.max(0, rowsOf(parts, part).length - 1) };
}

function forward(parts: Parts, from: Position, steps: number): Position {
  if (steps >= farthest) return lastPosition(parts);
  let { part, row } = from;
  let left = steps;
  for (;;) {
    const below = rowsOf(parts, part).length - 1 - row;
    if (left <= below) return { part, row: row + left };
    if (part >= parts.length - 1) return { part, row: row + Math.max(0, below) };
    left -= below + 1;
    part++;
    row = 0;
  }
}

function backward(parts: Parts, from: Position, steps: number): Position {
  if (steps >= farthest) return { part: 0, row: 0 };
  let { part, row } = from;
  let left = steps;
  while (left > row) {
    if (part === 0) return { part: 0, row: 0 };
    left -= row + 1;
    part--;
    row = rowsOf(parts, part).length - 1;
  }
  return { part, row: row - left };
}

const moved = (parts: Parts, from: Position, steps: number): Position =>
  steps < 0 ? backward(parts, from, -steps) : forward(parts, from, steps);

/** The first `count` rows from a position. */
function rowsFrom(parts: Parts, from: Position, count: number): readonly WindowRow[] {
  const rows: WindowRow[] = [];
  for (let part = from.part; part < parts.length && rows.length < count; part++) {
    const behind = part === from.part ? from.row : 0;
    for (const row of rowsOf(parts, part).slice(behind, behind + count - rows.length))
      rows.push({ row, piece: parts[part]?.piece ?? 0 });
  }
  return rows;
}

/** The place of a row, as it outlasts the layout. */
const placeOf = (parts: Parts, { part, row }: Position): Place => ({
  piece: parts[part]?.piece ?? 0,
  row,
  offset: rowsOf(parts, part)[row]?.start ?? 0,
});

const lengthOf = (pieces: Pieces): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

function progressAt(pieces: Pieces, { piece, offset }: Place): number {
  const above = lengthOf(pieces.slice(0, piece)) + offset;
  return above / Math.max(1, lengthOf(pieces));
}

/** The place above which so much of the article is, 0 to 1. */
export function placeAt(pieces: Pieces, share: number): Place {
  let left = Math.floor(share * lengthOf(pieces));
  const piece = pieces.findIndex(({ text }) => {
    left -= text.length;
    return left < 0;
  });
  const found = piece < 0 ? pieces.length - 1 : piece;
  return { piece: found, row: 0, offset: Math.max(0, left + (pieces[found]?.text.length ?? 0)) };
}

/** The position, or the last one from which the window is filled. */
const filled = (parts: Parts, wanted: Position, height: number): Position =>
  rowsFrom(parts, wanted, height).length === height
    ? wanted
    : backward(parts, lastPosition(parts), height - 1);

/**
 * The window of `height` rows that stands `steps` rows behind `place` (before it, where negative), and never lower than it takes
 * to be filled. Without a step the place stays what it was, also where a higher window shows what is above it.
 */
export function articleWindow(pieces: Pieces, place: Place, steps: number, height: number): ArticleWindow {
  const parts = partsOf(pieces);
  const seen = filled(parts, positionOf(parts, place), height);
  const top = steps === 0 ? seen : filled(parts, moved(parts, seen, steps), height);
  const rows = rowsFrom(parts, top, height);
  const bottom = forward(parts, top, Math.max(0, rows.length - 1));
  const end = forward(parts, bottom, 1);
  const atEnd = end.part === bottom.part && end.row === bottom.row;
  const atStart = top.part === 0 && top.row === 0;
  const topPlace = placeOf(parts, top);
  const from = progressAt(pieces, topPlace);
  return {
    rows,
    place: steps === 0 ? place : topPlace,
    measured: {
      height,
      progress: atEnd ? 1 : from,
      from,
      to: atEnd ? 1 : progressAt(pieces, placeOf(parts, end)),
      atEnd,
      whole: atStart && atEnd,
      lastPiece: rows.at(-1)?.piece ?? 0,
    },
  };
}
