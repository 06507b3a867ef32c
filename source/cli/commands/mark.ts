import { listArticles } from '../../app/services/articles.ts';
import type { Services } from '../../app/services/services.ts';
import type { ArticleHeader } from '../../domain/article.ts';
import { fail, type Result } from '../../domain/errors.ts';
import type { StateOperation } from '../../domain/state.ts';
import type { CommandContext, RunCommand } from '../command.ts';
import type { FlagValues } from '../flags.ts';
import { changedArticles, changeOutcome, findArticles, withStatus } from './article-outcome.ts';
import { filterFlags, filterFrom } from './filter.ts';
import { withArticles } from './with-articles.ts';

type ReadState = 'read' | 'unread';

const isGiven = (flags: FlagValues, name: (typeof filterFlags)[number]): boolean => {
  const given = flags[name];
  return Array.isArray(given) ? given.length > 0 : given !== undefined && given !== false;
};

/** Either IDs, or `--all` with its filters: filters have no effect on IDs. */
function checkChoice({ input, flags }: CommandContext, as: ReadState): Result<null> {
  const detail = `khabar mark ${as} ID… | khabar mark ${as} --all [--source ID] [--category NAME] …`;
  const filter = filterFlags.find(name => isGiven(flags, name));
  if (flags.all && input.length > 0) return fail('extra-argument', { subject: input.join(' '), detail });
  if (!flags.all && filter !== undefined) return fail('extra-argument', { subject: `--${filter}`, detail });
  if (!flags.all && input.length === 0) {
    return fail('missing-argument', { subject: `khabar mark ${as}`, detail });
  }
  return { ok: true, value: null };
}

/** With `--all`, the articles that match the filters; otherwise the ones named by ID. */
function chosen(context: CommandContext, services: Services): Result<readonly ArticleHeader[]> {
  if (!context.flags.all) return findArticles(services, context.input);
  const filter = filterFrom(context.flags, services);
  if (!filter.ok) return filter;
  return { ok: true, value: [...listArticles(services, filter.value)] };
}

const operations: Readonly<Record<ReadState, (ids: readonly string[], at: string) => StateOperation>> = {
  read: (ids, at) => ({ type: 'mark-read', ids, at }),
  unread: ids => ({ type: 'mark-unread', ids }),
};

const mark =
  (as: ReadState): RunCommand =>
  async context => {
    const choice = checkChoice(context, as);
    if (!choice.ok) return choice;
    const services = await withArticles(context);
    const articles = chosen(context, services);
    if (!articles.ok) return articles;
    const ids = articles.value.map(({ id }) => id);
    const before = services.state.load();
    const changed = services.state.apply([operations[as](ids, services.clock.now().toISOString())]);
    if (!changed.ok) return changed;
    const marked = changedArticles(articles.value, 'read', before, changed.value);
    const sentence = context.messages.cli.marked(marked.length, as);
    return { ok: true, value: changeOutcome(withStatus(changed.value, marked), sentence) };
  };

export const markRead = mark('read');
export const markUnread = mark('unread');
