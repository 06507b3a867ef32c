/** Lines between the articles of a list that is in groups: of a day, or of a source. */
import { rememberLatest } from '../../base/remember-latest.ts';
import { sortTime } from '../../domain/article-time.ts';
import type { ListedArticle } from '../../domain/library.ts';
import { blankRow, joinInReadingOrder, type Row } from '../../text/rows.ts';
import type { Role } from '../../theme/theme.ts';
import { chosenSort } from '../session/scope.ts';
import type { Session } from '../session/session.ts';
import { type Drawing, lineRow } from './drawing.ts';

interface Grouping {
  /** The same for all articles of a group. It is asked for of every article in sight, again and again; the name, of the first of a group. */
  readonly keyOf: (article: ListedArticle) => string;
  readonly nameOf: (article: ListedArticle, session: Session) => string;
}

const groupings: Readonly<Record<'days' | 'source', Grouping>> = {
  days: {
    keyOf: article => new Date(sortTime(article)).toDateString(),
    nameOf: (article, { messages, display }) =>
      messages.head.day(new Date(sortTime(article)), display.calendar),
  },
  source: { keyOf: ({ source }) => source.id, nameOf: ({ source }) => source.title },
};

/** The name of the group that begins with a row of the list; null: none does, as far as the rows before it are known. */
export function groupAt(session: Session, index: number): string | null {
  const sort = chosenSort(session);
  if (sort !== 'days' && sort !== 'source') return null;
  const { rows, offset } = session.list;
  const article = rows[index - offset];
  const before = rows[index - offset - 1];
  if (!article || (!before && index > 0)) return null;
  const { keyOf, nameOf } = groupings[sort];
  return before && keyOf(before) === keyOf(article) ? null : nameOf(article, session);
}

const margin = 2;
const mostKept = 64;

/** The same row for the same group, so that it is not drawn anew. */
export const groupRow = rememberLatest(
  (name: string, width: number, drawing: Drawing): Row<Role> =>
    joinInReadingOrder<Role>(drawing.messages.direction, [
      blankRow(margin),
      lineRow(drawing, name, Math.max(1, width - margin), 'label'),
    ]),
  mostKept,
);
