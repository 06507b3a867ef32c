/**
 * Builds blocks from the events of HTML. Elements that enclose blocks are frames on a stack; each gathers the blocks
 * inside of it and turns them into its own when it ends (`finish.ts`). Frames nest to a bounded depth, deeper ones count
 * as running text, so that time is linear and no input exhausts the stack.
 * Over 300 lines because it is one state machine; what its states mean is in `elements.ts`, `finish.ts` and `media.ts`.
 */
import { append } from '../../base/append.ts';
import type { Block } from '../../domain/article.ts';
import { sanitizeBlock } from '../../text/sanitize.ts';
import { resolveLink } from '../addresses.ts';
import { type FrameKind, impliedEnds, type Role, roles, voidElements } from './elements.ts';
import {
  captioned,
  finishFigure,
  finishHeading,
  finishItem,
  finishList,
  finishQuote,
  finishTable,
  joinedText,
  paragraph,
} from './finish.ts';
import type { Attributes, HtmlHandler } from './html-events.ts';
import { InlineText } from './inline-text.ts';
import { embedOf, pictureOf } from './media.ts';
import type { RichText } from './rich-text.ts';

const deepestFrame = 64;

interface Frame {
  readonly name: string;
  readonly kind: FrameKind | 'root';
  children: Block[];
  /** heading */
  readonly level: number;
  /** item: its marker, such as `3. ` */
  readonly marker: string;
  /** list: the number of its next item, or null for a list without an order; and the step to the one after. */
  next: number | null;
  readonly step: number;
  /** figure */
  caption: RichText | null;
  /** table */
  rows: Block[][][];
  hasHead: boolean;
  /** skipped: elements of the same name within */
  depth: number;
}

const newFrame = (name: string, kind: Frame['kind'], more: Partial<Frame> = {}): Frame => ({
  name,
  kind,
  children: [],
  level: 0,
  marker: '',
  next: null,
  step: 1,
  caption: null,
  rows: [],
  hasHead: false,
  depth: 0,
  ...more,
});

const isHidden = (attributes: Attributes): boolean =>
  attributes.has('hidden') ||
  /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attributes.get('style') ?? '');

/** WordPress and others write captions as paragraphs with a class. */
const isCaption = (attributes: Attributes): boolean =>
  /(?:^|\s)(?:wp-caption-text|caption-text|image-caption|tr-caption)(?:\s|$)/u.test(
    attributes.get('class') ?? '',
  );

/** Of the elements inside of code only lines count, and what is not text at all. */
const isReadInCode = (role: Role): boolean =>
  role.does === 'break' || role.does === 'part' || (role.does === 'enclose' && role.kind === 'skipped');

/** What is marked outside of a cell or a caption is not marked in it, and the other way round (HTML §13.2.4.3, markers). */
const isApart = (kind: Frame['kind']): boolean => kind === 'cell' || kind === 'caption';

const tabs = /\t/gu;

export class BlockBuilder implements HtmlHandler {
  private readonly root = newFrame('', 'root');
  private readonly frames: Frame[] = [this.root];
  private readonly inline = new InlineText();
  /** Images met amid a paragraph come after it, so that it stays whole. */
  private waiting: Block[] = [];
  private code: string[] = [];
  /** The player that is open has been linked by one of its sources. */
  private hasSource = false;
  private readonly base: string | null;

  constructor(base: string | null) {
    this.base = base;
  }

  text(text: string): void {
    const { kind } = this.top;
    if (kind === 'skipped') return;
    if (kind === 'code') this.code.push(text);
    else this.inline.append(text);
  }

  open(name: string, attributes: Attributes): void {
    if (this.top.kind === 'skipped') {
      if (name === this.top.name) this.top.depth++;
      return;
    }
    if (isHidden(attributes) && !voidElements.has(name)) {
      this.frames.push(newFrame(name, 'skipped'));
      return;
    }
    const role = roles.get(name);
    if (role === undefined || (this.top.kind === 'code' && !isReadInCode(role))) return;
    switch (role.does) {
      case 'part':
        this.part(name, attributes);
        return;
      case 'break':
        this.lineBreak();
        return;
      case 'rule':
        this.add({ type: 'rule', text: '' });
        return;
      case 'link':
        this.openLink(attributes);
        return;
      case 'image':
        this.image(attributes);
        return;
      case 'embed':
        this.embed(name, attributes);
        return;
      case 'row':
        this.row();
        return;
      case 'quotation-mark':
        this.inline.append('“');
        return;
      case 'mark':
        this.inline.openMark(role.kind);
        return;
      case 'enclose':
        this.enclose(name, role.kind, attributes);
        return;
    }
  }

