import { searchMatcher } from '../../app/services/search-match.ts';
import type { RunCommand } from '../command.ts';
import { listArticles } from '../list-articles.ts';
import { withArticles } from '../with-articles.ts';

export const run: RunCommand = listArticles({
  services: withArticles,
  order: 'best',
  empty: messages => messages.noMatches,
  matcher: searchMatcher,
});
