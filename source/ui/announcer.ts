import type { Announcement } from '../app/view/linear/announcement.ts';
import { textWidth } from '../text/cells.ts';

export interface Announcer {
  readonly say: (announcements: readonly Announcement[]) => void;
  /** Ends the line of a prompt, if it is open. */
  readonly close: () => void;
}

/** Broken between words: screen readers that speak row by row would hear halves of those at the margin. */
function inRows(text: string, width: number): string {
  let used = 0;
  return text
    .split(' ')
    .map((word, index) => {
      const cells = textWidth(word);
      const isFirst = index === 0;
      const fits = isFirst || used + 1 + cells <= width;
      used = fits && !isFirst ? used + 1 + cells : cells;
      return (isFirst ? '' : fits ? ' ' : '\n') + word;
    })
    .join('');
}

/**
 * Writes announcements as plain lines, in rows of the terminal. That of a prompt stays open, and what is typed goes on it, as a terminal's
 * own echo does.
 */
export function createAnnouncer(
  write: (text: string) => void,
  columns: () => number = () => Number.POSITIVE_INFINITY,
): Announcer {
  let isOpen = false;

  function written({ as, text }: Announcement): string {
    const before = isOpen && as !== 'echo' ? '\n' : '';
    isOpen = as !== 'line';
    return before + (isOpen ? text : `${inRows(text, columns() - 1)}\n`);
  }

  return {
    say(announcements) {
      if (announcements.length > 0) write(announcements.map(written).join(''));
    },
    close() {
      if (isOpen) write('\n');
      isOpen = false;
    },
  };
}
