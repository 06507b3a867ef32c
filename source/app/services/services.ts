import type {
  Archive,
  Clipboard,
  Clock,
  Fetcher,
  FileReader,
  Opener,
  StateStore,
} from '../../domain/ports.ts';
import type { ReadFeed } from './read-feed.ts';

/** What every service is given of the world. */
export interface Services {
  readonly archive: Archive;
  readonly state: StateStore;
  readonly fetcher: Fetcher;
  readonly files: FileReader;
  readonly opener: Opener;
  readonly clipboard: Clipboard;
  readonly clock: Clock;
  /** Reads feeds in a thread of its own; where there is none, the caller's own does. */
  readonly readFeed?: ReadFeed;
}
