import { indexArticles } from '../app/services/index-articles.ts';
import type { Services } from '../app/services/services.ts';
import type { Query } from '../domain/query/query.ts';
import { asksForStories, asksIndex } from '../domain/query/words.ts';
import type { CommandContext } from './command.ts';
import { completeStories } from './complete-stories.ts';
import { heldWhile } from './held-while.ts';
import { sayLeft } from './say-left.ts';

/** Fewer are not worth a word. */
const manyArticles = 500;

const articlesPerLine = 2000;

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

/**
 * A query for words or for stories finds every article.
 * @param needsStories whether stories are asked for, by the query or by what is made of its articles
 */
export async function completeIndex(
  context: CommandContext,
  services: Pick<Services, 'archive'>,
  query: Query,
  needsStories = asksForStories(query),
): Promise<void> {
  if (asksIndex(query)) await completeWords(context, services);
  if (needsStories) await completeStories(context, services);
}
