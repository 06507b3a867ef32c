/** The title of the terminal's window: the name, and how much is unread. */
import type { Session } from '../app/session/session.ts';
import type { TerminalName } from '../terminal/terminals.ts';
import { giveTitleBack, keepTitle, titleBytes } from '../terminal/title.ts';

export interface WindowTitle {
  readonly show: (session: Session) => void;
  /** The terminal was away: the title is another one now. */
  readonly showAgain: () => void;
}

/** Null: the user wants none. */
function titleOf({ sources, messages, settings }: Session): string | null {
  if (settings.notify.title === 'off') return null;
  const unread = sources.rows.find(({ scope }) => scope.kind === 'all')?.count ?? 0;
  return [messages.head.name, ...(unread > 0 ? [messages.unreadCount(unread)] : [])].join(' · ');
}

/** `isOurs`: no other program has the terminal; what it would keep as the title of before must not be ours. */
export function createWindowTitle(
  write: (bytes: string) => void,
  terminal: () => TerminalName | null,
  isOurs: () => boolean,
): WindowTitle {
  let shown: string | null = null;

  const put = (title: string | null): void =>
    write(title === null ? giveTitleBack + keepTitle : titleBytes(terminal(), title));

  return {
    show(session) {
      const title = titleOf(session);
      if (title === shown) return;
      shown = title;
      if (isOurs()) put(title);
    },
    showAgain() {
      if (shown !== null) put(shown);
    },
  };
}
