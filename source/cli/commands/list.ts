import type { RunCommand } from '../command.ts';
import { listArticles } from '../list-articles.ts';
import { withArticles } from '../with-articles.ts';

export const run: RunCommand = listArticles({
  services: withArticles,
  order: 'newest',
  empty: messages => messages.noArticles,
});
