import type { Announcement } from '../app/view/linear/announcement.ts';

export interface Announcer {
  readonly say: (announcements: readonly Announcement[]) => void;
  /** Ends the line of a prompt, if it is open. */
  readonly close: () => void;
}

/** Writes announcements as plain lines. That of a prompt stays open, and what is typed goes on it, as a terminal's own echo does. */
export function createAnnouncer(write: (text: string) => void): Announcer {
  let isOpen = false;

  function written({ as, text }: Announcement): string {
    const before = isOpen && as !== 'echo' ? '\n' : '';
    isOpen = as !== 'line';
    return before + text + (isOpen ? '' : '\n');
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
