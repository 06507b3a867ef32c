/** What a list is called in a sentence. */
import { textWidth } from '../../text/cells.ts';
import { clusters } from '../../text/graphemes.ts';
import type { ListTitle } from '../session/list-state.ts';
import type { ListPart } from '../session/mark-many.ts';
import type { Session } from '../session/session.ts';
import { inOwnOrder } from './in-own-order.ts';
import { sourceName } from './source-name.ts';

/** The beginning of a text in at most `width` cells, with an ellipsis if there is more of it. */
function shortenedTo(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let cells = textWidth('…');
  const kept = clusters(text).filter(cluster => {
    cells += textWidth(cluster);
    return cells <= width;
  });
  return `${kept.join('').trimEnd()}…`;
}

/** The rest of the row is for the sentence, which ends with the keys that answer or undo it. */
const shareOfRow = 1 / 3;

/** The view or source, and what was searched for in it: each at most a third of the row, and half of that if there are both. */
export function listName(of: ListTitle, { messages, size }: Session): string {
  const room = Math.floor(size.columns * shareOfRow);
  const nameIn = (width: number): string => inOwnOrder(shortenedTo(sourceName(of, messages), width));
  if (of.words === '') return messages.listName(nameIn(room));
  const half = Math.floor(room / 2);
  return messages.searchedList(nameIn(half), inOwnOrder(shortenedTo(of.words, half)));
}

/** A part of a list in a sentence: where its articles are. */
export function partName(part: ListPart, session: Session): string {
  const { listParts, date } = session.messages;
  const list = listName(part.of, session);
  return part.kind === 'older' ? listParts.older(list, date(part.until)) : listParts[part.kind](list);
}
