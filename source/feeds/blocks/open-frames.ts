/**
 * The elements that are open, as a stack: which of them a tag ends, and which cell, row and table are meant. They nest to a
 * bounded depth, deeper ones count as running text, so that time is linear and no input exhausts the stack.
 */
import type { Block } from '../../domain/article.ts';
import type { Attributes } from './attributes.ts';
import { type FrameKind, impliedEnds } from './elements.ts';
import { addEnded } from './ended-frames.ts';
import { type Frame, newFrame } from './frames.ts';

const deepestFrame = 64;

function addRow(table: Frame): void {
  table.rows.push({ cells: [], startsGroup: table.startsGroup });
  table.startsGroup = false;
}

export class OpenFrames {
  private readonly root = newFrame('', 'root');
  private readonly frames: Frame[] = [this.root];
  private readonly settle: (top: Frame) => void;

  /** @param settle puts what was read last into the innermost element, which is about to end */
  constructor(settle: (top: Frame) => void) {
    this.settle = settle;
  }

  get top(): Frame {
    return this.frames.at(-1) as Frame;
  }

  get areDeepest(): boolean {
    return this.frames.length >= deepestFrame;
  }

  open(name: string, kind: FrameKind, attributes?: Attributes): void {
    this.frames.push(newFrame(name, kind, attributes));
  }

  /** Ends what may not go on where an element of a kind begins. Whether that can begin here. */
  makeRoom(name: string, kind: FrameKind): boolean {
    this.endImplied(kind);
    return !this.areDeepest && (kind !== 'cell' || this.canOpenCell(name));
  }

  /** Ends the innermost element of a name, and all within it. */
  close(name: string): void {
    for (let index = this.frames.length - 1; index > 0; index--) {
      const frame = this.frames[index] as Frame;
      if (frame.name === name) {
        this.leaveTo(index);
        return;
      }
      // A cell holds its own: what is closed within it cannot have been opened outside of it, but for the table itself.
      if (frame.kind === 'cell' && name !== 'table' && name !== 'tr') return;
    }
  }

  row(): void {
    const table = this.endCell();
    if (table) addRow(table);
  }

  rowGroup(): void {
    const table = this.endCell();
    if (table) table.startsGroup = true;
  }

  /** Ends the innermost element. */
  leave(): void {
    this.settle(this.top);
    const frame = this.frames.pop() as Frame;
    addEnded(this.top, frame);
  }

  /** Leaves out the innermost element with all that is in it. */
  drop(): void {
    this.frames.pop();
  }

  /** Ends all elements: the blocks of all that was read. */
  finish(): readonly Block[] {
    this.leaveTo(1);
    return this.root.children;
  }

  /** Leaves the frame at an index and all within it. */
  private leaveTo(index: number): void {
    while (this.frames.length > index) this.leave();
  }

  /** Leaves the open cell, if any; the table that rows and cells now belong to, or null outside of tables. */
  private endCell(): Frame | null {
    this.endImplied('cell');
    return this.top.kind === 'table' ? this.top : null;
  }

  /** False if there is no table for it. */
  private canOpenCell(name: string): boolean {
    const table = this.top.kind === 'table' ? this.top : null;
    if (!table) return false;
    if (table.rows.length === 0) addRow(table);
    if (name === 'th') table.hasHead = true;
    return true;
  }

  private endImplied(kind: FrameKind): void {
    const rule = impliedEnds.get(kind);
    if (!rule) return;
    for (let index = this.frames.length - 1; index > 0; index--) {
      const frame = this.frames[index] as Frame;
      if (frame.kind === rule.within) return;
      if (frame.kind !== rule.ends) continue;
      this.leaveTo(index);
      return;
    }
  }
}
