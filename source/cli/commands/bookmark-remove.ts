import { unbookmark } from '../../app/services/bookmark.ts';
import { changedIds } from '../../app/services/mark.ts';
import { idsFrom } from '../arguments/ids.ts';
import type { RunCommand } from '../command.ts';
import { changeOutcome } from '../output/article-outcome.ts';
import { withArticles } from '../with-articles.ts';

export const run: RunCommand = async context => {
  const services = await withArticles(context);
  const ids = idsFrom(context.input, services);
  if (!ids.ok) return ids;
  const applied = unbookmark(services, ids.value);
  if (!applied.ok) return applied;
  const removed = changedIds(applied.value);
  const sentence = context.messages.cli.bookmarks.removed(removed.length);
  return { ok: true, value: changeOutcome(() => services.archive.listed(removed), sentence) };
};
