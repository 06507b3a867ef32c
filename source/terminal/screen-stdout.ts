/**
 * The stdout given to Ink. In the alternate screen every row is ours, so each frame of Ink's is compared with what is shown, and
 * only the rows that changed are written, each encoded for the terminal; nothing is ever cleared that did not change.
 *
 * Ink must run without `incrementalRendering` and `patchConsole`, and outside CI as it sees it (`is-in-ci`), where
 * it draws only at the end. What Ink does not write itself (`useStdout().write`) is passed on, and everything redrawn with the next frame.
 *
 * Rows that go past Ink (`showRows`) take the place of Ink's frames from then on.
 */
import { EventEmitter } from 'node:events';
import { type Measure, withCursorAnchors } from './anchors.ts';
import { blankCells, type CellRow, cellsOfRow } from './cell-row.ts';
import { createEncodedRows } from './encoded-rows.ts';
import { encodeOutput } from './encodings/filter.ts';
import { csi } from './escapes.ts';
import { type CursorPlace, readInkWrite } from './frame.ts';
import { withOverflowRedrawn } from './overflow.ts';
import {
  changedRows,
  type Patch,
  type RowReader,
  type RowUpdate,
  type ShownRow,
  writeRows,
} from './row-diff.ts';
import { type ScreenMode, writesWholeRows } from './screen-mode.ts';
import { writeScrolled } from './scrolled-rows.ts';
import { hideCursor, showCursor } from './session-bytes.ts';

/** The terminal's own stdout, as far as it is needed. */
export interface OutputTerminal {
  readonly columns?: number;
  readonly rows?: number;
  write(output: string): unknown;
  on(event: 'resize', listener: () => void): unknown;
  off(event: 'resize', listener: () => void): unknown;
}

export interface ScreenOptions {
  readonly terminal: OutputTerminal;
  readonly mode: ScreenMode;
  /** Counts cells as whoever laid out the rows did. */
  readonly measure: Measure;
  /** After a change of size, before anything is drawn: sends the start bytes again, which leave a blank screen. */
  readonly onResize: () => void;
}

interface Frame {
  readonly rows: readonly string[];
  readonly cursor: CursorPlace | null;
}

const beginUpdate = `${csi}?2026h`;
const endUpdate = `${csi}?2026l`;
/** Of fewer rows scrolling would save next to nothing. */
const fewestScrolledRows = 4;
const fallbackColumns = 80;
const fallbackRows = 24;

