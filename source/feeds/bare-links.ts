/** Addresses that are written out in a text, with nothing that makes links of them. */
import type { Block, Link } from '../domain/article.ts';
import { resolveDocument } from './addresses.ts';
import { annotations } from './blocks/rich-text.ts';

/** No address goes on behind a quotation mark, or behind the comma, semicolon or question mark of Arabic. */
const bareAddress = /https?:\/\/[^\s<>"“”«»،؛؟]+/giu;

const stops: ReadonlySet<string> = new Set(".,;:!?'’…*");

const opening: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** How many brackets an address closes that it has not opened. */
function unopened(address: string): Record<string, number> {
  const left: Record<string, number> = {};
  for (const [close, open] of Object.entries(opening))
    left[close] = address.split(close).length - address.split(open).length;
  return left;
}

/** Without the punctuation behind it; brackets that it has opened are its own. */
function withoutTail(address: string): string {
  const left = unopened(address);
  let end = address.length;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    if (stops.has(last)) continue;
    if (!((left[last] ?? 0) > 0)) break;
    left[last] = (left[last] as number) - 1;
  }
  return address.slice(0, end);
}

export function bareLinks(text: string): readonly Link[] {
  if (!text.includes('://')) return [];
  return [...text.matchAll(bareAddress)].flatMap(match => {
    const shown = withoutTail(match[0]);
    const url = resolveDocument(shown, null);
    return url === null ? [] : [{ text: shown, url, start: match.index, end: match.index + shown.length }];
  });
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const byStart = (a: Range, b: Range): number => a.start - b.start;

/** Those of `ranges` that share nothing with any of `taken`; both in order. */
function apartFrom<R extends Range>(ranges: readonly R[], taken: readonly Range[]): readonly R[] {
  let next = 0;
  let reach = 0;
  return ranges.filter(({ start, end }) => {
    for (; next < taken.length && (taken[next] as Range).start < end; next++)
      reach = Math.max(reach, (taken[next] as Range).end);
    return reach <= start;
  });
}

/** The block with links on the addresses in its text, but for those in links and in code. */
export function withBareLinks(block: Block): Block {
  const { type, text, links = [], marks = [] } = block;
  const found = type === 'code' ? [] : bareLinks(text);
  if (found.length === 0) return block;
  const code = marks.filter(({ kind }) => kind === 'code');
  const free = apartFrom(found, [...links, ...code].toSorted(byStart));
  return { ...block, ...annotations({ links: [...links, ...free].toSorted(byStart) }) };
}
