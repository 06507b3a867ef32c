/** Where a long text is cut into parts that are laid out one by one, so that what is in sight costs the same however long the text is. */
import { clusterBoundaries } from './graphemes.ts';

/** UTF-16 offsets [start, end) in the text; the line break or the blank at which it was cut belongs to no part. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
}

/** UTF-16 units. Paragraphs of the news are shorter; what is as long is set in a few milliseconds. */
export const longestPart = 8192;

/** How far from its place a cut is looked for that parts no cluster. */
const clusterReach = 64;

/** The last cluster boundary before an offset; the offset itself in a cluster that is longer than any letter. */
function boundaryBefore(text: string, offset: number): number {
  const from = offset - clusterReach;
  const boundaries = clusterBoundaries(text.slice(from, offset + clusterReach));
  const before = boundaries.findLast(boundary => boundary <= clusterReach) ?? 0;
  return before > 0 ? from + before : offset;
}

type Cut = (text: string, start: number) => { readonly end: number; readonly next: number };

const at = (place: number) => ({ end: place, next: place + 1 });

/** What a part may hold at the most, and the unit after it. Searched backwards, the whole text would be read for each part. */
const reachFrom = (text: string, start: number): string => text.slice(start, start + longestPart + 1);

/** Between two lines, or else between two words, or else amid a word. */
const cutAnywhere: Cut = (text, start) => {
  const reach = reachFrom(text, start);
  const line = reach.lastIndexOf('\n');
  if (line >= 0) return at(start + line);
  const blank = reach.lastIndexOf(' ');
  if (blank > longestPart / 2) return at(start + blank);
  const boundary = boundaryBefore(text, start + longestPart);
  return { end: boundary, next: boundary };
};

/** Between two lines, however long they are. */
const cutAtLine: Cut = (text, start) => {
  const line = reachFrom(text, start).lastIndexOf('\n');
  if (line > 0) return at(start + line);
  const next = text.indexOf('\n', start + 1);
  return at(next < 0 ? text.length : next);
};

/** The parts of a text in order, at least one; each at most `longestPart` long, unless `wholeLines` are wanted and one is longer. */
export function textParts(text: string, { wholeLines = false } = {}): readonly TextPart[] {
  const cut = wholeLines ? cutAtLine : cutAnywhere;
  const parts: TextPart[] = [];
  let start = 0;
  while (text.length - start > longestPart) {
    const { end, next } = cut(text, start);
    parts.push({ start, end });
    start = next;
  }
  if (start < text.length || parts.length === 0) parts.push({ start, end: text.length });
  return parts;
}
