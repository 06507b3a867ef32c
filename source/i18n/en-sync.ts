import type { SyncCounts } from '../domain/sync.ts';
import { counted } from './en-counts.ts';
import type { SyncMessages } from './sync-messages.ts';

const changes = ({ sources, read, bookmarks, tags }: SyncCounts): number => sources + read + bookmarks + tags;

export const sync: SyncMessages = {
  running: server => `Syncing with ${server}…`,
  ready: server => `Connected to ${server}. Run \`khabar sync\`; the reader syncs after each refresh.`,
  notEncrypted: server => `${server} is not encrypted: others on the network can read your password.`,
  none: 'No server is set up. Run `khabar sync setup https://USER@HOST`',
  account: (server, user) => `Server: ${server}, user: ${user}`,
  never: 'Not synced yet',
  last: ago => `Last synced: ${ago}`,
  waiting: count => `Waiting to be sent: ${counted(count, 'change', 'changes')}`,
  failed: reason => `The last sync failed. ${reason}`,
  done: (received, sent) =>
    changes(received) + changes(sent) === 0
      ? 'Synced: nothing new'
      : `Synced: ${counted(changes(received), 'change', 'changes')} received, ${changes(sent)} sent`,
  refused: (url, reason) => `The server did not take ${url}: ${reason}`,
};
