/** The places of an article that a search has found, short enough for a list. */
import type { Article } from '../../domain/article.ts';
import type { Ring, Snippet } from '../../domain/search.ts';
import { findExactMatches, findMatches, type Match } from '../../text/search-rings.ts';

/** In UTF-16 code units, about. */
const snippetLength = 160;
const mostOfBody = 2;

/** From a blank before the first hit to one behind those that fit. */
function window(text: string, [first]: readonly Match[]): { readonly start: number; readonly end: number } {
  if (!first || text.length <= snippetLength) return { start: 0, end: text.length };
  const wanted = Math.max(0, Math.min(first.start - snippetLength / 4, text.length - snippetLength));
  const start = wanted === 0 ? 0 : Math.min(first.start, blankFrom(text, wanted) + 1);
  const limit = start + snippetLength;
  if (limit >= text.length) return { start, end: text.length };
  return { start, end: Math.max(first.end, blankBefore(text, limit)) };
}

function blankFrom(text: string, from: number): number {
  const found = text.slice(from).search(/\s/u);
  return found === -1 ? text.length : from + found;
}

function blankBefore(text: string, limit: number): number {
  for (let at = limit; at > 0; at--) if (/\s/u.test(text.charAt(at))) return at;
  return limit;
}

type FindMatches = (text: string) => readonly Match[];

function snippetIn(field: Snippet['field'], text: string, find: FindMatches): readonly Snippet[] {
  const matches = find(text);
  if (matches.length === 0) return [];
  const { start, end } = window(text, matches);
  const inside = matches.filter(match => match.start >= start && match.end <= end);
  return [
    {
      field,
      text: text.slice(start, end),
      marks: inside.map(match => [match.start - start, match.end - start] as const),
    },
  ];
}

/**
 * In the headline, then in the body; in the summary if the body has none. `words`: as `findMatches` takes them; in other forms only
 * where those are why the article is a hit.
 */
export function snippetsOf(
  { title, summary, blocks }: Article,
  words: string,
  ring: Ring,
): readonly Snippet[] {
  const find: FindMatches = text =>
    ring === 'exact' ? findExactMatches(text, words) : findMatches(text, words);
  const ofBody: Snippet[] = [];
  for (const { text } of blocks) {
    if (ofBody.length === mostOfBody) break;
    ofBody.push(...snippetIn('body', text, find));
  }
  const ofSummary = ofBody.length === 0 ? snippetIn('summary', summary ?? '', find) : [];
  return [...snippetIn('title', title, find), ...ofSummary, ...ofBody];
}
