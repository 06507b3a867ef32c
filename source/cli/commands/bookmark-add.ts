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
  const services = await withArticles(context);
  const ids = idsFrom(context.input, services);
  if (!ids.ok) return ids;
  const { bookmarkWhole } = await import('../../app/services/bookmark.ts');
  const kept = await ended(bookmarkWhole(services, ids.value, context.interruption()));
  if (!kept.ok) return kept;
  const sentence = context.messages.cli.bookmarks.added(ids.value.length);
  return { ok: true, value: changeOutcome(() => services.archive.listed(ids.value), sentence) };
};
