/** The article under the cursor, seen beside the list: it is neither marked read nor fetched. */
import { boxesOf } from '../view/geometry.ts';
import type { Preview } from './reading-state.ts';
import { selectedArticle } from './selectors.ts';
import type { Session } from './session.ts';

const isBesideList = (session: Session): boolean =>
  boxesOf(session, session.focus).some(({ id }) => id === 'reader');

const isWanted = (session: Session): boolean =>
  session.display.preview === 'on' && session.focus !== 'reader' && isBesideList(session);

/** Of what is foreseen; null where the open article is in sight already. */
export function previewOf(session: Session, { reading, annotations }: Session): Preview | null {
  if (!isWanted(session) || reading === null || reading.id === session.reading?.id) return null;
  return { reading: { ...reading, fetching: false }, annotations };
}

/** The ID of the article that should be seen beside the list, and is not; null: none. */
export function awaitedPreview(session: Session): string | null {
  const id = selectedArticle(session)?.id ?? null;
  const shown = session.preview ?? session;
  return isWanted(session) && shown.reading?.id !== id ? id : null;
}

/** The session with the preview in the place of the open article, as the reader pane shows it. */
export const withPreview = (session: Session): Session =>
  session.preview !== null && isWanted(session) ? { ...session, ...session.preview } : session;
