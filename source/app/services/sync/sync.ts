/** The exchange with a server, from its set-up to its end. */
import { fail, ok, type ReaderError, type Result } from '../../../domain/errors.ts';
import type { SyncAccount, SyncMemory, SyncReport, SyncStatus } from '../../../domain/sync.ts';
import type { Services } from '../services.ts';
import { exchangeFeeds, feedsWaiting } from './sync-feeds.ts';
import { exchangeItems, itemsWaiting } from './sync-items.ts';

type SyncServices = Pick<Services, 'archive' | 'store' | 'clock' | 'sync'>;
type Sync = NonNullable<Services['sync']>;

export interface SyncEvent {
  readonly type: 'syncing';
  readonly server: string;
}

const noServer = (): Result<never> => fail('no-sync');

async function exchange(
  services: SyncServices,
  { open }: Sync,
  memory: SyncMemory,
  signal: AbortSignal,
): Promise<Result<{ readonly report: SyncReport; readonly memory: SyncMemory }>> {
  const server = await open(memory.account, signal);
  if (!server.ok) return server;
  const feeds = await exchangeFeeds(services, server.value, memory.feeds);
  if (!feeds.ok) return feeds;
  const { received, sent, failed } = feeds.value;
  const items = await exchangeItems(services, server.value, { ...memory, feeds: feeds.value.feeds });
  if (!items.ok) return items;
  return ok({
    report: {
      received: { sources: received, ...items.value.received },
      sent: { sources: sent, ...items.value.sent },
      failed,
    },
    memory: {
      ...memory,
      feeds: feeds.value.feeds,
      items: items.value.items,
      hasNoTags: items.value.hasNoTags,
      last: services.clock.now().toISOString(),
      error: null,
    },
  });
}

/** Failures that are none of the server's: the user wanted it so. */
const isWanted = ({ code }: ReaderError): boolean => code === 'interrupted' || code === 'offline';

/** What a server did stays known until an exchange goes well. */
async function noteFailure({ keeper }: Sync, memory: SyncMemory, error: ReaderError): Promise<void> {
  if (!isWanted(error)) await keeper.write({ ...memory, error });
}

/** One exchange. Errors: `no-sync`, `sync-busy`, those of the server and of storage; what was not sent is sent by the next one. */
export async function* synchronize(
  services: SyncServices,
  signal: AbortSignal,
): AsyncGenerator<SyncEvent, Result<SyncReport>> {
  const { sync } = services;
  if (!sync) return noServer();
  const release = await sync.keeper.lock();
  if (release === null) return fail('sync-busy');
  try {
    const memory = await sync.keeper.read();
    if (memory === null) return noServer();
    yield { type: 'syncing', server: memory.account.url };
    const done = await exchange(services, sync, memory, signal);
    if (!done.ok) {
      await noteFailure(sync, memory, done.error);
      return done;
    }
    const written = await sync.keeper.write(done.value.memory);
    return written.ok ? ok(done.value.report) : written;
  } finally {
    release();
  }
}

/** Not during an exchange, which would bring back what it remembers of the account. */
async function keep({ keeper }: Sync, memory: SyncMemory | null): Promise<Result<null>> {
  const release = await keeper.lock();
  if (release === null) return fail('sync-busy');
  try {
    return await keeper.write(memory);
  } finally {
    release();
  }
}

/** The account is tried before it is kept. */
export async function setUpSync(
  { sync }: Pick<Services, 'sync'>,
  account: SyncAccount,
  signal: AbortSignal,
): Promise<Result<null>> {
  if (!sync) return noServer();
  const server = await sync.open(account, signal);
  if (!server.ok) return server;
  return keep(sync, { account, last: null, error: null, hasNoTags: false, items: {}, feeds: {} });
}

export const endSync = async ({ sync }: Pick<Services, 'sync'>): Promise<Result<null>> =>
  sync ? keep(sync, null) : ok(null);

/** Null: no server is set up. */
export async function syncStatus(services: SyncServices): Promise<SyncStatus | null> {
  const memory = (await services.sync?.keeper.read()) ?? null;
  if (memory === null) return null;
  const { account, last, error } = memory;
  const waiting = itemsWaiting(services, memory) + feedsWaiting(services, memory.feeds);
  return { server: account.url, user: account.user, last, error, waiting };
}
