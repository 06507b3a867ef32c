import { indexArticles } from '../app/services/index-articles.ts';
import type { Services } from '../app/services/services.ts';
import { readerErrorIn } from '../domain/errors.ts';
import type { Query } from '../domain/query/query.ts';
import { asksIndex } from '../domain/query/words.ts';
import type { CommandContext } from './command.ts';

/** Fewer are not worth a word. */
const manyArticles = 500;

const articlesPerLine = 2000;

/** Says how many articles are left, once for so many: in a log, each time is a line. */
export async function sayLeft(
  steps: AsyncIterable<number>,
  perLine: number,
  say: (left: number) => void,
): Promise<void> {
  let said = Number.POSITIVE_INFINITY;
  for await (const left of steps) {
    const lines = Math.ceil(left / perLine);
    if (lines < said) say(left);
    said = lines;
  }
}

/** Whether the work was left because another process does not let go of the archive. */
async function heldWhile(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return false;
  } catch (error) {
    if (readerErrorIn(error)?.detail !== 'SQLITE_BUSY') throw error;
    return true;
  }
}

/**
 * A query for words finds every article: those whose words are not known yet are read first, which is said. Where another process does not
 * let go of the archive, what is known is searched, and what is missing is said.
 */
export async function completeIndex(
  { progress, warn, messages, interruption }: CommandContext,
  { archive }: Pick<Services, 'archive'>,
  query: Query,
): Promise<void> {
  if (!asksIndex(query)) return;
  if (archive.unindexed() < manyArticles) return;
  const isHeld = await heldWhile(() =>
    sayLeft(indexArticles(archive, interruption()), articlesPerLine, left =>
      progress(messages.cli.indexing(left)),
    ),
  );
  const missing = archive.unindexed();
  if (missing > 0) warn(isHeld ? messages.cli.notYetIndexed(missing) : messages.cli.notIndexed(missing));
}
