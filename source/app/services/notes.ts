/** Notes on bookmarks: an article with a note is bookmarked. */
import { fail, type Result } from '../../domain/errors.ts';
import type { Applied } from '../../domain/library.ts';
import { setNote } from '../../domain/mark-edits.ts';
import { longestNote, noteText } from '../../text/note-text.ts';
import { bookmarking } from './bookmark.ts';
import type { Services } from './services.ts';

/** An empty text removes the note but not the bookmark. Errors: `long-note`; those of the store. */
export function writeNote(
  services: Pick<Services, 'archive' | 'store' | 'clock'>,
  id: string,
  typed: string,
): Result<Applied> {
  const text = noteText(typed);
  if (text !== null && text.length > longestNote) return fail('long-note', { detail: String(longestNote) });
  const { edits, copies } = text === null ? { edits: [] } : bookmarking(services, [id]);
  return services.store.apply({
    what: 'note',
    count: 1,
    edits: [...edits, setNote(id, text)],
    ...(copies ? { copies } : {}),
  });
}
