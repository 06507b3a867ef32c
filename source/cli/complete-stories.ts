import { groupArticles } from '../app/services/index-articles.ts';
import type { Services } from '../app/services/services.ts';
import type { CommandContext } from './command.ts';
import { heldWhile } from './held-while.ts';
import { sayLeft } from './say-left.ts';

/** Fewer are not worth a word, or another line. */
const manyArticles = 500;

/** Puts every article into its story. What takes long is said, and what is missing: at Ctrl-C, on a read-only disk, or while another process holds the archive. */
export async function completeStories(
  { progress, warn, messages: { cli }, interruption }: CommandContext,
  { archive }: Pick<Services, 'archive'>,
): Promise<void> {
  const { grouping, interrupted, held, unwritable } = cli.stories;
  const isLong = archive.ungrouped() >= manyArticles;
  const signal = interruption();
  const isHeld = await heldWhile(() =>
    sayLeft(groupArticles(archive, signal), manyArticles, left => {
      if (isLong) progress(grouping(left));
    }),
  );
  const missing = archive.ungrouped();
  const left = isHeld ? held : unwritable;
  if (missing > 0) warn((signal.aborted ? interrupted : left)(missing));
}
