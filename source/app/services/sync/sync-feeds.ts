/** Sources and their folders, on both sides. */

import type { Edit } from '../../../domain/change.ts';
import { ok, type ReaderError, type Result } from '../../../domain/errors.ts';
import type { Source } from '../../../domain/source.ts';
import { addSources, changeSource, removeSources } from '../../../domain/source-edits.ts';
import type { KnownFeed, RemoteFeed, SyncMemory, SyncServer } from '../../../domain/sync.ts';
import { settled } from '../../../domain/sync-merge.ts';
import type { Services } from '../services.ts';
import { isShared, type Pair, pairsOf, subscribedElsewhere } from './feed-pairs.ts';

type FeedServices = Pick<Services, 'store'>;

/** While the list is not the user's own, the sources are nobody's choice. */
const sharedSources = ({ store }: FeedServices): readonly Source[] =>
  (store.sources() ?? []).filter(isShared);

const sourceOf = ({ url, title, folder }: RemoteFeed, id: string): Source => ({
  id,
  title,
  url,
  homepage: null,
  language: null,
  category: folder,
  enabled: true,
});

/** What is to be done about one source. */
interface Plan {
  readonly id: string;
  readonly edits: readonly Edit[];
  readonly send: ((server: SyncServer) => Promise<Result<null>>) | null;
  readonly url: string;
}

/** Where they have never met, what this side calls it stays. */
function planOfBoth(id: string, here: Source, there: RemoteFeed, agreed: KnownFeed | null): Plan {
  const own = <Value>(value: Value): Value => value;
  const title = settled({ here: here.title, there: there.title, agreed: agreed?.title ?? null }, own);
  const folder =
    agreed === null
      ? (here.category ?? there.folder)
      : settled({ here: here.category, there: there.folder, agreed: agreed.folder }, own);
  const isNewHere = title !== here.title || folder !== here.category;
  const isNewThere = title !== there.title || folder !== there.folder;
  return {
    id,
    edits: isNewHere ? changeSource(id, { title, category: folder }, []) : [],
    send: isNewThere ? server => server.change(there, { title, folder }) : null,
    url: here.url,
  };
}

function planOf({ id, here, there, agreed }: Pair): Plan {
  if (here && there) return planOfBoth(id, here, there, agreed);
  const plan = { id, edits: [], send: null, url: here?.url ?? there?.url ?? '' };
  if (here && agreed) return { ...plan, edits: removeSources([id], []) };
  if (here) {
    const { url, title, category } = here;
    return { ...plan, send: server => server.subscribe({ url, title, folder: category }) };
  }
  if (there && agreed) return { ...plan, send: server => server.unsubscribe(there.id) };
  return there ? { ...plan, edits: addSources([sourceOf(there, id)], []) } : plan;
}

export interface FeedExchange {
  readonly feeds: SyncMemory['feeds'];
  readonly received: number;
  readonly sent: number;
  readonly failed: readonly { readonly url: string; readonly error: ReaderError }[];
}

/** What is gone here and not yet there stays known, or it would come back. */
const knownOf = (pairs: readonly Pair[]): SyncMemory['feeds'] =>
  Object.fromEntries(
    pairs.flatMap(({ id, here, there, agreed }) => {
      if (!there || !(here ?? agreed)) return [];
      const { id: remote, title, folder } = there;
      return [[id, { id: remote, title, folder }] as const];
    }),
  );

/** A server that has lost everything takes nothing away from us: it is as if they had never met. */
const agreedWith = (feeds: readonly RemoteFeed[], known: SyncMemory['feeds']): SyncMemory['feeds'] =>
  feeds.length === 0 ? {} : known;

/** A single feed that the server refuses holds up nothing else; the first failure of the network does. */
const isOfFeed = ({ code, httpStatus = 0 }: ReaderError): boolean =>
  code === 'http-status' && httpStatus !== 401;

export async function exchangeFeeds(
  { store }: FeedServices,
  server: SyncServer,
  known: SyncMemory['feeds'],
): Promise<Result<FeedExchange>> {
  const feeds = await server.feeds();
  if (!feeds.ok) return feeds;
  const plans = pairsOf(store.sources() ?? [], feeds.value, agreedWith(feeds.value, known)).map(planOf);
  const edits = plans.flatMap(plan => plan.edits);
  const received = plans.filter(plan => plan.edits.length > 0).length;
  if (edits.length > 0) {
    const applied = store.apply({ what: 'sync', count: received, edits });
    if (!applied.ok) return applied;
  }
  const failed: { url: string; error: ReaderError }[] = [];
  const sending = plans.filter(plan => plan.send !== null);
  for (const { send, url } of sending) {
    const sent = await send?.(server);
    if (!sent || sent.ok) continue;
    if (!isOfFeed(sent.error)) return sent;
    failed.push({ url, error: sent.error });
  }
  const after = sending.length > 0 ? await server.feeds() : feeds;
  if (!after.ok) return after;
  const sources = store.sources() ?? [];
  const sent = new Set(sending.map(({ id }) => id));
  const elsewhere = subscribedElsewhere(pairsOf(sources, after.value, known), feeds.value, sent);
  return ok({
    feeds: knownOf(pairsOf(sources, after.value, { ...known, ...elsewhere })),
    received,
    sent: sending.length - failed.length,
    failed,
  });
}

/** Sources that the server has not heard of, or of which it has another name, or that are gone here. */
export function feedsWaiting(services: FeedServices, known: SyncMemory['feeds']): number {
  const sources = new Map(sharedSources(services).map(source => [source.id, source]));
  const isNews = ({ id, title, category }: Source): boolean => {
    const agreed = known[id];
    return agreed === undefined || agreed.title !== title || agreed.folder !== category;
  };
  const gone = Object.keys(known).filter(id => !sources.has(id));
  return [...sources.values()].filter(isNews).length + gone.length;
}
