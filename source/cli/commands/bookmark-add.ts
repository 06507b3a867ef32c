import { findListed } from '../../app/services/articles.ts';
import type { Result } from '../../domain/errors.ts';
import type { Applied } from '../../domain/library.ts';
import { idsFrom } from '../arguments/ids.ts';
import type { RunCommand } from '../command.ts';
import { changeOutcome } from '../output/article-outcome.ts';
import { withArticles } from '../with-articles.ts';

async function ended(work: AsyncGenerator<unknown, Result<Applied>>): Promise<Result<Applied>> {
  for (;;) {
    const step = await work.next();
    if (step.done) return step.value;
  }
}

export const run: RunCommand = async context => {
  const typed = await idsFrom(context);
  if (!typed.ok) return typed;
  const services = await withArticles(context);
  const found = findListed(services, typed.value);
  if (!found.ok) return found;
  const ids = found.value.map(({ id }) => id);
  const { bookmarkWhole } = await import('../../app/services/bookmark.ts');
  const kept = await ended(bookmarkWhole(services, ids, context.interruption()));
  if (!kept.ok) return kept;
  const sentence = context.messages.cli.bookmarksAdded(ids.length);
  return { ok: true, value: changeOutcome(() => services.archive.listed(ids), sentence) };
};
