/**
 * Builds blocks from the events of HTML. Elements that enclose blocks are frames on a stack; each gathers the blocks
 * inside of it and turns them into its own when it ends (`lists.ts`, `tables.ts`, `text-blocks.ts`). Frames nest to a bounded
 * depth, deeper ones count as running text, so that time is linear and no input exhausts the stack.
 * Over 300 lines because it is one state machine; what its states mean is in the files that it imports.
 */
import { append } from '../../base/append.ts';
import type { Block } from '../../domain/article.ts';
import { isCaption, isHidden, isListOfCode, isTexProgram } from './attribute-roles.ts';
import { CodeText } from './code-text.ts';
import { type FrameKind, impliedEnds, type Role, roles, voidElements } from './elements.ts';
import { endLoose, type Frame, newFrame } from './frames.ts';
import type { Attributes, HtmlHandler } from './html-events.ts';
import { boxOf, finishList, finishLooseItem } from './lists.ts';
import { embedOf } from './players.ts';
import { PreservedLines } from './preserved-lines.ts';
import { RunningText } from './running-text.ts';
import { finishTable } from './tables.ts';
import { captioned, finishFigure, finishHeading, finishQuote, joinedText, paragraph } from './text-blocks.ts';

const deepestFrame = 64;

/** Roles of elements that no formula goes on in. */
const parting: ReadonlySet<Role['does']> = new Set([
  'part',
  'break',
  'rule',
  'image',
  'embed',
  'row',
  'rows',
]);

const isParting = (role: Role | undefined): boolean =>
  role !== undefined && (parting.has(role.does) || (role.does === 'enclose' && role.kind !== 'skipped'));

const isWithinLine: ReadonlySet<FrameKind> = new Set(['skipped', 'code', 'cell']);

/** Whether an element inside of code is a line of its own. */
const isLineOfCode = (role: Role | undefined): boolean =>
  role?.does === 'part' || role?.does === 'row' || (role?.does === 'enclose' && !isWithinLine.has(role.kind));

/** What is marked outside of a cell or a caption is not marked in it, and the other way round (HTML §13.2.4.3, markers). */
const isApart = (kind: Frame['kind']): boolean => kind === 'cell' || kind === 'caption';

export class BlockBuilder implements HtmlHandler {
  private readonly root = newFrame('', 'root');
  private readonly frames: Frame[] = [this.root];
  private readonly code = new CodeText();
  private readonly running: RunningText;
  private readonly preserved = new PreservedLines();
  /** The last thing was `<br>`: in XHTML its end tag may follow, which is no second one. */
  private hasJustBroken = false;
  /** The player that is open has been linked by one of its sources. */
  private hasSource = false;
  private readonly base: string | null;

  constructor(base: string | null) {
    this.base = base;
    this.running = new RunningText(base);
  }

  text(text: string): void {
    this.hasJustBroken = false;
    const { kind, name } = this.top;
    if (kind === 'skipped') return;
    if (kind === 'code') this.code.append(text, name !== 'ol');
    else if (this.preserved.areKept) this.lines(text.split(/\r\n?|\n/u));
    else this.running.text(text);
  }

  open(name: string, attributes: Attributes): void {
    if (this.top.kind === 'skipped') {
      if (name === this.top.name) this.top.depth++;
      return;
    }
    if (isTexProgram(name, attributes)) return;
    this.hasJustBroken = name === 'br';
    if (!voidElements.has(name)) this.preserved.open(name, attributes);
    const role = roles.get(name);
    if (isHidden(attributes) && !voidElements.has(name)) this.skip(name);
    else if (this.top.kind === 'code') this.openInCode(name, role, attributes);
    else if (this.running.isInFormula && !isParting(role)) this.running.beginInFormula(name, attributes);
    else if (role) this.begin(name, role, attributes);
  }

  close(name: string): void {
    if (this.top.kind === 'skipped') {
      if (name === this.top.name && this.top.depth-- === 0) this.frames.pop();
      return;
    }
    this.preserved.close(name);
    const role = roles.get(name);
    const isFormula = role?.does === 'formula';
    if (role?.does === 'break') this.endOfBreak();
    else if (this.top.kind === 'code') this.closeInCode(name, role);
    else if (this.running.isInFormula && !isFormula && !isParting(role)) this.running.endInFormula(name);
    else if (role) this.end(name, role);
  }

  /** The blocks of all that was read. */
  finish(): readonly Block[] {
    this.flush();
    while (this.frames.length > 1) this.leave();
    return this.root.children;
  }

  private get top(): Frame {
    return this.frames.at(-1) as Frame;
  }

  private begin(name: string, role: Role, attributes: Attributes): void {
    switch (role.does) {
      case 'part':
        this.part(name, attributes);
        break;
      case 'break':
        this.lineBreak();
        break;
      case 'rule':
        this.add({ type: 'rule', text: '' });
        break;
      case 'embed':
        this.embed(name, attributes);
        break;
      case 'input':
        this.input(attributes);
        break;
      case 'row':
        this.row();
        break;
      case 'rows':
        this.rowGroup();
        break;
      case 'enclose':
        if (role.kind === 'skipped') this.skip(name);
        else this.enclose(name, isListOfCode(name, attributes) ? 'code' : role.kind, attributes);
        break;
      default:
        this.running.begin(role, attributes);
        break;
    }
  }

  private end(name: string, role: Role): void {
    switch (role.does) {
      case 'part':
      case 'enclose':
      case 'row':
      case 'rows':
        this.closeFrame(name);
        break;
      case 'break':
      case 'rule':
      case 'embed':
      case 'input':
        break;
      default:
        this.running.end(role);
        break;
    }
  }

