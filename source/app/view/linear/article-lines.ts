/** The open article in lines: what it is, then its pieces one by one (`session/pieces.ts`). */
import type { Article } from '../../../domain/article.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { effectiveDate } from '../../article-date.ts';
import { archivedBelow } from '../../session/archived.ts';
import { type PieceBelow, pieceBelow, pieceCount } from '../../session/pieces.ts';
import { openArticle } from '../../session/selectors.ts';
import type { Session } from '../../session/session.ts';
import { articleEnding } from '../article-ending.ts';
import { drawingOf } from '../drawing.ts';
import { asShown, blockLines } from './block-lines.ts';
import { keyOf } from './keys.ts';
import { spokenName } from './spoken-text.ts';

/** The label counts the headlines, which are opened by their numbers. */
function belowLines({ from, headlines, number, title }: PieceBelow, messages: Messages): readonly string[] {
  if (number !== null) return [`${messages.number(number)}. ${title}`];
  const label = from === 'page' ? messages.related : messages.fromArchive;
  return [`${label}: ${messages.articleCount(headlines.length)}`];
}

/** One piece; behind the last one, that there is no more. */
export function pieceLines(session: Session): readonly string[] {
  const article = openArticle(session);
  if (!session.reading || !article) return [session.messages.nothingOpen];
  const drawing = drawingOf(session);
  const { changes, place } = session.reading;
  const archived = archivedBelow(session);
  const last = pieceCount(article, archived) - 1;
  const piece = Math.min(place.piece, last);
  const body = (): readonly string[] => {
    if (piece === 0) return [asShown(article.title, drawing.text)];
    const below = pieceBelow(article, piece, archived);
    return below
      ? belowLines(below, session.messages)
      : blockLines(article, piece - 1, drawing, changes !== null);
  };
  const end = session.messages.linear.endOfArticle(keyOf(session, 'read-on'));
  return [...body(), ...(piece === last ? [end] : [])];
}

/** The footnote that a reference has led to, without those beside it. */
export function footnoteLines(session: Session): readonly string[] {
  const { piece, offset } = session.reading?.place ?? { piece: 0, offset: 0 };
  const text = openArticle(session)?.blocks[piece - 1]?.text ?? '';
  return [asShown(text.slice(offset).split('\n')[0] ?? '', drawingOf(session).text)];
}

/** Which paragraph one is at; nothing at the headline and behind the text. */
export function paragraphPlace({ reading, messages }: Session, { blocks }: Article): readonly string[] {
  const piece = reading?.place.piece ?? 0;
  return piece > 0 && piece <= blocks.length ? [messages.linear.paragraph(piece, blocks.length)] : [];
}

function annotationLines({ annotations, messages }: Session, { id }: Article): readonly string[] {
  if (annotations?.id !== id) return [];
  return [messages.linear.facts(annotations.tags.map(messages.tagRow)), annotations.note ?? ''];
}

/** What has been opened, and where one goes on in it. */
export function openingLines(session: Session): readonly string[] {
  const article = openArticle(session);
  if (!session.reading || !article) return [];
  const { messages, now, text } = drawingOf(session);
  const { facts, paragraphs } = messages.linear;
  const { published, category, categories, byline, author, source, blocks } = article;
  const by = byline ?? (author === null ? null : messages.by(author));
  return [
    asShown(article.title, text),
    facts(
      [category ?? categories[0] ?? '', by ?? '', source.title]
        .filter(fact => fact !== '')
        .map(fact => spokenName(fact, messages)),
    ),
    published === null ? '' : facts([messages.date(published), messages.ago(effectiveDate(article), now)]),
    ...annotationLines(session, article),
    paragraphs(blocks.length),
    session.reading.fetching ? messages.loadingPage : (articleEnding(session).remedy?.text ?? ''),
    ...(session.reading.place.piece === 0
      ? []
      : [...paragraphPlace(session, article), ...pieceLines(session)]),
  ];
}
