/** What `khabar stories` does with articles that are named: says why, joins, parts. */
import type { Services } from '../../app/services/services.ts';
import { joinStories, partFromStories } from '../../app/services/story-decisions.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import type { Applied } from '../../domain/library.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Outcome } from '../command.ts';
import { changeOutcome } from '../output/article-outcome.ts';
import { whyJson } from '../output/why-json.ts';

interface StoryAction {
  readonly usage: string;
  /** Articles. */
  readonly least: number;
  readonly most: number;
  readonly run: (
    services: Services,
    ids: readonly string[],
    messages: Messages,
  ) => Result<Outcome> | Promise<Result<Outcome>>;
}

async function sayWhy(
  services: Services,
  [one = '', other = '']: readonly string[],
): Promise<Result<Outcome>> {
  const { whyStory } = await import('../../app/services/story-reasons.ts');
  const why = whyStory(services, { one, other });
  if (!why.ok) return why;
  return ok({
    json: () => whyJson(why.value),
    text: async page => (await import('../output/why-lines.ts')).whyPageLines(page, why.value),
  });
}

type Decide = (services: Services, ids: readonly string[]) => Result<Applied>;

/** Prints the named articles, each with the story that is now its own; nothing if all was so already. */
const deciding =
  (decide: Decide, sentence: 'joined' | 'parted'): StoryAction['run'] =>
  (services, ids, { cli }) => {
    const applied = decide(services, ids);
    if (!applied.ok) return applied;
    const changed = applied.value.change.cells.length > 0 ? ids : [];
    return ok(changeOutcome(() => services.archive.listed(changed), cli.why[sentence](changed.length)));
  };

export const storyActions = {
  why: { usage: 'khabar stories --why ID ID', least: 2, most: 2, run: sayWhy },
  join: {
    usage: 'khabar stories --join ID ID…|-',
    least: 2,
    most: Number.POSITIVE_INFINITY,
    run: deciding(joinStories, 'joined'),
  },
  part: {
    usage: 'khabar stories --part ID…|-',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    run: deciding(partFromStories, 'parted'),
  },
} as const satisfies Readonly<Record<string, StoryAction>>;

export type StoryActionName = keyof typeof storyActions;

/** Errors: `missing-argument`, `extra-argument`. */
export function checkArticles(name: StoryActionName, ids: readonly string[]): Result<StoryAction> {
  const action: StoryAction = storyActions[name];
  const extra = ids[action.most];
  if (extra !== undefined) return fail('extra-argument', { subject: extra, detail: action.usage });
  if (ids.length < action.least)
    return fail('missing-argument', { subject: `khabar stories --${name}`, detail: action.usage });
  return ok(action);
}
