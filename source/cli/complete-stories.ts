import { groupArticles } from '../app/services/index-articles.ts';
import type { Services } from '../app/services/services.ts';
import type { CommandContext } from './command.ts';
import { sayLeft } from './say-left.ts';

/** Fewer are not worth a word, or another line. */
const manyArticles = 500;

/** Puts every article into its story. What takes long is said, and what is missing at Ctrl-C or on a read-only disk. */
export async function completeStories(
  { progress, warn, messages: { cli }, interruption }: CommandContext,
  { archive }: Pick<Services, 'archive'>,
): Promise<void> {
  const { grouping, interrupted, unwritable } = cli.stories;
  const isLong = archive.ungrouped() >= manyArticles;
  const signal = interruption();
  await sayLeft(groupArticles(archive, signal), manyArticles, left => {
    if (isLong) progress(grouping(left));
  });
  const missing = archive.ungrouped();
  if (missing > 0) warn((signal.aborted ? interrupted : unwritable)(missing));
}