/** An object that Ink takes for a terminal's stdout; `asStdout` has the type that Ink wants. */
export class ScreenStdout extends EventEmitter {
  readonly isTTY = true;
  readonly #terminal: OutputTerminal;
  readonly #onResize: () => void;
  readonly #encodedRows = createEncodedRows(
    row => encodeOutput(withCursorAnchors(row, this.#measure), this.#mode.encoding),
    bytes => cellsOfRow(bytes, this.#mode.leavesOverflow),
  );
  readonly #rowReader: RowReader = {
    cells: row => this.#encodedRows.of(row).cells,
    patch: (before, after) => this.#patch(before, after),
  };
  readonly #measure: Measure;
  #mode: ScreenMode;
  #frame: Frame = { rows: [], cursor: null };
  #shown: ShownRow[] = [];
  #shownCursor: CursorPlace | null = null;
  #isUpdating = false;
  #isPaused = false;
  /** Rows come past Ink. */
  #isPastInk = false;
  #columns: number;

  constructor({ terminal, mode, measure, onResize }: ScreenOptions) {
    super();
    this.#terminal = terminal;
    this.#onResize = onResize;
    this.#measure = measure;
    this.#mode = mode;
    this.#columns = this.columns;
    this.#forget('');
    terminal.on('resize', this.#resized);
  }

  get columns(): number {
    return this.#terminal.columns || fallbackColumns;
  }

  get rows(): number {
    return this.#terminal.rows || fallbackRows;
  }

  get asStdout(): NodeJS.WriteStream {
    return this as unknown as NodeJS.WriteStream;
  }

  /** As of a stream: always takes everything. */
  write(output: string | Uint8Array, ...rest: readonly unknown[]): boolean {
    this.#take(typeof output === 'string' ? output : Buffer.from(output).toString('utf8'));
    const callback = rest.find(argument => typeof argument === 'function');
    if (callback) queueMicrotask(callback as () => void);
    return true;
  }

  /** A frame past Ink: whole rows with their styles closed. What Ink draws itself is left out from now on. */
  showRows(rows: readonly string[]): void {
    this.#isPastInk = true;
    this.#frame = { rows, cursor: null };
    this.#draw();
  }

  /** From now on nothing reaches the terminal; frames are remembered. */
  pause(): void {
    this.#isPaused = true;
  }

  /** The screen is ours and blank: draws the last frame, whole. Ends a pause. */
  redraw(): void {
    this.#isPaused = false;
    this.#forget('');
    this.#draw();
  }

  /** Takes hold with the next `redraw`. */
  setMode(mode: ScreenMode): void {
    this.#mode = mode;
    this.#encodedRows.forget();
  }

  /** Lets go of the terminal. */
  close(): void {
    this.pause();
    this.#terminal.off('resize', this.#resized);
  }

  readonly #resized = (): void => {
    const before = this.#columns;
    this.#columns = this.columns;
    if (!this.#isPaused) {
      this.#onResize();
      this.#forget('');
    }
    // The rows of a wider screen do not fit; they are drawn anew when the screen has become narrower.
    if (this.#columns >= before) this.#draw();
    this.emit('resize');
  };

  #take(output: string): void {
    const write = readInkWrite(output);
    switch (write.kind) {
      case 'begin':
        this.#isUpdating = true;
        return;
      case 'end':
        this.#isUpdating = false;
        this.#draw();
        return;
      case 'frame':
        this.#show(write);
        return;
      case 'place-cursor':
        this.#show({
          ...this.#frame,
          cursor: { row: this.#frame.rows.length - write.up, column: write.column },
        });
        return;
      case 'hide-cursor':
        this.#show({ ...this.#frame, cursor: null });
        return;
      case 'control':
        this.#pass(write.output);
        return;
      case 'foreign':
        this.#pass(encodeOutput(write.output, this.#mode.encoding));
        this.#forget(null);
        if (this.#isPastInk && !this.#isUpdating) this.#draw();
        return;
      case 'nothing':
        return;
    }
  }

  /** Between begin and end only the last frame counts: what Ink clears in between is never seen. */
  #show(frame: Frame): void {
    if (!this.#isPastInk) this.#frame = frame;
    if (!this.#isUpdating) this.#draw();
  }

  #pass(output: string): void {
    if (!this.#isPaused) this.#terminal.write(output);
  }

  #forget(to: ShownRow): void {
    this.#shown = new Array<ShownRow>(this.rows).fill(to);
    this.#shownCursor = null;
  }

  #draw(): void {
    if (this.#isPaused) return;
    const { rows } = this.#frame;
    const frame = this.#mode.leavesOverflow ? withOverflowRedrawn(rows, this.columns) : rows;
    const updates = changedRows(this.#shown, frame, this.columns, this.#rowReader);
    const written = this.#bytesOf(updates, frame) + this.#cursorBytes(updates.length > 0);
    if (written === '') return;
    for (const { row, text } of updates) this.#shown[row] = text;
    this.#terminal.write(beginUpdate + written + endUpdate);
  }

  /** The rows one by one, or scrolled, whatever is shorter. */
  #bytesOf(updates: readonly RowUpdate[], frame: readonly string[]): string {
    const screen = { columns: this.columns, ...this.#mode };
    const encode = (row: string): string => this.#encodedRows.of(row).bytes;
    const written = writeRows(updates, encode, screen);
    const isLong = updates.length >= fewestScrolledRows && updates.every(({ patch }) => patch !== null);
    if (!isLong) return written;
    const cellsOf = (row: ShownRow | undefined): CellRow | null =>
      row ? this.#encodedRows.of(row).cellRow() : null;
    const scrolled = writeScrolled(
      this.#shown.map(cellsOf),
      this.#shown.map((_, row) => cellsOf(frame[row])),
      screen,
    );
    return scrolled !== null && Buffer.byteLength(scrolled) < Buffer.byteLength(written) ? scrolled : written;
  }

  /**
   * Terminals draw a row from its cells, whichever way these came there: one that reorders too. A row that was erased once keeps
   * its mode, so that it can also be patched in explicit mode.
   */
  #patch(before: string, after: string): Patch | null {
    if (!this.#isPastInk || writesWholeRows(this.#mode)) return null;
    const from = before === '' ? blankCells : this.#encodedRows.of(before).cellRow();
    const to = this.#encodedRows.of(after).cellRow();
    if (!from || !to || to.cells.length > this.columns) return null;
    return { before: from, after: to };
  }

  #cursorBytes(moved: boolean): string {
    const { cursor } = this.#frame;
    const before = this.#shownCursor;
    this.#shownCursor = cursor;
    if (!cursor) return before ? hideCursor : '';
    const isSame = before?.row === cursor.row && before.column === cursor.column;
    return isSame && !moved ? '' : `${csi}${cursor.row + 1};${cursor.column + 1}H${showCursor}`;
  }
}
