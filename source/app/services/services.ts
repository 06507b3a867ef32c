import type {
  Archive,
  Clipboard,
  Clock,
  Fetcher,
  FileReader,
  Opener,
  StateStore,
} from '../../domain/ports.ts';
import type { DocumentReaders } from './document-readers.ts';

/** What every service is given of the world. */
export interface Services {
  readonly archive: Archive;
  readonly state: StateStore;
  readonly fetcher: Fetcher;
  readonly files: FileReader;
  readonly opener: Opener;
  readonly clipboard: Clipboard;
  readonly clock: Clock;
  /** In a thread of their own; where there is none, the caller's own reads. */
  readonly readers?: DocumentReaders;
}
