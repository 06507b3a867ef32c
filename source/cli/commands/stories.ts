import { groupArticles } from '../../app/services/index-articles.ts';
import type { Services } from '../../app/services/services.ts';
import { type Story, storiesOf } from '../../app/services/stories.ts';
import { ok } from '../../domain/errors.ts';
import { queryFrom } from '../arguments/selection.ts';
import type { CommandContext, RunCommand } from '../command.ts';
import { completeIndex, sayLeft } from '../complete-index.ts';
import { storyJson } from '../output/story-json.ts';
import { withArticles } from '../with-articles.ts';

/** Fewer are not worth a word, or another line. */
const manyArticles = 500;

/** Every article is in its story, as far as the archive can be written to; what takes long is said. */
async function completeStories(
  { progress, messages, interruption }: CommandContext,
  { archive }: Pick<Services, 'archive'>,
): Promise<void> {
  const isLong = archive.ungrouped() >= manyArticles;
  await sayLeft(groupArticles(archive, interruption()), manyArticles, left => {
    if (isLong) progress(messages.cli.stories.grouping(left));
  });
}

function* storiesJson(stories: Iterable<Story>) {
  for (const story of stories) yield storyJson(story);
}

export const run: RunCommand = async context => {
  const services = await withArticles(context);
  const query = queryFrom(context, services);
  if (!query.ok) return query;
  await completeIndex(context, services, query.value);
  await completeStories(context, services);
  const { sort: order = 'newest', limit } = context.flags;
  const stories = () =>
    storiesOf(services, { query: query.value, order, ...(limit === undefined ? {} : { limit }) });
  return ok({
    json: () => [...storiesJson(stories())],
    items: () => storiesJson(stories()),
    columns: ['id', 'first.published', 'last', 'first.source.title', 'title'],
    text: async page => (await import('../output/story-lines.ts')).storyListLines(page, stories()),
  });
};
