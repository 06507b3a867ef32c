import type { Archive, ListedArticle } from '../domain/library.ts';
import { everything } from '../domain/query/query.ts';
import type { Messages } from '../i18n/messages.ts';

/** More than any story has. */
const mostTold = 1000;

/** Who tells what a rule announces: its source and, where others tell its story too, how many do. */
export function announcer(
  { id, source }: ListedArticle,
  archive: Pick<Archive, 'list'>,
  { cli }: Messages,
): string {
  const told = archive.list({ query: everything, order: 'oldest', storiesOf: [id], limit: mostTold });
  const sources = new Set(told.map(each => each.source.id)).size;
  return sources > 1 ? `${source.title} · ${cli.stories.tellers(sources)}` : source.title;
}
