import type { Chosen, ReadState } from '../../app/services/chosen.ts';
import { changedIds, mark as markArticles } from '../../app/services/mark.ts';
import type { Services } from '../../app/services/services.ts';
import { fail, type Result } from '../../domain/errors.ts';
import { queryFlags } from '../arguments/flags.ts';
import { isGiven } from '../arguments/given.ts';
import { idsFrom } from '../arguments/ids.ts';
import { queryFrom } from '../arguments/selection.ts';
import type { CommandContext, RunCommand } from '../command.ts';
import { completeIndex } from '../complete-index.ts';
import { changeOutcome } from '../output/article-outcome.ts';
import { withArticles } from '../with-articles.ts';

/** Either IDs, or `--all` with its filters: filters have no effect on IDs. */
function checkChoice({ typed, flags }: CommandContext, as: ReadState): Result<null> {
  const detail = `khabar mark ${as} ID… | khabar mark ${as} --all [--source ID] [--category NAME] …`;
  const filter = queryFlags.find(name => isGiven(flags, name));
  if (flags.all && typed.length > 0) return fail('extra-argument', { subject: typed.join(' '), detail });
  if (!flags.all && filter !== undefined) return fail('extra-argument', { subject: `--${filter}`, detail });
  if (!flags.all && typed.length === 0) {
    return fail('missing-argument', { subject: `khabar mark ${as}`, detail });
  }
  return { ok: true, value: null };
}

/** With `--all`, the articles that match the filters; otherwise the ones named by ID. */
async function chosen(context: CommandContext, services: Services): Promise<Result<Chosen>> {
  if (context.flags.all) {
    const query = queryFrom(context, services);
    if (!query.ok) return query;
    await completeIndex(context, services, query.value);
    return { ok: true, value: { query: query.value } };
  }
  const ids = idsFrom(context.input, services);
  return ids.ok ? { ok: true, value: { ids: ids.value } } : ids;
}

const mark =
  (as: ReadState): RunCommand =>
  async context => {
    const choice = checkChoice(context, as);
    if (!choice.ok) return choice;
    const services = await withArticles(context);
    const which = await chosen(context, services);
    if (!which.ok) return which;
    const applied = markArticles(services, which.value, as);
    if (!applied.ok) return applied;
    const marked = changedIds(applied.value);
    const sentence = context.messages.cli.marked(marked.length, as);
    return { ok: true, value: changeOutcome(() => services.archive.listed(marked), sentence) };
  };

export const markRead = mark('read');
export const markUnread = mark('unread');
