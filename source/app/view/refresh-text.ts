/** What the status line says while sources are fetched: how far it is, and who is waited for. */
import type { Messages } from '../../i18n/messages.ts';
import { textWidth } from '../../text/cells.ts';
import type { RefreshState, Session } from '../session/session.ts';
import { inOwnOrder } from './in-own-order.ts';

/** Of the row: the keys stand beside it. */
const shareOfRow = 1 / 2;

/** Blank cells at both ends of the row. */
const margins = 2;

/** As many of the names as fit, the one that has been waited for longest first; at least one. */
function namesIn(waiting: RefreshState['waiting'], width: number): readonly string[] {
  const names: string[] = [];
  let left = width;
  for (const { title } of waiting) {
    left -= textWidth(title) + 2;
    if (left < 0 && names.length > 0) break;
    names.push(inOwnOrder(title));
  }
  return names;
}

const stages: Readonly<Record<RefreshState['stage'], (refresh: RefreshState, messages: Messages) => string>> =
  {
    waiting: (_, { cli }) => cli.waitingForRefresh,
    sources: ({ done, total, failed }, messages) => messages.refreshing(done, total, failed),
    pages: ({ done, total }, { cli }) => cli.fetchingPages(done, total),
  };

/** How far it is. */
export const progressText = (refresh: RefreshState, { messages }: Pick<Session, 'messages'>): string =>
  stages[refresh.stage](refresh, messages);

export function refreshText(
  refresh: RefreshState,
  { messages, size }: Pick<Session, 'messages' | 'size'>,
): string {
  const { stage, waiting } = refresh;
  const progress = progressText(refresh, { messages });
  if (stage !== 'sources') return progress;
  const names = namesIn(waiting, Math.floor(size.columns * shareOfRow) - textWidth(progress));
  if (names.length === 0) return progress;
  const whole = `${progress} · ${messages.waitingFor(names, waiting.length - names.length)}`;
  return textWidth(whole) <= size.columns - margins ? whole : progress;
}
