/** A line that is being typed: what keys do to it. Pure. */
import { clusterBoundaries } from '../../text/graphemes.ts';

export interface EditedLine {
  readonly typed: string;
  /** UTF-16 offset in `typed`: what is typed next comes before it. */
  readonly cursor: number;
}

export type Edit = (line: EditedLine) => EditedLine;

export const lineOf = (typed: string): EditedLine => ({ typed, cursor: typed.length });

const before = ({ typed, cursor }: EditedLine): string => typed.slice(0, cursor);
const behind = ({ typed, cursor }: EditedLine): string => typed.slice(cursor);

export const insert = (line: EditedLine, text: string): EditedLine => ({
  typed: before(line) + text + behind(line),
  cursor: line.cursor + text.length,
});

/** With `kept` before the cursor in the place of what is there. */
const keeping = (line: EditedLine, kept: string): EditedLine => ({
  typed: kept + behind(line),
  cursor: kept.length,
});

const lastWord = /(?<!\S)\S*(?<!\s)\s*$/u;
const firstWord = /^\s*\S*/u;

const clusterEnd = (line: EditedLine): number =>
  clusterBoundaries(line.typed).find(boundary => boundary > line.cursor) ?? line.typed.length;

const clusterStart = (line: EditedLine): number =>
  clusterBoundaries(line.typed).findLast(boundary => boundary < line.cursor) ?? 0;

const moved = (line: EditedLine, cursor: number): EditedLine => ({ ...line, cursor });

/** One character: a mark goes before its letter does. */
export const backspace: Edit = line => keeping(line, [...before(line)].slice(0, -1).join(''));
export const removeWordBefore: Edit = line => keeping(line, before(line).replace(lastWord, ''));
export const removeBefore: Edit = line => keeping(line, '');
export const removeBehind: Edit = line => lineOf(before(line));
/** The letter at the cursor with its marks. */
export const removeNext: Edit = line => ({
  typed: before(line) + line.typed.slice(clusterEnd(line)),
  cursor: line.cursor,
});

export const toStart: Edit = line => moved(line, 0);
export const toEnd: Edit = line => moved(line, line.typed.length);
export const onwards: Edit = line => moved(line, clusterEnd(line));
export const backwards: Edit = line => moved(line, clusterStart(line));
export const wordOnwards: Edit = line =>
  moved(line, line.cursor + (firstWord.exec(behind(line))?.[0].length ?? 0));
export const wordBackwards: Edit = line => moved(line, before(line).replace(lastWord, '').length);
