/** The text of code while it is being read: its lines and their indentation, without the numbers of the lines. */
import { sanitizeBlock } from '../../text/sanitize.ts';
import type { Attributes } from './attributes.ts';

/** What highlighters call the elements that number lines (Chroma, Pygments, Rouge, highlight.js, Prism and their kin). */
const numberClass =
  /(?:^|[\s_-])(?:lnt?|gutter|crayon-nums|blob-num|line[_-]?(?:no|num|number)s?)(?=$|[\s_-])/iu;
/** What cannot be selected, or is not read aloud, is no part of the code. */
const unselectable = /user-select\s*:\s*none/iu;

export const mayNumberLines = (attributes: Attributes): boolean =>
  numberClass.test(attributes.get('class') ?? '') ||
  unselectable.test(attributes.get('style') ?? '') ||
  attributes.has('data-line-number') ||
  attributes.get('aria-hidden') === 'true';

const numbersAlone = /^[\s\d.:|│]*$/u;
const blankOfHtml = /^[ \t\r\n\f]*$/u;
const tabs = /\t/gu;

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

/** An element that may number lines: where its text begins, and how many of its own kind are open within. */
interface Numbering {
  readonly name: string;
  readonly start: number;
  depth: number;
}

export class CodeText {
  private parts: string[] = [];
  private numbering: Numbering | null = null;
  /** How many elements that are lines are open, by name. */
  private readonly openLines = new Map<string, number>();

  /** `isPreformatted`: white space between the elements that are lines is of the code, too. */
  append(text: string, isPreformatted: boolean): void {
    if (isPreformatted || !this.isBetweenLines || !blankOfHtml.test(text)) this.parts.push(text);
  }

  lineBreak(): void {
    this.parts.push('\n');
  }

  /** An element begins that is a line of its own. */
  openLine(name: string): void {
    this.openLines.set(name, (this.openLines.get(name) ?? 0) + 1);
    this.startLine();
  }

  /** False if no such element is open. */
  closeLine(name: string): boolean {
    const open = this.openLines.get(name) ?? 0;
    if (open === 0) return false;
    this.openLines.set(name, open - 1);
    this.startLine();
    return true;
  }

  /** Any other element begins. */
  open(name: string, attributes: Attributes): void {
    if (attributes.has('data-line')) this.startLine();
    if (this.numbering?.name === name) this.numbering.depth++;
    else if (this.numbering === null && mayNumberLines(attributes))
      this.numbering = { name, start: this.parts.length, depth: 0 };
  }

  close(name: string): void {
    if (this.numbering?.name !== name || this.numbering.depth-- > 0) return;
    const { start } = this.numbering;
    this.numbering = null;
    if (numbersAlone.test(this.parts.slice(start).join(''))) this.parts.length = start;
  }

  /** What was read. */
  take(): string {
    const text = sanitizeCode(this.parts.join(''));
    this.parts = [];
    this.numbering = null;
    this.openLines.clear();
    return text;
  }

  private get isAtStart(): boolean {
    return this.parts.at(-1)?.endsWith('\n') ?? true;
  }

  private get isBetweenLines(): boolean {
    return [...this.openLines.values()].every(open => open === 0);
  }

  private startLine(): void {
    if (!this.isAtStart) this.parts.push('\n');
  }
}
