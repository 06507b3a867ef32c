import type { Clock } from '../../base/clock.ts';
import type { DocumentReaders } from '../../domain/documents.ts';
import type { History } from '../../domain/history.ts';
import type { Archive, Clipboard, Fetcher, FileReader, Opener, StateStore } from '../../domain/ports.ts';

/** What every service is given of the world. */
export interface Services {
  readonly archive: Archive;
  readonly state: StateStore;
  readonly fetcher: Fetcher;
  readonly files: FileReader;
  readonly opener: Opener;
  readonly clipboard: Clipboard;
  readonly clock: Clock;
  /** Optional until storage provides it. */
  readonly history?: History;
  /** In a thread of their own; where there is none, the caller's own reads. */
  readonly readers?: DocumentReaders;
}
