import { lastScroll } from '../../app/reader/state.ts';
import { ageOf } from '../../app/services/articles.ts';
import type { Article } from '../../domain/article.ts';
import type { Messages } from '../../i18n/messages.ts';
import { type ArticleRow, layoutArticle } from '../../text/article-layout.ts';
import type { TextStyle } from '../../text/layout.ts';
import { blankRow, joinRows, type Row } from '../../text/rows.ts';
import type { Role } from '../../theme/theme.ts';
import { centredText, clampedRows, type Drawing, lineRow } from '../drawing.ts';
import { rememberLatest } from '../remember-latest.ts';
import type { Pane } from './pane.ts';

/** Longer lines are tiring to read: a wide pane has its text in the middle. */
const measure = 80;

export const articleWidth = (paneWidth: number): number => Math.max(10, Math.min(measure, paneWidth - 4));

/** Who wrote it, where it appeared, when, and its address on the web. */
export function articleNotes(article: Article, messages: Messages, now: Date): string[] {
  const author = article.byline ?? (article.author === null ? null : messages.by(article.author));
  const when =
    article.published === null
      ? null
      : `${messages.date(article.published)} · ${messages.ago(ageOf(article), now)}`;
  const link = article.link !== null && /^https?:/u.test(article.link) ? [article.link] : [];
  return [
    [author, article.source.title].filter(part => part !== null).join(' · '),
    ...(when === null ? [] : [when]),
    ...link,
  ];
}

const msPerMinute = 60_000;

/** Scrolling asks for the same layout again; ages in words change by the minute. */
const layoutForMinute = rememberLatest(
  (
    article: Article,
    width: number,
    text: TextStyle,
    messages: Messages,
    minute: number,
  ): readonly ArticleRow[] =>
    layoutArticle(
      {
        ...article,
        category: article.category ?? article.categories[0] ?? null,
        notes: articleNotes(article, messages, new Date(minute * msPerMinute)),
      },
      messages,
      { ...text, width },
    ),
);

/** The rows of an article, each `width` cells wide. */
export const articleRows = (
  article: Article,
  width: number,
  { messages, text, now }: Drawing,
): readonly ArticleRow[] =>
  layoutForMinute(article, width, text, messages, Math.floor(now.getTime() / msPerMinute));

export const readerPane: Pane = {
  id: 'reader',
  title: ({ reading }, { messages }) => reading.article?.source.title ?? messages.panes.reader,
  note({ reading }, { messages }) {
    const last = lastScroll(reading);
    return reading.article === null || last === 0
      ? ''
      : messages.position(Math.round((reading.scroll / last) * 100));
  },
  rows({ reading }, field, drawing) {
    const { messages } = drawing;
    if (!reading.article) return centredText(drawing, messages.nothingOpen, field, 'meta');
    const width = articleWidth(field.width);
    const left = Math.floor((field.width - width) / 2);
    const inMiddle = (row: Row<Role>): Row<Role> =>
      joinRows<Role>([blankRow(left), row, blankRow(field.width - left - width)]);
    const rows = articleRows(reading.article, width, drawing);
    const news = [
      ...(reading.loading ? [lineRow(drawing, messages.loadingPage, width, 'progress')] : []),
      ...(reading.error
        ? clampedRows(drawing, messages.errors[reading.error.code](reading.error), width, 3, 'error')
        : []),
    ];
    return [...news, ...rows.slice(reading.scroll, reading.scroll + field.height - news.length)].map(
      inMiddle,
    );
  },
};
