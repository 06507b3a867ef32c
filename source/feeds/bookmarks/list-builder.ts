/** Collects the bookmarks and problems of a file, within limits on memory and on the number of messages. */
import { withoutCredentials } from '../../base/credentials.ts';
import { isWebAddress } from '../../base/web-address.ts';
import type {
  BookmarkList,
  BookmarkProblem,
  BookmarkProblemOnLine,
  BookmarkSkipReason,
  ListedBookmark,
  SkippedBookmark,
} from '../../domain/bookmark-list.ts';
import { isRank } from '../../domain/rank.ts';
import { longestNote, noteText } from '../../text/note-text.ts';
import { sanitizeLine } from '../../text/sanitize.ts';
import { resolveDocument } from '../addresses.ts';
import { boundedTitle } from '../bounds.ts';

const mostBookmarks = 50_000;
const mostProblems = 100;
const longestAddressShown = 500;

/** Uncleaned text from the file. */
export interface RawBookmark extends Omit<ListedBookmark, 'link'> {
  readonly address: string | null;
}

export interface BookmarkListBuilder {
  add(bookmark: RawBookmark): void;
  addProblem(line: number, problem: BookmarkProblem, detail?: string): void;
  list(): BookmarkList;
}

function linkOf(address: string): { readonly link: string } | { readonly reason: BookmarkSkipReason } {
  const link = resolveDocument(address, null);
  if (link !== null) return { link };
  const isForeign = URL.canParse(address.trim()) && !isWebAddress(address.trim());
  return { reason: isForeign ? 'unsafe-address' : 'bad-address' };
}

export function createBookmarkListBuilder(): BookmarkListBuilder {
  const bookmarks: ListedBookmark[] = [];
  const skipped: SkippedBookmark[] = [];
  const problems: BookmarkProblemOnLine[] = [];
  let isFull = false;

  function addProblem(line: number, problem: BookmarkProblem, detail?: string): void {
    if (problems.length === mostProblems) problems.push({ line, problem: 'more-problems' });
    if (problems.length > mostProblems) return;
    problems.push({ line, problem, ...(detail === undefined ? {} : { detail }) });
  }

  /** Reports once that the rest is skipped. */
  function hasRoom(line: number): boolean {
    if (bookmarks.length + skipped.length < mostBookmarks) return true;
    if (!isFull) addProblem(line, 'too-many', String(mostBookmarks));
    isFull = true;
    return false;
  }

  function cutNote(line: number, raw: string | null): string | null {
    const note = raw === null ? null : noteText(raw);
    if (note === null || note.length <= longestNote) return note;
    addProblem(line, 'long-note', String(longestNote));
    return noteText(note.slice(0, longestNote));
  }

  return {
    add({ address, ...bookmark }) {
      const { line, title, article, rank } = bookmark;
      if (!hasRoom(line)) return;
      const found = article || address === null ? { link: article?.link ?? null } : linkOf(address);
      if ('reason' in found) {
        const url = sanitizeLine(withoutCredentials(address ?? '').slice(0, longestAddressShown));
        skipped.push({ url, reason: found.reason });
        return;
      }
      const { link } = found;
      bookmarks.push({
        ...bookmark,
        link,
        title: boundedTitle(sanitizeLine(title)) || link || '',
        note: cutNote(line, bookmark.note),
        rank: rank !== null && isRank(rank) ? rank : null,
      });
    },
    addProblem,
    list: () => ({ bookmarks, skipped, problems }),
  };
}
