import type { RunCommand } from '../command.ts';
import { listArticles } from '../list-articles.ts';

export const run: RunCommand = listArticles({
  services: context => context.services(),
  query: { is: 'bookmarked' },
  order: 'bookmarked',
  empty: messages => messages.cli.bookmarks.none,
});
