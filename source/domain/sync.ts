/** What another reader on a server knows of the same news, as ports. The rules of the exchange are in `sync-merge.ts`. */
import type { ReaderError, Result } from './errors.ts';

export interface SyncAccount {
  /** Of the interface itself, without user and password. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

export interface RemoteFeed {
  /** The server's own name for it. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Null: in none. Folders in folders are one name with slashes (`category-path.ts`). */
  readonly folder: string | null;
}

export interface RemoteItem {
  readonly id: string;
  readonly title: string;
  readonly link: string | null;
  readonly author: string | null;
  /** ISO 8601 in UTC. */
  readonly published: string | null;
  /** The server's name of its feed. */
  readonly feed: string | null;
  readonly html: string;
}

/** Sets of items of the server. `recent`: of the last weeks, read or not. */
export type ItemList =
  | { readonly of: 'unread' }
  | { readonly of: 'starred' }
  | { readonly of: 'recent'; readonly since: Date }
  | { readonly of: 'tag'; readonly tag: string };

export type ItemState = 'read' | 'starred' | { readonly tag: string };

/** A session of an account. Errors are those of the network, and `not-a-server`. */
export interface SyncServer {
  feeds(): Promise<Result<readonly RemoteFeed[]>>;
  /** Names of tags of items. */
  tags(): Promise<Result<readonly string[]>>;
  itemIds(list: ItemList): Promise<Result<readonly string[]>>;
  items(ids: readonly string[]): Promise<Result<readonly RemoteItem[]>>;
  setState(ids: readonly string[], state: ItemState, on: boolean): Promise<Result<null>>;
  subscribe(feed: Omit<RemoteFeed, 'id'>): Promise<Result<null>>;
  unsubscribe(id: string): Promise<Result<null>>;
  /** `before`: what it is now. */
  change(before: RemoteFeed, after: Pick<RemoteFeed, 'title' | 'folder'>): Promise<Result<null>>;
}

export type OpenSyncServer = (account: SyncAccount, signal: AbortSignal) => Promise<Result<SyncServer>>;

export interface ItemMarks {
  readonly read: boolean;
  readonly starred: boolean;
  /** As they are written on this side, sorted. */
  readonly tags: readonly string[];
}

/** An item as both sides agreed on it last. */
export interface KnownItem {
  /** Null: no article here is known to be this. */
  readonly article: string | null;
  /** What finds the article, once it is here. */
  readonly link: string | null;
  readonly marks: ItemMarks | null;
  /** ISO 8601 in UTC: when the server named it last. */
  readonly seen: string;
}

export type KnownFeed = Omit<RemoteFeed, 'url'>;

/** What is remembered between two exchanges. */
export interface SyncMemory {
  readonly account: SyncAccount;
  /** ISO 8601 in UTC of the last exchange that came to its end. */
  readonly last: string | null;
  /** Why the latest one failed; null: it did not. */
  readonly error: ReaderError | null;
  /** The server does not take tags of items. */
  readonly hasNoTags: boolean;
  /** By the server's id. */
  readonly items: Readonly<Record<string, KnownItem>>;
  /** By the ID of the source. */
  readonly feeds: Readonly<Record<string, KnownFeed>>;
}

export interface SyncKeeper {
  /** Null: there is no server. */
  read(): Promise<SyncMemory | null>;
  write(memory: SyncMemory | null): Promise<Result<null>>;
  /** One exchange at a time, among all processes; null: another one has it. */
  lock(): Promise<(() => void) | null>;
}

/** What one exchange has done. */
export interface SyncCounts {
  readonly sources: number;
  readonly read: number;
  readonly bookmarks: number;
  readonly tags: number;
}

export interface SyncReport {
  /** What the server had and this home has now, and the other way round. */
  readonly received: SyncCounts;
  readonly sent: SyncCounts;
  /** Sources that the server did not take. */
  readonly failed: readonly { readonly url: string; readonly error: ReaderError }[];
}

export interface SyncStatus {
  readonly server: string;
  readonly user: string;
  readonly last: string | null;
  readonly error: ReaderError | null;
  /** Changes that the server has not heard of yet. */
  readonly waiting: number;
}
