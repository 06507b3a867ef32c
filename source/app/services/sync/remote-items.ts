/** What the server says of its items. */
import { ok, type Result } from '../../../domain/errors.ts';
import type { ItemMarks, SyncMemory, SyncServer } from '../../../domain/sync.ts';

const dayMs = 86_400_000;
/** How far back the first exchange looks for what was read, and how far each later one looks behind the one before. */
const firstDays = 60;
const overlapDays = 7;
export const daysBefore = (date: Date, days: number): Date => new Date(date.getTime() - days * dayMs);

/** What the server says of all its items. */
export interface Remote {
  readonly recent: ReadonlySet<string>;
  readonly unread: ReadonlySet<string>;
  readonly starred: ReadonlySet<string>;
  readonly tags: ReadonlyMap<string, ReadonlySet<string>>;
}

export async function remoteOf(server: SyncServer, memory: SyncMemory, now: Date): Promise<Result<Remote>> {
  const since =
    memory.last === null ? daysBefore(now, firstDays) : daysBefore(new Date(memory.last), overlapDays);
  const [recent, unread, starred] = [
    await server.itemIds({ of: 'recent', since }),
    await server.itemIds({ of: 'unread' }),
    await server.itemIds({ of: 'starred' }),
  ];
  if (!recent.ok) return recent;
  if (!unread.ok) return unread;
  if (!starred.ok) return starred;
  const names = memory.hasNoTags ? ok([]) : await server.tags();
  if (!names.ok) return names;
  const tags = new Map<string, ReadonlySet<string>>();
  for (const tag of names.value) {
    const ids = await server.itemIds({ of: 'tag', tag });
    if (!ids.ok) return ids;
    tags.set(tag, new Set(ids.value));
  }
  return ok({
    recent: new Set(recent.value),
    unread: new Set(unread.value),
    starred: new Set(starred.value),
    tags,
  });
}

/** Whether the server has to name such an item in one of its lists. */
export const isInSomeList = ({ read, starred, tags }: ItemMarks): boolean =>
  !read || starred || tags.length > 0;

/** Those of its items that the server has no more: it was set up anew, or has thrown them away. */
export async function goneFrom(
  server: SyncServer,
  missed: readonly string[],
): Promise<Result<ReadonlySet<string>>> {
  const found = missed.length === 0 ? ok([]) : await server.items(missed);
  if (!found.ok) return found;
  const still = new Set(found.value.map(({ id }) => id));
  return ok(new Set(missed.filter(id => !still.has(id))));
}

export const namedBy = ({ recent, unread, starred, tags }: Remote): ReadonlySet<string> =>
  new Set([...recent, ...unread, ...starred, ...[...tags.values()].flatMap(ids => [...ids])]);

export const marksThere = ({ unread, starred, tags }: Remote, id: string): ItemMarks => ({
  read: !unread.has(id),
  starred: starred.has(id),
  tags: [...tags].flatMap(([tag, ids]) => (ids.has(id) ? [tag] : [])).toSorted(),
});
