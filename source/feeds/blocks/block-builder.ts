/**
 * Builds blocks from the events of HTML. Elements that enclose blocks are frames (`open-frames.ts`); each gathers the blocks
 * inside of it and turns them into its own when it ends (`ended-frames.ts`). What runs on between them is `running-text.ts`.
 */
import { append } from '../../base/append.ts';
import type { Block } from '../../domain/article.ts';
import { codeLanguage, isCaption, isHidden, isListOfCode, isTexProgram } from './attribute-roles.ts';
import type { Attributes } from './attributes.ts';
import { CodeText } from './code-text.ts';
import { type FrameKind, type Role, roles, voidElements } from './elements.ts';
import type { Frame } from './frames.ts';
import type { HtmlHandler } from './html-handler.ts';
import { boxOf } from './lists.ts';
import { OpenFrames } from './open-frames.ts';
import { embedOf } from './players.ts';
import { PreservedLines } from './preserved-lines.ts';
import { RunningText } from './running-text.ts';

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
  private readonly frames = new OpenFrames(top => this.settle(top));
  private readonly code = new CodeText();
  private codeLanguage: string | null = null;
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
      if (name === this.top.name && this.top.depth-- === 0) this.frames.drop();
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
    return this.frames.finish();
  }

  private get top(): Frame {
    return this.frames.top;
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
        this.flush();
        this.frames.row();
        break;
      case 'rows':
        this.flush();
        this.frames.rowGroup();
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
    this.frames.open(name, 'skipped');
  }

  private part(name: string, attributes: Attributes): void {
    this.flush();
    if (name === 'p' && this.top.kind === 'caption' && this.top.name === 'p') this.frames.leave();
    if (isCaption(attributes) && !this.frames.areDeepest) this.frames.open(name, 'caption');
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
      this.codeLanguage ??= codeLanguage(attributes);
    }
  }

  private closeInCode(name: string, role: Role | undefined): void {
    this.code.close(name);
    if (name !== this.top.name && this.code.closeLine(name)) return;
    if (role?.does === 'enclose' || role?.does === 'row') this.closeFrame(name);
  }

  private addCode(): void {
    const text = this.code.take();
    const language = this.codeLanguage;
    this.codeLanguage = null;
    if (text !== '')
      this.top.children.push({ type: 'code', text, ...(language === null ? {} : { language }) });
  }

  /* ---- frames ---- */

  private enclose(name: string, kind: FrameKind, attributes: Attributes): void {
    this.flush();
    if (!this.frames.makeRoom(name, kind)) return;
    if (isApart(kind)) this.running.closeMarks();
    this.frames.open(name, kind, attributes);
    if (kind === 'code') this.codeLanguage = codeLanguage(attributes);
  }

  private closeFrame(name: string): void {
    this.flush();
    this.frames.close(name);
  }

  private settle({ kind }: Frame): void {
    if (kind === 'code') this.addCode();
    else this.flush();
    if (isApart(kind)) this.running.closeMarks();
  }
}