  private flush(): void {
    append(this.top.children, this.running.take());
  }

  private add(block: Block): void {
    this.flush();
    this.top.children.push(block);
  }

  private lines(lines: readonly string[]): void {
    lines.forEach((line, index) => {
      if (index > 0) this.lineBreak();
      this.running.text(line);
    });
  }

  private skip(name: string): void {
    this.frames.push(newFrame(name, 'skipped'));
  }

  private part(name: string, attributes: Attributes): void {
    this.flush();
    if (name === 'p' && this.top.kind === 'caption' && this.top.name === 'p') this.leave();
    if (isCaption(attributes) && this.frames.length < deepestFrame)
      this.frames.push(newFrame(name, 'caption'));
  }

  /** An end tag of `br` is a `br` (HTML §13.2.6.4.7), but for the one that XHTML writes behind each. */
  private endOfBreak(): void {
    if (!this.hasJustBroken) this.lineBreak();
    this.hasJustBroken = false;
  }

  private lineBreak(): void {
    if (this.top.kind === 'code') this.code.lineBreak();
    else if (this.running.lineBreak()) this.flush();
  }

  /** A player by its own address, or else by that of its first `<source>`; its content for old browsers is not read. */
  private embed(name: string, attributes: Attributes): void {
    if (name === 'source' && this.hasSource) return;
    const block = embedOf(attributes, this.base);
    if (block) this.add(block);
    this.hasSource = name === 'source' && block !== null;
    if (block && !voidElements.has(name)) this.skip(name);
  }

  private input(attributes: Attributes): void {
    if (this.top.kind === 'item') this.top.box ||= boxOf(attributes);
  }

  /* ---- code ---- */

  private openInCode(name: string, role: Role | undefined, attributes: Attributes): void {
    if (role?.does === 'break') this.lineBreak();
    else if (role?.does === 'enclose' && role.kind === 'skipped') this.skip(name);
    else if (!voidElements.has(name)) {
      if (isLineOfCode(role)) this.code.openLine(name);
      this.code.open(name, attributes);
    }
  }

  private closeInCode(name: string, role: Role | undefined): void {
    this.code.close(name);
    if (name !== this.top.name && this.code.closeLine(name)) return;
    if (role?.does === 'enclose' || role?.does === 'row') this.closeFrame(name);
  }

  private addCode(): void {
    const text = this.code.take();
    if (text !== '') this.top.children.push({ type: 'code', text });
  }

  /* ---- frames ---- */

  private enclose(name: string, kind: FrameKind, attributes: Attributes): void {
    this.flush();
    this.endImplied(kind);
    if (this.frames.length >= deepestFrame) return;
    if (kind === 'cell' && !this.openCell(name)) return;
    if (isApart(kind)) this.running.closeMarks();
    this.frames.push(newFrame(name, kind, attributes));
  }

  private row(): void {
    this.flush();
    const table = this.endCell();
    if (table) this.addRow(table);
  }

  private rowGroup(): void {
    this.flush();
    const table = this.endCell();
    if (table) table.startsGroup = true;
  }

  private addRow(table: Frame): void {
    table.rows.push({ cells: [], startsGroup: table.startsGroup });
    table.startsGroup = false;
  }

  /** Leaves the open cell, if any; the table that rows and cells now belong to, or null outside of tables. */
  private endCell(): Frame | null {
    this.endImplied('cell');
    return this.top.kind === 'table' ? this.top : null;
  }

  /** False if there is no table for it. */
  private openCell(name: string): boolean {
    const table = this.top.kind === 'table' ? this.top : null;
    if (!table) return false;
    if (table.rows.length === 0) this.addRow(table);
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

  private closeFrame(name: string): void {
    this.flush();
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

  /** Leaves the frame at an index and all within it. */
  private leaveTo(index: number): void {
    while (this.frames.length > index) this.leave();
  }

  private leave(): void {
    if (this.top.kind === 'code') this.addCode();
    else this.flush();
    const frame = this.frames.pop() as Frame;
    if (isApart(frame.kind)) this.running.closeMarks();
    this.addTo(this.top, frame);
  }

  /** What a frame that has ended is to the one around it. */
  private addTo(parent: Frame, frame: Frame): void {
    const { kind, children, value, box, traits } = frame;
    if (traits && parent.kind === 'table') parent.rows.at(-1)?.cells.push({ children, traits });
    else if (kind === 'item' && parent.kind === 'list') {
      endLoose(parent);
      parent.entries.push({ children, isItem: true, value, box });
    } else if (kind === 'caption') this.addCaption(frame, parent);
    else append(parent.children, this.finished(frame));
  }

  private addCaption(frame: Frame, parent: Frame): void {
    const caption = joinedText(frame.children);
    const last = parent.children.at(-1);
    const place = parent.children.length - 1;
    append(
      parent.children,
      frame.children.filter(block => block.type === 'image'),
    );
    if (caption === null) return;
    if (parent.kind === 'figure') parent.caption = caption;
    else if (last?.type === 'image') parent.children[place] = captioned(last, caption);
    else parent.children.push(paragraph(caption));
  }

  private finished(frame: Frame): readonly Block[] {
    switch (frame.kind) {
      case 'heading':
        return finishHeading(frame.children, frame.level);
      case 'quote':
        return finishQuote(frame.children);
      case 'item':
        return finishLooseItem(frame);
      case 'list':
        endLoose(frame);
        return finishList(frame.entries, frame.numbering);
      case 'figure':
        return finishFigure(frame.children, frame.caption);
      case 'table':
        return [...frame.children, ...finishTable(frame.rows, frame.hasHead)];
      default:
        return frame.children;
    }
  }
}
