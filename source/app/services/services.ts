import type { Clock } from '../../base/clock.ts';
import type { WakingReaders } from '../../domain/documents.ts';
import type { Archive, Store } from '../../domain/library.ts';
import type { PictureCache } from '../../domain/picture.ts';
import type { Clipboard, Fetcher, FileReader, FileWriter, Opener, RefreshLock } from '../../domain/ports.ts';
import type { OpenSyncServer, SyncKeeper } from '../../domain/sync.ts';
import type { Messages } from '../../i18n/messages.ts';

/** What every use case is given of the world. */
export interface Services {
  readonly archive: Archive;
  readonly store: Store;
  readonly fetcher: Fetcher;
  readonly files: FileReader;
  readonly opener: Opener;
  readonly clipboard: Clipboard;
  readonly clock: Clock;
  /** If absent, no file can be written but those of the stores. */
  readonly writer?: () => Promise<FileWriter>;
  /** The messages of a language; if absent, nothing is written in one. */
  readonly messagesIn?: (language: string) => Promise<Messages>;
  /** Runs in a thread of its own; if absent, documents are read in the caller's. */
  readonly readers?: WakingReaders;
  /** If absent, no other process refreshes. */
  readonly refreshLock?: RefreshLock;
  /** If absent, there is no exchange with a server. */
  readonly sync?: { readonly open: OpenSyncServer; readonly keeper: SyncKeeper };
  /** If absent, none is kept. */
  readonly pictures?: PictureCache;
}
