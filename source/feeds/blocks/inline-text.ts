/** The running text of one block while it is being read: white space collapsed, links and marks with their offsets. */
import type { Link, Mark, MarkKind } from '../../domain/article.ts';
import { sanitizeBlock } from '../../text/sanitize.ts';
import { cleanedText, type Stretch, tightened } from './cleaned-text.ts';
import { withGaps } from './deletions.ts';
import { rangesWithin } from './ranges.ts';
import { plainText, type RichText } from './rich-text.ts';
import { withScripts } from './scripts.ts';

interface LinkStretch extends Stretch {
  readonly group: 'link';
  /** Null: a place on the page itself, or nothing that can be opened. */
  readonly url: string | null;
}

interface MarkStretch extends Stretch {
  readonly group: MarkKind;
}

type InlineStretch = LinkStretch | MarkStretch;

/** A mark that is open: its elements may be nested, and the outermost counts. */
interface OpenMark {
  start: number;
  depth: number;
}

/** White space of HTML, which a no-break space is not: all but single blanks, which it would take long to replace by themselves. */
const whiteSpace = /[ \t\n\r\f]{2,}|[\t\n\r\f]/gu;

const isLink = (stretch: InlineStretch): stretch is LinkStretch => stretch.group === 'link';
const isMark = (stretch: InlineStretch): stretch is MarkStretch => stretch.group !== 'link';

const linksOf = (text: string, stretches: readonly LinkStretch[]): readonly Link[] =>
  stretches.flatMap(({ start, end, url }) =>
    url === null ? [] : [{ text: text.slice(start, end), url, start, end }],
  );

const markOf = ({ group, start, end }: MarkStretch): Mark => ({ kind: group, start, end });

const fromOutside = (a: Stretch, b: Stretch): number => a.start - b.start || b.end - a.end;

/** Superscripts that say nothing besides their links: they refer to notes and sources. */
function referencesAmong(
  text: string,
  marks: readonly Mark[],
  links: readonly LinkStretch[],
): ReadonlySet<Mark> {
  const linksWithin = rangesWithin(links);
  const refers = ({ kind, start, end }: Mark): boolean => {
    if (kind !== 'superscript') return false;
    const own = linksWithin(start, end);
    const ends = [0, ...own.map(link => link.end)];
    const between = ends.map((from, index) =>
      text.slice(start + from, start + (own[index]?.start ?? end - start)),
    );
    return own.length > 0 && !/[\p{L}\p{N}]/u.test(between.join(''));
  };
  return new Set(links.length === 0 ? [] : marks.filter(refers));
}

function richTextOf(raw: string, read: readonly InlineStretch[]): RichText {
  if (read.length === 0) return plainText(sanitizeBlock(raw));
  const tight = read
    .map(stretch => ({ ...stretch, end: Math.min(stretch.end, raw.length) }))
    .flatMap(stretch => tightened(raw, stretch) ?? []);
  const { text, stretches } = cleanedText(raw, tight);
  const links = stretches.filter(isLink);
  const marks = stretches.filter(isMark).sort(fromOutside).map(markOf);
  const references = referencesAmong(text, marks, links);
  const rich = withScripts({ text, links: linksOf(text, links), marks }, mark => references.has(mark));
  return withGaps(rich);
}

export class InlineText {
  private parts: string[] = [];
  private length = 0;
  private last = '';
  private stretches: InlineStretch[] = [];
  private openedLink: { readonly start: number; readonly url: string | null } | null = null;
  private openMarks = new Map<MarkKind, OpenMark>();

  get isEmpty(): boolean {
    return this.length === 0;
  }

  append(raw: string): void {
    const text = raw.replace(whiteSpace, ' ');
    const isAtBlank = this.length === 0 || this.last === ' ' || this.last === '\n';
    this.push(isAtBlank && text.startsWith(' ') ? text.slice(1) : text);
  }

  /** A line break; a blank before it goes. True where one stood there already: two of them part paragraphs. */
  break(): boolean {
    this.dropBlank();
    if (this.length === 0) return false;
    if (this.last === '\n') return true;
    this.push('\n');
    return false;
  }

  openLink(url: string | null): void {
    this.closeLink();
    this.openedLink = { start: this.length, url };
  }

  closeLink(): void {
    if (this.openedLink) this.keep({ group: 'link', ...this.openedLink, end: this.length });
    this.openedLink = null;
  }

  openMark(kind: MarkKind): void {
    const open = this.openMarks.get(kind);
    if (open) open.depth++;
    else this.openMarks.set(kind, { start: this.length, depth: 1 });
  }

  closeMark(kind: MarkKind): void {
    const open = this.openMarks.get(kind);
    if (!open || --open.depth > 0) return;
    this.keep({ group: kind, start: open.start, end: this.length });
    this.openMarks.delete(kind);
  }

  /** Ends all marks, whatever elements are open. */
  closeMarks(): void {
    this.keepOpenMarks();
    this.openMarks.clear();
  }

  /** What was read, cleaned; or null if it is empty. Links and marks that are still open go on in the text after. */
  take(): RichText | null {
    const going = this.openedLink;
    this.closeLink();
    this.keepOpenMarks();
    const text = this.parts.join('').trimEnd();
    const { stretches } = this;
    this.parts = [];
    this.length = 0;
    this.last = '';
    this.stretches = [];
    if (going) this.openLink(going.url);
    for (const open of this.openMarks.values()) open.start = 0;
    if (text === '') return null;
    const result = richTextOf(text, stretches);
    return result.text.trim() === '' ? null : result;
  }

  private keep(stretch: InlineStretch): void {
    if (stretch.end > stretch.start) this.stretches.push(stretch);
  }

  private keepOpenMarks(): void {
    for (const [group, { start }] of this.openMarks) this.keep({ group, start, end: this.length });
  }

  private push(text: string): void {
    if (text === '') return;
    this.parts.push(text);
    this.length += text.length;
    this.last = text.charAt(text.length - 1);
  }

  private dropBlank(): void {
    if (this.last !== ' ') return;
    const part = (this.parts.pop() as string).slice(0, -1);
    this.length--;
    this.last = '';
    if (part !== '') {
      this.parts.push(part);
      this.last = part.charAt(part.length - 1);
    } else {
      this.last = this.parts.at(-1)?.at(-1) ?? '';
    }
  }
}
