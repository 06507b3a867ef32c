import { ok } from '../../domain/errors.ts';
import type { RunCommand } from '../command.ts';
import { type Column, type Fields, linesOfRecords } from '../output/columns.ts';
import { linesOf, type Page } from '../output/page.ts';
import { viewColumns, viewJson } from '../output/view-json.ts';
import { withArticles } from '../with-articles.ts';

const columns: readonly Column[] = [{ most: 28 }, { most: 16 }, { flexible: true }];

const fieldsOf = ({ messages }: Page, { name, unread, query }: ReturnType<typeof viewJson>): Fields => [
  { text: name },
  { text: unread === null ? '' : messages.unreadCount(unread), role: 'meta' },
  { text: query, role: 'meta' },
];

/** One view a line: its name, unread articles, query. */
export const run: RunCommand = async context => {
  const services = await withArticles(context);
  const views = () => services.store.views().map(view => viewJson(view, services));
  return ok({
    json: views,
    columns: viewColumns,
    text(page) {
      const rows = views().map(view => fieldsOf(page, view));
      if (rows.length === 0) return linesOf(page, page.messages.cli.noViews, { role: 'meta' });
      return linesOfRecords(page, columns, rows);
    },
  });
};
