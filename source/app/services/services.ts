import type {
  Archive,
  Clipboard,
  Clock,
  Fetcher,
  FileReader,
  Opener,
  StateStore,
} from '../../domain/ports.ts';

/** What every service is given of the world. */
export interface Services {
  readonly archive: Archive;
  readonly state: StateStore;
  readonly fetcher: Fetcher;
  readonly files: FileReader;
  readonly opener: Opener;
  readonly clipboard: Clipboard;
  readonly clock: Clock;
}
