import { type Story, storiesOf } from '../../app/services/stories.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import { listFlags } from '../arguments/flags.ts';
import { isGiven } from '../arguments/given.ts';
import { idsFrom } from '../arguments/ids.ts';
import { queryFrom } from '../arguments/selection.ts';
import type { CommandContext, Outcome, RunCommand } from '../command.ts';
import { completeIndex } from '../complete-index.ts';
import { completeStories } from '../complete-stories.ts';
import { exitCodes } from '../exit-codes.ts';
import { storyJson } from '../output/story-json.ts';
import { withArticles } from '../with-articles.ts';
import { checkArticles, type StoryActionName, storyActions } from './story-actions.ts';

const listUsage = 'khabar stories [OPTIONS]';

function* storiesJson(stories: Iterable<Story>) {
  for (const story of stories) yield storyJson(story);
}

const actionNames = ['why', 'join', 'part'] as const satisfies readonly StoryActionName[];

/** At most one action, and no options with it that choose articles: those are named. Null: stories are listed. */
function chosenAction({ flags, typed }: CommandContext): Result<StoryActionName | null> {
  const [name, second] = actionNames.filter(each => flags[each]);
  if (name === undefined) {
    const [word] = typed;
    return word === undefined ? ok(null) : fail('extra-argument', { subject: word, detail: listUsage });
  }
  const other = second ?? listFlags.find(flag => isGiven(flags, flag));
  if (other === undefined) return ok(name);
  return fail('extra-argument', { subject: `--${other}`, detail: storyActions[name].usage });
}

/** Where standard input names no articles (`-`), there is nothing to change. */
async function act(context: CommandContext, name: StoryActionName): Promise<Result<Outcome>> {
  const services = await withArticles(context);
  const ids = idsFrom(context.input, services);
  if (!ids.ok) return ids;
  const isEmptyList = name !== 'why' && context.typed.length > 0 && ids.value.length === 0;
  const action = isEmptyList ? ok(storyActions[name]) : checkArticles(name, ids.value);
  if (!action.ok) return action;
  await completeStories(context, services);
  return action.value.run(services, ids.value, context.messages);
}

export const run: RunCommand = async context => {
  const action = chosenAction(context);
  if (!action.ok) return action;
  if (action.value !== null) return act(context, action.value);
  const services = await withArticles(context);
  const query = queryFrom(context, services);
  if (!query.ok) return query;
  await completeIndex(context, services, query.value, true);
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
