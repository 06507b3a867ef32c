import type { Direction } from '../../../domain/article.ts';
import type { ListedArticle } from '../../../domain/library.ts';
import { asksForWords } from '../../../domain/query/words.ts';
import type { Snippet } from '../../../domain/search.ts';
import { type Highlight, highlightMatches } from '../../../text/highlight.ts';
import { blankRow, joinInReadingOrder, markRow, type Row } from '../../../text/rows.ts';
import type { RaisedGround, Role, Style } from '../../../theme/theme.ts';
import { effectiveDate } from '../../article-date.ts';
import { selectedScope, selectedSource } from '../../session/selectors.ts';
import type { Session } from '../../session/session.ts';
import { centredText, clampedRows, type Drawing, lineRow } from '../drawing.ts';
import { type Field, windowStart } from '../geometry.ts';
import { onGround } from '../grounds.ts';
import { inOwnOrder } from '../in-own-order.ts';
import { errorRows, itemHeight, roomIn, titleLines } from '../list-view.ts';
import { rememberFor } from '../remember-for.ts';
import { snippetRow } from '../snippet-row.ts';
import { sourceName } from '../source-name.ts';
import { tagsShown } from '../tags-shown.ts';
import type { Pane } from './pane.ts';

/** The marks are in a gutter of their own where reading begins, so that they never decide a title's direction. */
const gutter = 4;

/** Unread, or read before it was changed. */
const readMark = ({ read, changed }: ListedArticle): string => (!read ? '●' : changed ? '±' : ' ');

const gutterRow = (article: ListedArticle, drawing: Drawing): Row<Role> =>
  joinInReadingOrder<Role>(drawing.messages.direction, [
    blankRow(1),
    markRow<Role>(readMark(article), 'unread-mark'),
    markRow<Role>(article.bookmarked ? '★' : ' ', 'bookmark-mark'),
    blankRow(1),
  ]);

/** An article that has not changed is not laid out again. */
const itemRows = rememberFor(
  (
    article: ListedArticle,
    width: number,
    highlight: Highlight,
    direction: Direction,
    percent: number | null,
    /** Null: there is none to show; undefined: it is not read yet. */
    snippet: Snippet | null | undefined,
    height: number,
    drawing: Drawing,
  ): readonly Row<Role>[] => {
    const { messages, now } = drawing;
    const inner = Math.max(1, width - gutter - 1);
    const titles = clampedRows(drawing, article.title, {
      width: inner,
      most: titleLines(width),
      style: article.read ? 'read' : 'unread',
      direction,
      matches: highlightMatches(article.title, highlight),
    });
    const facts = [
      messages.ago(effectiveDate(article), now),
      article.source.title,
      ...(percent === null ? [] : [inOwnOrder(messages.position(percent))]),
      ...tagsShown(article).map(inOwnOrder),
    ];
    const meta = lineRow(drawing, facts.join(' · '), inner, 'meta');
    const found = snippet === null ? [] : [snippet ? snippetRow(drawing, snippet, inner) : blankRow(inner)];
    const placed = [...titles, ...found, meta].map((row, index) =>
      joinInReadingOrder<Role>(messages.direction, [
        index === 0 ? gutterRow(article, drawing) : blankRow(gutter),
        row,
        blankRow(1),
      ]),
    );
    while (placed.length < height) placed.push(blankRow(width));
    return placed;
  },
);

/** Of a bookmark that has been begun, and not read to its end. */
function percentOf({ progress }: Session, { id, bookmarked }: ListedArticle): number | null {
  const percent = bookmarked ? (progress[id] ?? 0) : 0;
  return percent > 0 && percent < 100 ? percent : null;
}

function itemGround({ list, focus }: Session, index: number): RaisedGround | null {
  if (index !== list.cursor) return null;
  return focus === 'articles' ? 'selected' : 'selected-elsewhere';
}

function listRows(session: Session, field: Field, errors: number, drawing: Drawing): Row<Style>[] {
  const { rows, offset, total, cursor, highlighted, hits } = session.list;
  const height = itemHeight(field.width, session.list);
  const { directions } = session.settings;
  const room = roomIn(field, errors, session.list);
  const start = windowStart(total, cursor, room);
  return rows
    .slice(Math.max(0, start - offset), start - offset + room + 1)
    .flatMap((article, index): Row<Style>[] => {
      const direction = directions[article.source.id] ?? article.direction;
      const snippet = hits ? hits.snippets.get(article.id) : null;
      const percent = percentOf(session, article);
      const drawn = itemRows(article, field.width, highlighted, direction, percent, snippet, height, drawing);
      const ground = itemGround(session, Math.max(start, offset) + index);
      return ground ? drawn.map(row => onGround(row, ground)) : [...drawn];
    });
}

export const articlesPane: Pane = {
  draws: session => [
    session.list,
    session.wordOrder,
    session.unreadOnly,
    session.progress,
    session.settings.directions,
    selectedSource(session),
  ],
  heading(session, { messages }) {
    const row = selectedSource(session);
    const name =
      row && selectedScope(session).kind !== 'all' ? sourceName(row, messages) : messages.panes.articles;
    const { words, query } = session.list;
    const scoped = session.unreadOnly ? `${name} · ${messages.views.unread}` : name;
    const shown = words === '' ? scoped : messages.searchResult(inOwnOrder(words));
    return asksForWords(query) ? `${shown} · ${messages.orders[session.wordOrder]}` : shown;
  },
  rows(session, field, drawing) {
    const { messages } = drawing;
    const errors = errorRows(selectedSource(session)?.error ?? null, field.width, drawing);
    if (session.list.total > 0) return [...errors, ...listRows(session, field, errors.length, drawing)];
    const empty = session.list.words === '' ? messages.noArticles : messages.noMatches;
    const rest = { ...field, height: field.height - errors.length };
    return [...errors, ...centredText(drawing, empty, rest, 'meta')];
  },
};
