import type { Archive, ListedArticle } from '../domain/library.ts';
import { everything } from '../domain/query/query.ts';
import type { Messages } from '../i18n/messages.ts';
import { articlesOfRows } from './services/story-rows.ts';

/** Who tells what a rule announces: its source and, where others tell its story too, how many do. */
export function announcer(article: ListedArticle, archive: Pick<Archive, 'list'>, { cli }: Messages): string {
  const { source } = article;
  const told = articlesOfRows(archive, { query: everything, order: 'oldest' }, [article]);
  const sources = new Set(told.map(each => each.source.id)).size;
  return sources > 1 ? `${source.title} · ${cli.stories.tellers(sources)}` : source.title;
}
