/** What is read between two blocks: running text with its links, marks, quotations, formulas and the images amid it. */
import type { Block } from '../../domain/article.ts';
import { resolveLink } from '../addresses.ts';
import { isNoteReference } from './attribute-roles.ts';
import type { Attributes } from './attributes.ts';
import type { InlineRole } from './elements.ts';
import { Formula } from './formula.ts';
import { InlineText } from './inline-text.ts';
import { pictureOf } from './pictures.ts';
import { Ruby } from './ruby.ts';
import { paragraph } from './text-blocks.ts';

/** Outer and inner ones. */
const quotationMarks = [
  ['“', '”'],
  ['‘', '’'],
] as const;

export class RunningText {
  private readonly inline = new InlineText();
  private readonly ruby = new Ruby();
  private formula: Formula | null = null;
  private quotations = 0;
  /** The open link is set as a superscript. */
  private isInReference = false;
  /** Images before the text. */
  private before: Block[] = [];
  /** Images met amid the text come after it, so that it stays whole. */
  private after: Block[] = [];
  /** The text has begun with this image, whose words may turn out to be all there is. */
  private leading: { readonly text: string; readonly block: Block } | null = null;
  private readonly base: string | null;

  constructor(base: string | null) {
    this.base = base;
  }

  get isInFormula(): boolean {
    return this.formula !== null;
  }

  text(text: string): void {
    if (this.formula) this.formula.text(text);
    else if (!this.ruby.isSkipping) this.inline.append(text);
  }

  /** True where a paragraph ends: at the second line break in a row. */
  lineBreak(): boolean {
    this.endFormula();
    return this.inline.break();
  }

  begin(role: InlineRole, attributes: Attributes): void {
    this.endFormula();
    switch (role.does) {
      case 'link':
        this.openLink(attributes);
        break;
      case 'image':
        this.image(attributes);
        break;
      case 'formula':
        this.formula = new Formula(attributes);
        break;
      case 'quotation':
        this.inline.append(this.quotationMark(this.quotations++, 0));
        break;
      case 'ruby':
        this.inline.append(this.ruby.enter(role.part));
        break;
      case 'mark':
        this.inline.openMark(role.kind);
        break;
    }
  }

  end(role: InlineRole): void {
    switch (role.does) {
      case 'link':
        this.closeLink();
        break;
      case 'formula':
        this.endFormula();
        break;
      case 'quotation':
        if (this.quotations > 0) this.inline.append(this.quotationMark(--this.quotations, 1));
        break;
      case 'ruby':
        this.inline.append(this.ruby.enter('base'));
        break;
      case 'mark':
        this.inline.closeMark(role.kind);
        break;
    }
  }

  /** An element within a formula. */
  beginInFormula(name: string, attributes: Attributes): void {
    this.formula?.open(name, attributes);
  }

  endInFormula(name: string): void {
    this.formula?.close(name);
  }

  /** Ends all marks, whatever elements are open. */
  closeMarks(): void {
    this.inline.closeMarks();
  }

  /** The blocks of what was read. */
  take(): readonly Block[] {
    this.endFormula();
    this.endReference();
    this.inline.append(this.ruby.enter('base'));
    const text = this.inline.take();
    const { before, after, leading } = this;
    this.before = [];
    this.after = [];
    this.leading = null;
    if (text === null) return [...before, ...after];
    return [...before, leading?.text === text.text ? leading.block : paragraph(text), ...after];
  }

  private quotationMark(depth: number, side: 0 | 1): string {
    return quotationMarks[depth % 2]?.[side] ?? '';
  }

  private openLink(attributes: Attributes): void {
    this.closeLink();
    const address = attributes.get('href');
    if (address === undefined) return;
    this.inline.openLink(address.startsWith('#') ? null : resolveLink(address, this.base));
    this.isInReference = isNoteReference(attributes);
    if (this.isInReference) this.inline.openMark('superscript');
  }

  private closeLink(): void {
    this.inline.closeLink();
    this.endReference();
  }

  private endReference(): void {
    if (this.isInReference) this.inline.closeMark('superscript');
    this.isInReference = false;
  }

  private endFormula(): void {
    const text = this.formula?.finish();
    this.formula = null;
    if (text !== undefined) this.inline.append(text);
  }

  private image(attributes: Attributes): void {
    const picture = pictureOf(attributes, this.base);
    if (picture === null) return;
    const isFirst = this.inline.isEmpty;
    if (picture.text === undefined) (isFirst ? this.before : this.after).push(picture.block);
    else {
      const { text, block } = picture;
      this.leading = block && isFirst ? { text, block } : null;
      this.inline.append(text);
    }
  }
}
