/** Short excerpts of an article around the matches of a search. */
import type { Article } from '../../domain/article.ts';
import type { Snippet } from '../../domain/search.ts';
import { patternMatches } from '../../text/search-pattern.ts';
import type { Match } from '../../text/word-finder.ts';

/** Approximate, in UTF-16 code units. */
const snippetLength = 160;
const mostOfBody = 2;

/** From a space before the first match to a space after the last match that fits. */
function window(text: string, first: Match): { readonly start: number; readonly end: number } {
  if (text.length <= snippetLength) return { start: 0, end: text.length };
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

/** In order. Of two that overlap, the one that starts first. */
function withoutOverlaps(matches: readonly Match[]): readonly Match[] {
  let end = 0;
  return matches
    .toSorted((a, b) => a.start - b.start)
    .filter(match => {
      const isFree = match.start >= end;
      if (isFree) end = match.end;
      return isFree;
    });
}

/** Matches of words and of regular expressions. */
export const withPatterns = (
  text: string,
  ofWords: Iterable<Match>,
  patterns: readonly string[],
): Iterable<Match> =>
  patterns.length === 0
    ? ofWords
    : withoutOverlaps([...ofWords, ...patterns.flatMap(pattern => patternMatches(text, pattern))]);

/** In order, found lazily. */
type FindMatches = (text: string) => Iterable<Match>;

function snippetIn(field: Snippet['field'], text: string, find: FindMatches): readonly Snippet[] {
  for (const first of find(text)) {
    const { start, end } = window(text, first);
    const shown = text.slice(start, end);
    const marks = Array.from(find(shown), match => [match.start, match.end] as const);
    return [{ field, text: shown, marks }];
  }
  return [];
}

/**
 * From the headline, then the body; from the summary if the body has no match. `isLikely` names the texts to search first; the others are
 * searched only if those have no match.
 */
export function snippetsOf(
  { title, summary, blocks }: Article,
  find: FindMatches,
  isLikely: (text: string) => boolean,
): readonly Snippet[] {
  const texts = blocks.map(({ text }) => text);
  const likely = firstOf(texts.filter(isLikely), find);
  const ofBody = likely.length > 0 ? likely : firstOf(texts, find);
  const ofSummary = ofBody.length === 0 ? snippetIn('summary', summary ?? '', find) : [];
  return [...snippetIn('title', title, find), ...ofSummary, ...ofBody];
}

function firstOf(texts: readonly string[], find: FindMatches): readonly Snippet[] {
  const found: Snippet[] = [];
  for (const text of texts) {
    if (found.length === mostOfBody) break;
    found.push(...snippetIn('body', text, find));
  }
  return found;
}
