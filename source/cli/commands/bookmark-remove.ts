import { findListed } from '../../app/services/articles.ts';
import { unbookmark } from '../../app/services/bookmark.ts';
import { changedIds } from '../../app/services/mark.ts';
import { idsFrom } from '../arguments/ids.ts';
import type { RunCommand } from '../command.ts';
import { changeOutcome } from '../output/article-outcome.ts';
import { withArticles } from '../with-articles.ts';

export const run: RunCommand = async context => {
  const typed = await idsFrom(context);
  if (!typed.ok) return typed;
  const services = await withArticles(context);
  const found = findListed(services, typed.value);
  if (!found.ok) return found;
  const applied = unbookmark(
    services,
    found.value.map(({ id }) => id),
  );
  if (!applied.ok) return applied;
  const removed = changedIds(applied.value);
  const sentence = context.messages.cli.bookmarksRemoved(removed.length);
  return { ok: true, value: changeOutcome(() => services.archive.listed(removed), sentence) };
};
