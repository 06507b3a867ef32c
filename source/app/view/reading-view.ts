/** What is in sight of the article that is open, and where the next rows are. Only what is in sight is laid out. */
import { rememberLatest } from '../../base/remember-latest.ts';
import type { Article, Direction } from '../../domain/article.ts';
import type { Justification } from '../../domain/display.ts';
import type { Messages } from '../../i18n/messages.ts';
import { type ArticlePiece, articlePieces } from '../../text/article-layout.ts';
import { findPhrase } from '../../text/find-phrase.ts';
import { type Highlight, highlightMatches } from '../../text/highlight.ts';
import type { TextStyle } from '../../text/layout.ts';
import type { Row } from '../../text/rows.ts';
import type { Match } from '../../text/word-finder.ts';
import type { Role } from '../../theme/theme.ts';
import { effectiveDate } from '../article-date.ts';
import { articlesLaidOut } from '../session/article-shown.ts';
import { isWebLink, msPerMinute, openArticle } from '../session/selectors.ts';
import type { Place, Reading, Session } from '../session/session.ts';
import { type ArticleWindow, articleWindow } from './article-window.ts';
import { clampedRows, type Drawing, drawingOf, lineRow } from './drawing.ts';
import { type Field, paneField } from './geometry.ts';
import { tagsShown } from './tags-shown.ts';

/** Blank cells at either side of the text, at the least. */
const margin = 2;
const narrowest = 10;

/** Longer lines are tiring to read: a wide pane has its text in the middle. */
const articleWidth = (paneWidth: number, measure: number): number =>
  Math.max(narrowest, Math.min(measure, paneWidth - 2 * margin));

/** Who wrote it, where it appeared, when, and its address on the web; then what the user has written about it. */
function articleNotes(article: Article, annotations: string, messages: Messages, now: Date): string[] {
  const author = article.byline ?? (article.author === null ? null : messages.by(article.author));
  const when =
    article.published === null
      ? null
      : `${messages.date(article.published)} · ${messages.ago(effectiveDate(article), now)}`;
  return [
    [author, article.source.title].filter(part => part !== null).join(' · '),
    ...(when === null ? [] : [when]),
    ...(isWebLink(article.link) ? [article.link] : []),
    ...(annotations === '' ? [] : annotations.split('\n')),
  ];
}

/** What the user has written about it, in lines: a text, because equal ones are laid out once. */
function annotationLines({ annotations }: Session, { id }: Article): string {
  if (annotations?.id !== id) return '';
  return [tagsShown(annotations).join(' · '), annotations.note ?? ''].filter(line => line !== '').join('\n');
}

/** Scrolling asks for the same layout again; ages in words change by the minute. */
const piecesFor = rememberLatest(
  (
    article: Article,
    annotations: string,
    width: number,
    text: TextStyle,
    messages: Messages,
    minute: number,
    highlight: Highlight,
    sought: string,
    directionOverride: Direction | null,
    justify: Justification,
  ): readonly ArticlePiece[] => {
    const matches = (found: string): readonly Match[] =>
      sought === '' ? highlightMatches(found, highlight) : findPhrase(found, sought);
    return articlePieces(
      {
        ...article,
        category: article.category ?? article.categories[0] ?? null,
        notes: articleNotes(article, annotations, messages, new Date(minute * msPerMinute)),
      },
      messages,
      { ...text, width, directionOverride, justify, matches },
    );
  },
  articlesLaidOut,
);

function piecesOf(session: Session, article: Article, width: number): readonly ArticlePiece[] {
  const { messages, minute, list, reading, settings, display } = session;
  return piecesFor(
    article,
    annotationLines(session, article),
    width,
    drawingOf(session).text,
    messages,
    minute,
    list.highlighted,
    reading?.finding?.words ?? '',
    settings.directions[article.source.id] ?? null,
    display.justify,
  );
}

/** Above the article: that more of it is coming, or why it is not. */
const newsRows = rememberLatest(
  (fetching: boolean, error: Reading['error'], width: number, drawing: Drawing): readonly Row<Role>[] => {
    const { messages } = drawing;
    return [
      ...(fetching ? [lineRow(drawing, messages.loadingPage, width, 'progress')] : []),
      ...(error
        ? clampedRows(drawing, messages.errors[error.code](error), { width, most: 3, style: 'error' })
        : []),
    ];
  },
);

export interface ReadingView extends ArticleWindow {
  readonly news: readonly Row<Role>[];
  /** Cells of every row. */
  readonly width: number;
}

/** The window `steps` rows below where it is, or above; null: nothing is open. */
export function readingView(
  session: Session,
  steps = 0,
  field: Field = paneField(session, 'reader'),
): ReadingView | null {
  const { reading, display } = session;
  const article = openArticle(session);
  if (!reading || !article) return null;
  const width = articleWidth(field.width, display.measure);
  const news = newsRows(reading.fetching, reading.error, width, drawingOf(session));
  const height = Math.max(1, field.height - news.length);
  return {
    ...articleWindow(piecesOf(session, article, width), reading.place, steps, height),
    news,
    width,
  };
}

/** A place of the article that is open. */
export interface FoundPlace {
  readonly piece: number;
  /** UTF-16 offset in the text of the piece. */
  readonly start: number;
}

const placesOf = rememberLatest((pieces: readonly ArticlePiece[], words: string): readonly FoundPlace[] =>
  pieces.flatMap(({ text }, piece) => findPhrase(text, words).map(({ start }) => ({ piece, start }))),
);

/** Where words stand in the article that is open, in order. */
export function foundPlaces(session: Session, words: string): readonly FoundPlace[] {
  const article = openArticle(session);
  if (!article) return [];
  const width = articleWidth(paneField(session, 'reader').width, session.display.measure);
  return placesOf(piecesOf(session, article, width), words);
}

export const placeAfter = (session: Session, steps: number): Place | null =>
  readingView(session, steps)?.place ?? null;
