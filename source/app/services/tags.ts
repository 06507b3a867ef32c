/** Tags of bookmarks: tagging an article bookmarks it. */
import { ok, type Result } from '../../domain/errors.ts';
import type { Applied } from '../../domain/library.ts';
import { addTags, removeTags, type Tag } from '../../domain/mark-edits.ts';
import { tagKey } from '../../text/tag-key.ts';
import { type TagChanges, tagNamed } from '../tag-names.ts';
import { bookmarking } from './bookmark.ts';
import type { Services } from './services.ts';

type TagServices = Pick<Services, 'archive' | 'store' | 'clock'>;

/** The existing spelling of the tag, if there is one. */
export function knownTag({ archive }: Pick<Services, 'archive'>, typed: string): Result<Tag> {
  const tag = tagNamed(typed);
  if (!tag.ok) return tag;
  const known = archive.tags().find(({ name }) => tagKey(name) === tag.value.key);
  return ok(known ? { name: known.name, key: tag.value.key } : tag.value);
}

function knownTags(services: TagServices, names: readonly string[]): Result<readonly Tag[]> {
  const tags: Tag[] = [];
  for (const name of names) {
    const tag = knownTag(services, name);
    if (!tag.ok) return tag;
    tags.push(tag.value);
  }
  return ok(tags);
}

/** Errors: `bad-tag` (nothing is changed then); those of the store. */
export function changeTags(
  services: TagServices,
  ids: readonly string[],
  { add, remove }: TagChanges,
): Result<Applied> {
  const [added, removed] = [knownTags(services, add), knownTags(services, remove)];
  if (!added.ok) return added;
  if (!removed.ok) return removed;
  const { edits, copies } = added.value.length === 0 ? { edits: [] } : bookmarking(services, ids);
  return services.store.apply({
    what: added.value.length === 0 ? 'tag-remove' : 'tag-add',
    count: ids.length,
    edits: [
      ...edits,
      ...addTags(ids, added.value),
      ...removeTags(
        ids,
        removed.value.map(({ key }) => key),
      ),
    ],
    ...(copies ? { copies } : {}),
  });
}