  close(name: string): void {
    if (this.top.kind === 'skipped') {
      if (name !== this.top.name) return;
      if (this.top.depth-- === 0) this.frames.pop();
      return;
    }
    const role = roles.get(name);
    if (role?.does === 'link') this.inline.closeLink();
    else if (role?.does === 'quotation-mark') {
      if (this.top.kind !== 'code') this.inline.append('”');
    } else if (role?.does === 'mark') {
      if (this.top.kind !== 'code') this.inline.closeMark(role.kind);
    } else if (role?.does === 'part' || role?.does === 'enclose' || role?.does === 'row') {
      if (this.top.kind === 'code' && role.does === 'part') this.codeLine();
      else this.closeFrame(name);
    }
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

  private flush(): void {
    const text = this.inline.take();
    if (text) this.top.children.push(paragraph(text));
    if (this.waiting.length > 0) {
      append(this.top.children, this.waiting);
      this.waiting = [];
    }
  }

  private add(block: Block): void {
    this.flush();
    this.top.children.push(block);
  }

  private enclose(name: string, kind: FrameKind, attributes: Attributes): void {
    if (kind === 'skipped') {
      this.frames.push(newFrame(name, kind));
      return;
    }
    this.flush();
    this.endImplied(kind);
    if (this.frames.length >= deepestFrame) return;
    if (kind === 'cell' && !this.openCell(name)) return;
    if (isApart(kind)) this.inline.closeMarks();
    this.frames.push(
      newFrame(name, kind, {
        level: kind === 'heading' ? Number(name.charAt(1)) : 0,
        marker: kind === 'item' ? this.itemMarker(attributes) : '',
        next: name === 'ol' ? this.firstNumber(attributes) : null,
        step: attributes.has('reversed') ? -1 : 1,
      }),
    );
  }

  private part(name: string, attributes: Attributes): void {
    if (this.top.kind === 'code') {
      this.codeLine();
      return;
    }
    this.flush();
    if (name === 'p' && this.top.kind === 'caption' && this.top.name === 'p') this.leave();
    if (isCaption(attributes) && this.frames.length < deepestFrame)
      this.frames.push(newFrame(name, 'caption'));
  }

  /** Inside of code, blocks are lines. */
  private codeLine(): void {
    const last = this.code.at(-1);
    if (last !== undefined && !last.endsWith('\n')) this.code.push('\n');
  }

  private lineBreak(): void {
    if (this.top.kind === 'code') this.code.push('\n');
    else if (this.inline.break()) this.flush();
  }

  private openLink(attributes: Attributes): void {
    const url = resolveLink(attributes.get('href') ?? '', this.base);
    if (url && !(attributes.get('href') ?? '').startsWith('#')) this.inline.openLink(url);
    else this.inline.closeLink();
  }

  private image(attributes: Attributes): void {
    const picture = pictureOf(attributes, this.base);
    if (picture === null) return;
    if ('text' in picture) this.inline.append(picture.text);
    else if (this.inline.isEmpty) this.top.children.push(picture.block);
    else this.waiting.push(picture.block);
  }

  /** A player by its own address, or else by that of its first `<source>`; its content for old browsers is not read. */
  private embed(name: string, attributes: Attributes): void {
    if (name === 'source' && this.hasSource) return;
    const block = embedOf(attributes, this.base);
    if (block) this.add(block);
    this.hasSource = name === 'source' && block !== null;
    if (block && !voidElements.has(name)) this.frames.push(newFrame(name, 'skipped'));
  }

  private itemMarker(attributes: Attributes): string {
    const list = this.top;
    if (list.kind !== 'list' || list.next === null) return '';
    const value = Number.parseInt(attributes.get('value') ?? '', 10);
    if (Number.isSafeInteger(value)) list.next = value;
    const marker = `${list.next}. `;
    list.next += list.step;
    return marker;
  }

  private firstNumber(attributes: Attributes): number {
    const start = Number.parseInt(attributes.get('start') ?? '', 10);
    return Number.isSafeInteger(start) ? start : 1;
  }

  private row(): void {
    this.flush();
    const table = this.endCell();
    if (table) table.rows.push([]);
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
    if (table.rows.length === 0) table.rows.push([]);
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
    if (isApart(frame.kind)) this.inline.closeMarks();
    const parent = this.top;
    if (frame.kind === 'cell' && parent.kind === 'table') parent.rows.at(-1)?.push(frame.children);
    else if (frame.kind === 'caption') this.finishCaption(frame, parent);
    else append(parent.children, this.finished(frame));
  }

  private addCode(): void {
    const text = sanitizeCode(this.code.join(''));
    this.code = [];
    if (text !== '') this.top.children.push({ type: 'code', text });
  }

  private finishCaption(frame: Frame, parent: Frame): void {
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
        return finishItem(frame.children, frame.marker);
      case 'list':
        return finishList(frame.children);
      case 'figure':
        return finishFigure(frame.children, frame.caption);
      case 'table':
        return [...frame.children, ...finishTable(frame.rows, frame.hasHead)];
      default:
        return frame.children;
    }
  }
}

/** Code keeps its lines and their indentation; a tab is four blanks. */
function sanitizeCode(raw: string): string {
  return raw
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .map(line => {
      const text = line.replace(tabs, '    ');
      const indent = /^ */u.exec(text)?.[0] ?? '';
      return indent + sanitizeBlock(text.slice(indent.length)).trimEnd();
    })
    .join('\n')
    .replace(/^\n+|(?<!\s)\s+$/gu, '');
}
