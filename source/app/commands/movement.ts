import { turnStoryRows } from '../session/by-story.ts';
import { type Effect, go } from '../session/effect.ts';
import { turnUnreadOnly } from '../session/list.ts';
import { farthest, focusBy, focusSide, fold, moveBy, moveToRow, pageOf, turnTabs } from '../session/move.ts';
import { open } from '../session/reading.ts';
import type { Reads } from '../session/reads.ts';
import { openOverlay, selectedArticle } from '../session/selectors.ts';
import type { Session } from '../session/session.ts';
import { openUnread } from '../session/unread.ts';
import { isAtEnd } from '../view/reading-steps.ts';
import { everywhere, panes, rows } from './command.ts';

/** Goes on in an overlay or the article, by a page or by what is told at a time, and at the end of the article opens the next unread one. */
function readOn(session: Session, reads: Reads): readonly Effect[] {
  const isInside = session.focus === 'reader' && !isAtEnd(session);
  return openOverlay(session) || isInside
    ? moveBy(session, session.isLinear ? 1 : pageOf(session), reads)
    : openUnread(session, 1, reads);
}

function openSource(session: Session, reads: Reads): readonly Effect[] {
  const folded = fold(session, reads);
  return folded.length > 0 ? folded : [go({ type: 'focus', pane: 'articles' })];
}

function openHere(session: Session, reads: Reads): readonly Effect[] {
  if (session.focus === 'sources') return openSource(session, reads);
  const article = selectedArticle(session);
  return article ? open(session, article.id, reads) : [];
}

/** Opens the drawer with the sources, or closes it. */
const turnDrawer = ({ focus }: Session): readonly Effect[] => [
  go({ type: 'focus', pane: focus === 'sources' ? 'articles' : 'sources' }),
];

const half = (session: Session): number => Math.ceil(pageOf(session) / 2);

export const movementCommands = rows([
  {
    id: 'down',
    scopes: everywhere,
    takes: 'count',
    hint: 12,
    run: (session, count, reads) => moveBy(session, count ?? 1, reads),
  },
  {
    id: 'up',
    scopes: everywhere,
    takes: 'count',
    hint: 13,
    run: (session, count, reads) => moveBy(session, -(count ?? 1), reads),
  },
  {
    id: 'pane-left',
    scopes: panes,
    takes: 'none',
    run: (session, _, reads) => focusSide(session, 'left', reads),
  },
  {
    id: 'pane-right',
    scopes: panes,
    takes: 'none',
    run: (session, _, reads) => focusSide(session, 'right', reads),
  },
  {
    id: 'tab-next',
    scopes: panes,
    takes: 'count',
    hint: 9,
    run: (session, count, reads) => turnTabs(session, count ?? 1, reads),
  },
  {
    id: 'tab-previous',
    scopes: panes,
    takes: 'count',
    run: (session, count, reads) => turnTabs(session, -(count ?? 1), reads),
  },
  { id: 'sources', scopes: ['sources', 'articles'], takes: 'none', hint: 5, run: turnDrawer },
  {
    id: 'unread-only',
    scopes: ['sources', 'articles'],
    takes: 'none',
    run: (session, _, reads) => turnUnreadOnly(session, reads),
  },
  {
    id: 'stories',
    scopes: ['sources', 'articles'],
    takes: 'none',
    run: (session, _, reads) => turnStoryRows(session, reads),
  },
  {
    id: 'pane-next',
    scopes: panes,
    takes: 'none',
    hint: 11,
    run: (session, _, reads) => focusBy(session, 1, reads),
  },
  {
    id: 'pane-previous',
    scopes: panes,
    takes: 'none',
    run: (session, _, reads) => focusBy(session, -1, reads),
  },
  {
    id: 'open',
    scopes: ['sources', 'articles'],
    takes: 'none',
    hint: 3,
    isEnabled: session => session.focus === 'sources' || selectedArticle(session) !== null,
    run: (session, _, reads) => openHere(session, reads),
  },
  {
    id: 'read-on',
    scopes: everywhere,
    takes: 'none',
    hint: 4,
    run: (session, _, reads) => readOn(session, reads),
  },
  {
    id: 'top',
    scopes: everywhere,
    takes: 'count',
    run: (session, row, reads) =>
      row === null ? moveBy(session, -farthest, reads) : moveToRow(session, row, reads),
  },
  {
    id: 'bottom',
    scopes: everywhere,
    takes: 'count',
    run: (session, row, reads) =>
      row === null ? moveBy(session, farthest, reads) : moveToRow(session, row, reads),
  },
  {
    id: 'half-down',
    scopes: everywhere,
    takes: 'count',
    run: (session, count, reads) => moveBy(session, (count ?? 1) * half(session), reads),
  },
  {
    id: 'half-up',
    scopes: everywhere,
    takes: 'count',
    run: (session, count, reads) => moveBy(session, -(count ?? 1) * half(session), reads),
  },
  {
    id: 'page-down',
    scopes: everywhere,
    takes: 'count',
    run: (session, count, reads) => moveBy(session, (count ?? 1) * pageOf(session), reads),
  },
  {
    id: 'page-up',
    scopes: everywhere,
    takes: 'count',
    run: (session, count, reads) => moveBy(session, -(count ?? 1) * pageOf(session), reads),
  },
  {
    id: 'next-unread',
    scopes: panes,
    takes: 'none',
    hint: 10,
    run: (session, _, reads) => openUnread(session, 1, reads),
  },
  {
    id: 'previous-unread',
    scopes: panes,
    takes: 'none',
    run: (session, _, reads) => openUnread(session, -1, reads),
  },
]);
