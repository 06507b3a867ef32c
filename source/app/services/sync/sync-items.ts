/** Read marks, bookmarks and tags, on both sides. */
import type { Article } from '../../../domain/article.ts';
import type { ArticleTexts, Edit } from '../../../domain/change.ts';
import { ok, type Result } from '../../../domain/errors.ts';
import type { ListedArticle } from '../../../domain/library.ts';
import {
  addBookmarks,
  addTags,
  markRead,
  markUnread,
  removeBookmarks,
  removeTags,
  setNote,
  setRank,
} from '../../../domain/mark-edits.ts';
import type {
  ItemMarks,
  KnownItem,
  RemoteItem,
  SyncCounts,
  SyncMemory,
  SyncServer,
} from '../../../domain/sync.ts';
import { isSameMarks, settledMarks } from '../../../domain/sync-merge.ts';
import { tagKey } from '../../../text/tag-key.ts';
import { copiesOf } from '../bookmark.ts';
import type { Services } from '../services.ts';
import { articleOfItem } from './article-of-item.ts';
import {
  daysBefore,
  goneFrom,
  isInSomeList,
  marksThere,
  namedBy,
  type Remote,
  remoteOf,
} from './remote-items.ts';
import { type Settled, sendAll } from './send-marks.ts';

type ItemServices = Pick<Services, 'archive' | 'store' | 'clock'>;

/** How long an item is remembered that the server does not name any more. */
const rememberedDays = 120;

const marksHere = ({ read, bookmarked, tags }: ListedArticle): ItemMarks => ({
  read,
  starred: bookmarked,
  tags: tags.toSorted(),
});

/** A tag keeps its bookmark. */
const withStar = (marks: ItemMarks): ItemMarks => ({
  ...marks,
  starred: marks.starred || marks.tags.length > 0,
});

/** Items of articles here that were in some list of the server and are in none now: somebody has changed that, or they are gone. */
function missedIn(
  archive: Services['archive'],
  { items }: SyncMemory,
  named: ReadonlySet<string>,
): readonly string[] {
  const missed = Object.entries(items).filter(
    ([id, { marks }]) => marks && isInSomeList(marks) && !named.has(id),
  );
  const listed = new Set(
    archive.listed(missed.flatMap(([, { article }]) => article ?? [])).map(({ id }) => id),
  );
  return missed.flatMap(([id, { article }]) => (article !== null && listed.has(article) ? [id] : []));
}

/** The articles of items; what is kept on the server is made an article here. */
async function learned(
  { archive, clock }: ItemServices,
  server: SyncServer,
  memory: SyncMemory,
  remote: Remote,
): Promise<Result<ReadonlyMap<string, KnownItem>>> {
  const seen = clock.now().toISOString();
  const named = namedBy(remote);
  const gone = await goneFrom(server, missedIn(archive, memory, named));
  if (!gone.ok) return gone;
  const known = new Map<string, KnownItem>();
  for (const [id, item] of Object.entries(memory.items))
    if (!gone.value.has(id)) known.set(id, named.has(id) ? { ...item, seen } : item);
  const unknown = [...named].filter(id => !known.has(id));
  const items = unknown.length === 0 ? ok([]) : await server.items(unknown);
  if (!items.ok) return items;
  const isKept = (id: string): boolean => remote.starred.has(id) || marksThere(remote, id).tags.length > 0;
  const articleOf = ({ link }: Pick<RemoteItem, 'link'>): Article | null =>
    link === null ? null : archive.findByLink(link);
  const sources = new Map(
    Object.entries(memory.feeds).map(([source, feed]) => [feed.id, { id: source, title: feed.title }]),
  );
  for (const item of items.value) {
    const found = articleOf(item);
    const made =
      !found && isKept(item.id) ? articleOfItem(item, sources.get(item.feed ?? ''), clock.now()) : null;
    if (made) archive.store({ articles: [made] });
    const stored = found ?? (made && articleOf(item)) ?? made;
    known.set(item.id, { article: stored?.id ?? null, link: item.link, marks: null, seen });
  }
  for (const [id, item] of known)
    if (item.article === null && item.link !== null)
      known.set(id, { ...item, article: articleOf(item)?.id ?? null });
  return ok(known);
}

function* settle(
  { archive }: Pick<Services, 'archive'>,
  known: ReadonlyMap<string, KnownItem>,
  remote: Remote,
  hasNoTags: boolean,
): Generator<Settled> {
  const ids = [...known.values()].flatMap(({ article }) => article ?? []);
  const listed = new Map(archive.listed([...new Set(ids)]).map(article => [article.id, article]));
  for (const [id, { article, marks }] of known) {
    const found = article === null ? undefined : listed.get(article);
    if (!found) continue;
    const here = marksHere(found);
    const told = marksThere(remote, id);
    const there = hasNoTags ? { ...told, tags: here.tags } : told;
    const next = withStar(settledMarks({ here, there, agreed: marks }));
    yield { id, article: found.id, here, there, next };
  }
}

