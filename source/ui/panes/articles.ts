import { type ReaderState, selectedScope } from '../../app/reader/state.ts';
import { effectiveDate, type ListedArticle } from '../../app/services/articles.ts';
import type { Direction } from '../../domain/article.ts';
import { blankRow, joinInReadingOrder, markRow, type Row } from '../../text/rows.ts';
import { findMatches, searchTerms } from '../../text/search-key.ts';
import type { Role } from '../../theme/theme.ts';
import { centredText, clampedRows, type Drawing, type Field, inStyle, lineRow } from '../drawing.ts';
import { windowStart } from '../geometry.ts';
import type { Pane } from './pane.ts';
import { sourceName } from './sources.ts';

const titleLines = (width: number): number => (width >= 70 ? 1 : 2);

/** The marks stand in a gutter of their own where reading begins, so that they never decide a title's direction. */
const gutter = 4;

function gutterRow(article: ListedArticle, drawing: Drawing): Row<Role> {
  return joinInReadingOrder<Role>(drawing.messages.direction, [
    blankRow(1),
    markRow<Role>(article.read ? ' ' : '●', 'unread-mark'),
    markRow<Role>(article.bookmarked ? '★' : ' ', 'bookmark-mark'),
    blankRow(1),
  ]);
}

/** The direction that the user gave the source, or else the headline's own. */
const titleDirection = (article: ListedArticle, { directions }: ReaderState): Direction =>
  directions[article.source.id] ?? article.direction;

function itemRows(article: ListedArticle, width: number, state: ReaderState, drawing: Drawing): Row<Role>[] {
  const { messages, now } = drawing;
  const inner = width - gutter - 1;
  const style: Role = article.read ? 'read' : 'unread';
  const titles = clampedRows(drawing, article.title, {
    width: inner,
    most: titleLines(width),
    style,
    direction: titleDirection(article, state),
    matches: findMatches(article.title, searchTerms(state.articles.words)),
  });
  const meta = lineRow(
    drawing,
    `${messages.ago(effectiveDate(article), now)} · ${article.source.title}`,
    inner,
    'meta',
  );
  const placed = [...titles, meta].map((row, index) =>
    joinInReadingOrder<Role>(messages.direction, [
      index === 0 ? gutterRow(article, drawing) : blankRow(gutter),
      row,
      blankRow(1),
    ]),
  );
  while (placed.length < titleLines(width) + 1) placed.push(blankRow(width));
  return placed;
}

/** Why the source that is shown failed the last time, in words. */
function errorRows(state: ReaderState, width: number, drawing: Drawing): Row<Role>[] {
  const error = state.sources.rows[state.sources.selected]?.error;
  if (!error) return [];
  const rows = clampedRows(drawing, drawing.messages.errors[error.code](error), {
    width: width - 2,
    most: 4,
    style: 'error',
  });
  return [
    ...rows.map(row => joinInReadingOrder<Role>(drawing.messages.direction, [blankRow(1), row, blankRow(1)])),
    blankRow(width),
  ];
}

function itemStyle(state: ReaderState, index: number): Role | null {
  if (index !== state.articles.selected) return null;
  return state.focus === 'articles' ? 'selected' : 'selected-elsewhere';
}

function listRows(state: ReaderState, field: Field, drawing: Drawing): Row<Role>[] {
  const { rows, selected } = state.articles;
  const height = titleLines(field.width) + 1;
  const room = Math.max(1, Math.floor(field.height / height));
  const start = windowStart(rows.length, selected, room);
  return rows.slice(start, start + room + 1).flatMap((article, index) => {
    const drawn = itemRows(article, field.width, state, drawing);
    const style = itemStyle(state, start + index);
    return style ? drawn.map(row => inStyle(row, style)) : drawn;
  });
}

export const articlesPane: Pane = {
  id: 'articles',
  title(state, { messages }) {
    const row = state.sources.rows[state.sources.selected];
    const name =
      row && selectedScope(state).kind !== 'all' ? sourceName(row, messages) : messages.panes.articles;
    return state.articles.words === '' ? name : messages.searchResult(state.articles.words);
  },
  note(state, { messages }) {
    const { rows, selected } = state.articles;
    return rows.length === 0 ? '' : `${messages.number(selected + 1)}/${messages.number(rows.length)}`;
  },
  rows(state, field, drawing) {
    const { messages } = drawing;
    const errors = errorRows(state, field.width, drawing);
    const rest = { ...field, height: field.height - errors.length };
    if (state.articles.rows.length > 0) return [...errors, ...listRows(state, rest, drawing)];
    const empty = state.articles.words === '' ? messages.noArticles : messages.noMatches;
    return [...errors, ...centredText(drawing, empty, rest, 'meta')];
  },
};
