import { type Story, storiesOf } from '../../app/services/stories.ts';
import { ok } from '../../domain/errors.ts';
import { queryFrom } from '../arguments/selection.ts';
import type { RunCommand } from '../command.ts';
import { completeIndex } from '../complete-index.ts';
import { completeStories } from '../complete-stories.ts';
import { exitCodes } from '../exit-codes.ts';
import { storyJson } from '../output/story-json.ts';
import { withArticles } from '../with-articles.ts';

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
    ...(context.interruption().aborted ? { exitCode: exitCodes.interrupted } : {}),
  });
};
