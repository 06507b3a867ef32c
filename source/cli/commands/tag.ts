import { fetchBookmarked } from '../../app/services/bookmark.ts';
import { changedIds } from '../../app/services/mark.ts';
import { changeTags, knownTag } from '../../app/services/tags.ts';
import type { TagChanges } from '../../app/tag-names.ts';
import { ok } from '../../domain/errors.ts';
import { idsFrom } from '../arguments/ids.ts';
import type { RunCommand } from '../command.ts';
import { changeOutcome } from '../output/article-outcome.ts';
import { withArticles } from '../with-articles.ts';

type Action = keyof TagChanges;

const changing =
  (action: Action): RunCommand =>
  async context => {
    const [typed = '', ...input] = context.input;
    const services = await withArticles(context);
    const tag = knownTag(services, typed);
    if (!tag.ok) return tag;
    const ids = idsFrom(input, services);
    if (!ids.ok) return ids;
    const changes = { add: [], remove: [], [action]: [tag.value.name] };
    const applied = changeTags(services, ids.value, changes);
    if (!applied.ok) return applied;
    await fetchBookmarked(services, applied.value, context.interruption());
    const changed = changedIds(applied.value);
    const sentence = context.messages.cli.bookmarks.tagged(changed.length, tag.value.name, action);
    return ok(changeOutcome(() => services.archive.listed(changed), sentence));
  };

export const tagAdd = changing('add');
export const tagRemove = changing('remove');
