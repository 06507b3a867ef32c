/** What is in sight of the article that is open, and where the next rows are. Only what is in sight is laid out. */
import { rememberLatest } from '../../base/remember-latest.ts';
import type { Article, Direction } from '../../domain/article.ts';
import type { Justification } from '../../domain/display.ts';
import type { ListedArticle } from '../../domain/library.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Remedy } from '../../text/article-draft.ts';
import {
  type ArticleLayoutOptions,
  type ArticlePiece,
  bodyPieces,
  type PictureRows,
  piecesBelow,
} from '../../text/article-layout.ts';
import { findPhrase } from '../../text/find-phrase.ts';
import { type Highlight, highlightMatches } from '../../text/highlight.ts';
import type { TextStyle } from '../../text/layout.ts';
import { archivedBelow } from '../session/archived.ts';
import { articlesLaidOut } from '../session/article-shown.ts';
import { addressesIn, showsPictures } from '../session/pictures.ts';
import type { Place } from '../session/reading-state.ts';
import { openArticle } from '../session/selectors.ts';
import type { Session } from '../session/session.ts';
import { articleEnding } from './article-ending.ts';
import { articleBody, belowArticle } from './article-text.ts';
import { type ArticleWindow, articleWindow, placeAt } from './article-window.ts';
import { drawingOf } from './drawing.ts';
import { type Field, paneField } from './geometry.ts';
import { withLinkNumbers } from './numbered-links.ts';
import { noPictures, pictureRowsIn } from './picture-rows.ts';
import { sectionOf } from './section.ts';
import { tagsShown } from './tags-shown.ts';

/** Blank cells at either side of the text, at the least. */
const margin = 2;
export const scrollbarWidth = 1;
const narrowest = 10;

/** Longer lines are tiring to read: a wide pane has its text in the middle. */
const articleWidth = (paneWidth: number, measure: number): number =>
  Math.max(narrowest, Math.min(measure, paneWidth - scrollbarWidth - 2 * margin));

/** What the user has written about it, in lines: a text, because equal ones are laid out once. */
function annotationLines({ annotations }: Session, { id }: Article): string {
  if (annotations?.id !== id) return '';
  return [tagsShown(annotations).join(' · '), annotations.note ?? ''].filter(line => line !== '').join('\n');
}

/** Of the headline. All of it is copied and said, and `khabar read` prints it. */
const mostTitleRows = 3;

/** The same object for as long as nothing of it changes. */
const layoutFor = rememberLatest(
  (
    width: number,
    text: TextStyle,
    highlight: Highlight,
    sought: string,
    directionOverride: Direction | null,
    justify: Justification,
    pictureRows: PictureRows,
  ): ArticleLayoutOptions => ({
    ...text,
    width,
    directionOverride,
    justify,
    matches: found => (sought === '' ? highlightMatches(found, highlight) : findPhrase(found, sought)),
    pictureRows,
    mostTitleRows,
  }),
  articlesLaidOut,
);

/** Scrolling asks for the same layout again. */
const bodyFor = rememberLatest(
  (
    article: Article,
    section: string | null,
    annotations: string,
    messages: Messages,
    layout: ArticleLayoutOptions,
  ): readonly ArticlePiece[] => {
    const notes = annotations === '' ? [] : annotations.split('\n');
    return bodyPieces(articleBody(article, messages, { section, notes }), messages, layout);
  },
  articlesLaidOut,
);

/** What comes behind the text, as articles of the archive do, leaves that as it was laid out. */
const belowFor = rememberLatest(
  (
    article: Article,
    section: string | null,
    archived: readonly ListedArticle[],
    problem: string | null,
    remedy: Remedy | null,
    messages: Messages,
    layout: ArticleLayoutOptions,
  ): readonly ArticlePiece[] =>
    piecesBelow(belowArticle(article, { section, archived, ending: { problem, remedy } }), messages, layout),
  articlesLaidOut,
);

const togetherFor = rememberLatest(
  (body: readonly ArticlePiece[], below: readonly ArticlePiece[]): readonly ArticlePiece[] => [
    ...body,
    ...below,
  ],
  articlesLaidOut,
);

function pictureRowsFor(session: Session, article: Article, width: number): PictureRows {
  if (!showsPictures(session)) return noPictures;
  const side = session.settings.directions[article.source.id] ?? article.direction;
  const { height } = paneField(session, 'reader');
  const room = { width, height, side, cell: session.terminal.cell ?? null };
  return pictureRowsIn(room, addressesIn(article), session.pictures);
}

function piecesOf(session: Session, article: Article, width: number): readonly ArticlePiece[] {
  const { messages, list, reading, settings, display } = session;
  const { problem, remedy } = articleEnding(session);
  const shown = reading?.numbersLinks ? withLinkNumbers(article, messages.number) : article;
  const section = sectionOf(session, article);
  const layout = layoutFor(
    width,
    drawingOf(session).text,
    list.highlighted,
    reading?.finding?.words ?? '',
    settings.directions[article.source.id] ?? null,
    display.justify,
    pictureRowsFor(session, article, width),
  );
  return togetherFor(
    bodyFor(shown, section, annotationLines(session, article), messages, layout),
    belowFor(shown, section, archivedBelow(session), problem, remedy, messages, layout),
  );
}

export interface ReadingView extends ArticleWindow {
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
  const pieces = piecesOf(session, article, width);
  return { ...articleWindow(pieces, reading.place, steps, Math.max(1, field.height)), width };
}

/** Where so much of the open article is above, 0 to 1; null: nothing is open. */
export function placeAtShare(session: Session, share: number): Place | null {
  const article = openArticle(session);
  if (!article) return null;
  const width = articleWidth(paneField(session, 'reader').width, session.display.measure);
  return placeAt(piecesOf(session, article, width), share);
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
