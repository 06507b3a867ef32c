import type { Clock } from '../../base/clock.ts';
import type { DocumentReaders } from '../../domain/documents.ts';
import type { Archive, Store } from '../../domain/library.ts';
import type { PictureCache } from '../../domain/picture.ts';
import type { Clipboard, Fetcher, FileReader, Opener, RefreshLock } from '../../domain/ports.ts';
import type { OpenSyncServer, SyncKeeper } from '../../domain/sync.ts';

/** What every use case is given of the world. */
export interface Services {
  readonly archive: Archive;
  readonly store: Store;
  readonly fetcher: Fetcher;
  readonly files: FileReader;
  readonly opener: Opener;
  readonly clipboard: Clipboard;
  readonly clock: Clock;
  /** Runs in a thread of its own; if absent, documents are read in the caller's. */
  readonly readers?: DocumentReaders;
  /** If absent, no other process refreshes. */
  readonly refreshLock?: RefreshLock;
  /** If absent, there is no exchange with a server. */
  readonly sync?: { readonly open: OpenSyncServer; readonly keeper: SyncKeeper };
  /** If absent, none is kept. */
  readonly pictures?: PictureCache;
}
