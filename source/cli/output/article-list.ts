import { effectiveDate } from '../../app/article-date.ts';
import type { ListedArticle } from '../../domain/library.ts';
import { type Column, type Fields, linesOfRecords } from './columns.ts';
import { linesOf, type Page } from './page.ts';

const unreadMark = '●';
const changedMark = '±';
const bookmarkMark = '★';

const columns: readonly Column[] = [
  { direction: 'ltr' },
  { direction: 'ltr' },
  { flexible: true },
  { most: 14 },
  { most: 16 },
];

const marksOf = ({ read, changed, bookmarked }: ListedArticle): string =>
  `${read ? '' : unreadMark}${changed ? changedMark : ''}${bookmarked ? bookmarkMark : ''}`;

const fieldsOf = (article: ListedArticle, { messages, now }: Page): Fields => [
  { text: article.id, role: 'meta' },
  { text: marksOf(article), role: 'unread-mark' },
  { text: article.title, role: article.read ? 'read' : 'unread' },
  { text: article.source.title, role: 'meta' },
  { text: messages.ago(effectiveDate(article), now), role: 'meta' },
];

/** One article a line; `empty` if there is none. */
export function articleListLines(page: Page, articles: Iterable<ListedArticle>, empty: string): string[] {
  const all = [...articles];
  if (all.length === 0) return linesOf(page, empty, { role: 'meta' });
  return linesOfRecords(
    page,
    columns,
    all.map(article => fieldsOf(article, page)),
  );
}