const missing = (tags: readonly string[], from: readonly string[]): readonly string[] =>
  tags.filter(tag => !from.includes(tag));

function editsOf({ article, here, next }: Settled, at: string): readonly Edit[] {
  const gone = missing(here.tags, next.tags);
  const added = missing(next.tags, here.tags).map(name => ({ name, key: tagKey(name) }));
  return [
    ...(next.read && !here.read ? markRead([article], at) : []),
    ...(!next.read && here.read ? markUnread([article]) : []),
    ...(next.starred && !here.starred ? addBookmarks([article], at) : []),
    ...(!next.starred && here.starred
      ? [...removeBookmarks([article]), setNote(article, null), setRank(article, null)]
      : []),
    ...removeTags([article], gone.map(tagKey)),
    ...addTags([article], added),
  ];
}

const countOf = (all: readonly Settled[], from: 'here' | 'there'): Omit<SyncCounts, 'sources'> => ({
  read: all.filter(({ next, ...each }) => next.read !== each[from].read).length,
  bookmarks: all.filter(({ next, ...each }) => next.starred !== each[from].starred).length,
  tags: all.filter(({ next, ...each }) => next.tags.join('\n') !== each[from].tags.join('\n')).length,
});

export interface ItemExchange {
  readonly items: SyncMemory['items'];
  readonly hasNoTags: boolean;
  readonly received: Omit<SyncCounts, 'sources'>;
  readonly sent: Omit<SyncCounts, 'sources'>;
}

/** Those that were settled are agreed on now. */
function remembered(
  known: ReadonlyMap<string, KnownItem>,
  all: readonly Settled[],
  now: Date,
): SyncMemory['items'] {
  const oldest = daysBefore(now, rememberedDays).toISOString();
  const agreed = new Map(all.map(({ id, next }) => [id, next]));
  return Object.fromEntries(
    [...known]
      .filter(([, { seen }]) => seen >= oldest)
      .map(([id, item]) => [id, { ...item, marks: agreed.get(id) ?? item.marks }]),
  );
}

/** Local first: a process that is killed behind that finds both sides the same the next time. */
export async function exchangeItems(
  services: ItemServices,
  server: SyncServer,
  memory: SyncMemory,
): Promise<Result<ItemExchange>> {
  const { archive, store, clock } = services;
  const now = clock.now();
  const remote = await remoteOf(server, memory, now);
  if (!remote.ok) return remote;
  const known = await learned(services, server, memory, remote.value);
  if (!known.ok) return known;
  const all = [...settle(services, known.value, remote.value, memory.hasNoTags)];
  const changedHere = all.filter(({ here, next }) => !isSameMarks(here, next));
  if (changedHere.length > 0) {
    const at = now.toISOString();
    const fresh = changedHere.filter(({ here, next }) => next.starred && !here.starred);
    const copies: readonly ArticleTexts[] = copiesOf(
      { archive },
      fresh.map(({ article }) => article),
    );
    const edits = changedHere.flatMap(each => editsOf(each, at));
    const applied = store.apply({ what: 'sync', count: changedHere.length, edits, copies });
    if (!applied.ok) return applied;
  }
  const sent = await sendAll(server, all);
  if (!sent.ok) return sent;
  return ok({
    items: remembered(known.value, all, now),
    hasNoTags: memory.hasNoTags || sent.value.hasNoTags,
    received: countOf(all, 'here'),
    sent: { ...countOf(all, 'there'), ...(sent.value.hasNoTags ? { tags: 0 } : {}) },
  });
}

/** Articles whose marks the server has not heard of. */
export function itemsWaiting({ archive }: Pick<Services, 'archive'>, memory: SyncMemory): number {
  const agreed = Object.values(memory.items).filter(
    ({ article, marks }) => article !== null && marks !== null,
  );
  const listed = new Map(
    archive
      .listed(agreed.flatMap(({ article }) => article ?? []))
      .map(article => [article.id, marksHere(article)]),
  );
  const isNews = ({ article, marks }: KnownItem): boolean => {
    const here = listed.get(article ?? '');
    if (!here || !marks) return false;
    return !isSameMarks(memory.hasNoTags ? { ...here, tags: marks.tags } : here, marks);
  };
  return agreed.filter(isNews).length;
}
