import type { Place, ReaderState, ReadingState, ReadingWindow } from '../../app/reader/state.ts';
import { effectiveDate } from '../../app/services/articles.ts';
import type { Article, Direction } from '../../domain/article.ts';
import type { Justification } from '../../domain/display.ts';
import type { Messages } from '../../i18n/messages.ts';
import { type ArticlePiece, articlePieces } from '../../text/article-layout.ts';
import type { TextStyle } from '../../text/layout.ts';
import { blankRow, joinRows, type Row } from '../../text/rows.ts';
import { findMatches, searchTerms } from '../../text/search-key.ts';
import type { Role } from '../../theme/theme.ts';
import { type ArticleWindow, articleWindow, type WindowRow } from '../article-window.ts';
import { centredText, clampedRows, type Drawing, type Field, inStyle, lineRow } from '../drawing.ts';
import { rememberLatest } from '../remember-latest.ts';
import type { Pane } from './pane.ts';

/** Blank cells at either side of the text, at the least. */
const margin = 2;
const narrowest = 10;

/** Longer lines are tiring to read: a wide pane has its text in the middle. */
export const articleWidth = (paneWidth: number, measure: number): number =>
  Math.max(narrowest, Math.min(measure, paneWidth - 2 * margin));

/** Who wrote it, where it appeared, when, and its address on the web. */
export function articleNotes(article: Article, messages: Messages, now: Date): string[] {
  const author = article.byline ?? (article.author === null ? null : messages.by(article.author));
  const when =
    article.published === null
      ? null
      : `${messages.date(article.published)} · ${messages.ago(effectiveDate(article), now)}`;
  const link = article.link !== null && /^https?:/u.test(article.link) ? [article.link] : [];
  return [
    [author, article.source.title].filter(part => part !== null).join(' · '),
    ...(when === null ? [] : [when]),
    ...link,
  ];
}

const msPerMinute = 60_000;

/** Scrolling asks for the same layout again; ages in words change by the minute. */
const piecesForMinute = rememberLatest(
  (
    article: Article,
    width: number,
    text: TextStyle,
    messages: Messages,
    minute: number,
    words: string,
    directionOverride: Direction | null,
    justify: Justification,
  ): readonly ArticlePiece[] => {
    const terms = searchTerms(words);
    return articlePieces(
      {
        ...article,
        category: article.category ?? article.categories[0] ?? null,
        notes: articleNotes(article, messages, new Date(minute * msPerMinute)),
      },
      messages,
      { ...text, width, directionOverride, justify, matches: found => findMatches(found, terms) },
    );
  },
);

/** What is to be told above the article: that more of it is coming, or why it is not. */
function newsRows(reading: ReadingState, width: number, drawing: Drawing): readonly Row<Role>[] {
  const { messages } = drawing;
  return [
    ...(reading.loading ? [lineRow(drawing, messages.loadingPage, width, 'progress')] : []),
    ...(reading.error
      ? clampedRows(drawing, messages.errors[reading.error.code](reading.error), {
          width,
          most: 3,
          style: 'error',
        })
      : []),
  ];
}

export interface ReaderView extends ArticleWindow {
  readonly measured: ReadingWindow;
  readonly news: readonly Row<Role>[];
  /** Cells of every row. */
  readonly width: number;
  /** The place and the steps that the window was reached by. */
  readonly from: Place;
  readonly taken: number;
}

/** What the field shows of the article that is open; null where none is. */
export function readerView(state: ReaderState, field: Field, drawing: Drawing): ReaderView | null {
  const { reading, display, articles, directions } = state;
  const { article, place, steps } = reading;
  if (!article) return null;
  const width = articleWidth(field.width, display.measure);
  const news = newsRows(reading, width, drawing);
  const pieces = piecesForMinute(
    article,
    width,
    drawing.text,
    drawing.messages,
    Math.floor(drawing.now.getTime() / msPerMinute),
    articles.words,
    directions[article.source.id] ?? null,
    display.justify,
  );
  const window = articleWindow(pieces, place, steps, Math.max(1, field.height - news.length));
  return { ...window, measured: { ...window.measured, width }, news, width, from: place, taken: steps };
}

/** Of a piece that is selected, what is seen of it. */
function drawn({ row, piece }: WindowRow, { selection }: ReadingState): Row<Role> {
  if (!selection) return row;
  const isSelected =
    piece >= Math.min(selection.from, selection.to) && piece <= Math.max(selection.from, selection.to);
  return isSelected ? inStyle(row, 'selected') : row;
}

export const readerPane: Pane = {
  id: 'reader',
  title: ({ reading }, { messages }) => reading.article?.source.title ?? messages.panes.reader,
  note({ reading }, { messages }) {
    const { whole, progress } = reading.window;
    return reading.article === null || whole ? '' : messages.position(Math.round(progress * 100));
  },
  rows(state, field, drawing) {
    const view = readerView(state, field, drawing);
    if (!view) return centredText(drawing, drawing.messages.nothingOpen, field, 'meta');
    const left = Math.floor((field.width - view.width) / 2);
    const inMiddle = (row: Row<Role>): Row<Role> =>
      joinRows<Role>([blankRow(left), row, blankRow(field.width - left - view.width)]);
    return [...view.news, ...view.rows.map(row => drawn(row, state.reading))].map(inMiddle);
  },
};
