/** The running text of one block while it is being read: white space collapsed, links with their offsets. */
import type { Link } from '../../domain/article.ts';
import { sanitizeBlock } from '../../text/sanitize.ts';

/** A text with the links in it; offsets are UTF-16 units of `text`. */
export interface LinkedText {
  readonly text: string;
  readonly links: readonly Link[];
}

interface OpenLink {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** White space of HTML; a no-break space is not white space. */
const whiteSpace = /[ \t\n\r\f]+/gu;

const link = (text: string, { start, end, url }: OpenLink): Link => ({
  text: text.slice(start, end),
  url,
  start,
  end,
});

/** Link marks without the blanks at their edges; links without text are dropped. */
function tightened(text: string, { start, end, url }: OpenLink): OpenLink | null {
  const stop = Math.min(end, text.length);
  const body = text.slice(start, stop);
  const trimmed = body.trim();
  if (trimmed === '') return null;
  const from = start + body.indexOf(trimmed);
  return { start: from, end: from + trimmed.length, url };
}

/**
 * Cleans a text and keeps its links on their letters. Cleaning may shorten a text, so it is done piece by piece between
 * the ends of links; where even then the whole differs (a composition across an edge), the links are looked for again.
 */
function cleaned(text: string, links: readonly OpenLink[]): LinkedText {
  const clean = sanitizeBlock(text);
  if (clean === text) return { text, links: links.map(mark => link(text, mark)) };
  const edges = [0, ...links.flatMap(({ start, end }) => [start, end]), text.length];
  const pieces = edges.slice(1).map((edge, index) => sanitizePiece(text.slice(edges[index], edge)));
  const joined = pieces.join('');
  if (joined !== clean) return { text: clean, links: foundAgain(clean, text, links) };
  let offset = 0;
  const moved: Link[] = [];
  pieces.forEach((piece, index) => {
    // Every second piece is a link's.
    const owner = index % 2 === 1 ? links[(index - 1) / 2] : undefined;
    const end = offset + piece.length;
    if (owner && piece !== '') moved.push(link(clean, { url: owner.url, start: offset, end }));
    offset = end;
  });
  return { text: clean, links: moved };
}

/** Cleaning trims; the blanks at the ends of a piece belong to the whole. */
function sanitizePiece(piece: string): string {
  const lead = /^[ \n]*/u.exec(piece)?.[0] ?? '';
  const body = piece.slice(lead.length);
  const tail = /(?<![ \n])[ \n]*$/u.exec(body)?.[0] ?? '';
  return lead + sanitizeBlock(body.slice(0, body.length - tail.length)) + tail;
}

/** Each search that fails reads the whole text. */
const mostLostLinks = 100;

function foundAgain(clean: string, raw: string, links: readonly OpenLink[]): readonly Link[] {
  const found: Link[] = [];
  let from = 0;
  let lost = 0;
  for (const { start, end, url } of links) {
    if (lost > mostLostLinks) break;
    const label = sanitizeBlock(raw.slice(start, end)).trim();
    const at = label === '' ? -1 : clean.indexOf(label, from);
    if (at < 0) {
      lost++;
      continue;
    }
    found.push(link(clean, { start: at, end: at + label.length, url }));
    from = at + label.length;
  }
  return found;
}

export class InlineText {
  private parts: string[] = [];
  private length = 0;
  private last = '';
  private links: OpenLink[] = [];
  private open: { start: number; url: string } | null = null;

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

  openLink(url: string): void {
    this.closeLink();
    this.open = { start: this.length, url };
  }

  closeLink(): void {
    if (this.open && this.length > this.open.start) this.links.push({ ...this.open, end: this.length });
    this.open = null;
  }

  /** What was read, cleaned; or null if it is empty. A link that is still open goes on in the text after. */
  take(): LinkedText | null {
    const going = this.open;
    this.closeLink();
    const text = this.parts.join('').trimEnd();
    const links = this.links.flatMap(mark => tightened(text, mark) ?? []);
    this.parts = [];
    this.length = 0;
    this.last = '';
    this.links = [];
    if (going) this.openLink(going.url);
    if (text === '') return null;
    const result = cleaned(text, links);
    return result.text.trim() === '' ? null : result;
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

/** Texts put together with a separator; the links move along. */
export function joinTexts(texts: readonly LinkedText[], separator: string): LinkedText {
  const links: Link[] = [];
  let offset = 0;
  for (const { text, links: own } of texts) {
    for (const mark of own) links.push({ ...mark, start: mark.start + offset, end: mark.end + offset });
    offset += text.length + separator.length;
  }
  return { text: texts.map(({ text }) => text).join(separator), links };
}

/** A text on one line; a line break and a blank are one unit each, so the links stay where they are. */
export const onOneLine = ({ text, links }: LinkedText): LinkedText => {
  const line = text.replace(/\n/gu, ' ');
  return { text: line, links: links.map(mark => link(line, mark)) };
};
