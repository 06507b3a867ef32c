/** Which panes have a heading: those whose content no tab names. */

import type { PaneId } from '../session/panes.ts';
import { chosenSort } from '../session/scope.ts';
import type { Session } from '../session/session.ts';
import { hasTab } from '../session/tabs.ts';

/** Groups show by themselves how a list is sorted. */
const isSortedUnseen = (session: Session): boolean => !['days', 'source', null].includes(chosenSort(session));

const headings: Readonly<Record<PaneId, (session: Session) => boolean>> = {
  sources: () => true,
  articles: session =>
    session.list.words !== '' ||
    session.unreadOnly ||
    isSortedUnseen(session) ||
    !hasTab(session, session.list.scope),
  reader: () => false,
};

export const hasHeading = (session: Session, id: PaneId): boolean => headings[id](session);
