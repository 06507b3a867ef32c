/** What is said about the exchange with a server, on the command line and in the reader. */
import type { SyncCounts } from '../domain/sync.ts';

export interface SyncMessages {
  /** `server`: its address. */
  readonly running: (server: string) => string;
  readonly ready: (server: string) => string;
  readonly notEncrypted: (server: string) => string;
  readonly none: string;
  readonly account: (server: string, user: string) => string;
  readonly never: string;
  /** `ago`: as `messages.ago`. */
  readonly last: (ago: string) => string;
  readonly waiting: (count: number) => string;
  readonly failed: (reason: string) => string;
  readonly done: (received: SyncCounts, sent: SyncCounts) => string;
  /** A feed that the server did not take. */
  readonly refused: (url: string, reason: string) => string;
}
