import { indexArticles } from '../app/services/index-articles.ts';
import type { Services } from '../app/services/services.ts';
import { readerErrorIn } from '../domain/errors.ts';
import type { Query } from '../domain/query/query.ts';
import { asksForStories, asksIndex } from '../domain/query/words.ts';
import type { CommandContext } from './command.ts';
import { completeStories } from './complete-stories.ts';
import { sayLeft } from './say-left.ts';

/** Fewer are not worth a word. */
const manyArticles = 500;

const articlesPerLine = 2000;

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
 * Words that are not known yet are read first, which is said. Where another process does not let go of the archive, what is known is
 * searched, and what is missing is said.
 */
async function completeWords(
  { progress, warn, messages, interruption }: CommandContext,
  { archive }: Pick<Services, 'archive'>,
): Promise<void> {
  if (archive.unindexed() < manyArticles) return;
  const isHeld = await heldWhile(() =>
    sayLeft(indexArticles(archive, interruption()), articlesPerLine, left =>
      progress(messages.cli.indexing(left)),
    ),
  );
  const missing = archive.unindexed();
  if (missing > 0) warn(isHeld ? messages.cli.notYetIndexed(missing) : messages.cli.notIndexed(missing));
}

/** A query for words or for stories finds every article. */
export async function completeIndex(
  context: CommandContext,
  services: Pick<Services, 'archive'>,
  query: Query,
): Promise<void> {
  if (asksIndex(query)) await completeWords(context, services);
  if (asksForStories(query)) await completeStories(context, services);
}
