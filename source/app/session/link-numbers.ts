import { placeIfNumbered } from '../view/numbered-links.ts';
import { type Effect, go } from './effect.ts';
import { openArticle } from './selectors.ts';
import type { Session } from './session.ts';

/** Shows the number of each link in its place, or takes them away. */
export function numberLinks(session: Session, numbered: boolean): readonly Effect[] {
  const { reading, messages } = session;
  const article = openArticle(session);
  if (!reading || !article || reading.numbersLinks === numbered) return [];
  const place = placeIfNumbered(reading.place, numbered, article, messages.number);
  return [go({ type: 'links-numbered', numbered, place })];
}
