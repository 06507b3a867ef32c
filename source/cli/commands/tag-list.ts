import { ok } from '../../domain/errors.ts';
import type { TagCount } from '../../domain/tags.ts';
import type { RunCommand } from '../command.ts';
import { type Column, type Fields, linesOfRecords } from '../output/columns.ts';
import { linesOf, type Page } from '../output/page.ts';
import { withArticles } from '../with-articles.ts';

const columns: readonly Column[] = [{ flexible: true }, { most: 16 }, { most: 16 }];

const fieldsOf = ({ messages }: Page, { name, articles, unread }: TagCount): Fields => [
  { text: name },
  { text: messages.articleCount(articles), role: 'meta' },
  { text: messages.unreadCount(unread), role: 'meta' },
];

/** One tag a line: name, articles, unread articles. */
export const run: RunCommand = async context => {
  const { archive } = await withArticles(context);
  const tags = archive.tags();
  return ok({
    json: () => tags.map(({ name, articles, unread }) => ({ name, articles, unread })),
    columns: ['name', 'articles', 'unread'],
    text(page) {
      if (tags.length === 0) return linesOf(page, page.messages.cli.bookmarks.noTags, { role: 'meta' });
      return linesOfRecords(
        page,
        columns,
        tags.map(tag => fieldsOf(page, tag)),
      );
    },
  });
};
