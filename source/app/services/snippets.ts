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

/** Finds the places that a query asks for. */
export interface PlaceFinder {
  /** In order, found lazily. */
  readonly find: (text: string) => Iterable<Match>;
  /** One to begin with: the first, or one that is found without a look at each word. */
  readonly first: (text: string) => Match | undefined;
  /** Which texts may have one. */
  readonly isLikely: (text: string) => boolean;
}

function snippetIn(field: Snippet['field'], text: string, { find, first }: PlaceFinder): readonly Snippet[] {
  const place = first(text);
  if (!place) return [];
  const { start, end } = window(text, place);
  const shown = text.slice(start, end);
  return [{ field, text: shown, marks: Array.from(find(shown), match => [match.start, match.end] as const) }];
}

/**
 * From the headline, then the body; from the summary if the body has no match. Texts that are unlikely to have one are searched only if the
 * others have none.
 */
export function snippetsOf({ title, summary, blocks }: Article, finder: PlaceFinder): readonly Snippet[] {
  const texts = blocks.map(({ text }) => text);
  const likely = firstOf(texts.filter(finder.isLikely), finder);
  const ofBody = likely.length > 0 ? likely : firstOf(texts, finder);
  const ofSummary = ofBody.length === 0 ? snippetIn('summary', summary ?? '', finder) : [];
  return [...snippetIn('title', title, finder), ...ofSummary, ...ofBody];
}

function firstOf(texts: readonly string[], finder: PlaceFinder): readonly Snippet[] {
  const found: Snippet[] = [];
  for (const text of texts) {
    if (found.length === mostOfBody) break;
    found.push(...snippetIn('body', text, finder));
  }
  return found;
}
