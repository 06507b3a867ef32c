/** What the reader works on, and what it leaves behind. */
import type { Clock } from '../../base/clock.ts';
import type { ReaderError } from '../../domain/errors.ts';
import type { Archive, Store } from '../../domain/library.ts';
import type { KeptSize } from '../../domain/picture.ts';
import type { Clipboard, DamageNotice, Editor, Opener, Programs } from '../../domain/ports.ts';
import type { Jobs } from '../jobs.ts';
import type { Reads } from './reads.ts';

/** Calls back every so many milliseconds until it is told to stop. */
export type Ticker = (everyMs: number, callback: () => void) => () => void;

export interface World {
  readonly archive: Omit<
    Reads,
    'page' | 'sources' | 'settings' | 'place' | 'progress' | 'views' | 'rules' | 'query'
  > &
    Pick<Archive, 'version'>;
  readonly store: Pick<
    Store,
    'settings' | 'place' | 'progress' | 'recentLines' | 'views' | 'rules' | 'version'
  >;
  readonly sources: Reads['sources'];
  readonly query: Reads['query'];
  /** Damaged files met so far. */
  readonly damage: () => readonly DamageNotice[];
  readonly jobs: Jobs;
  readonly opener: Opener;
  readonly clipboard: Clipboard;
  /** Absent: no picture is kept. */
  readonly keptPictureSize?: KeptSize;
  /** Gives the terminal away, and takes it back whole. */
  readonly editor: Editor;
  /** The same for any program. */
  readonly programs: Programs;
  /** Nothing is fetched by itself. Absent: it may be. */
  readonly isOffline?: boolean;
  readonly clock: Clock;
  readonly every: Ticker;
  /** Rings, and shows it outside of the program if the terminal can. */
  readonly notify: (title: string, body: string) => void;
  /** Stops the program as Ctrl-Z does; returns when it goes on. */
  readonly suspend: () => void;
}

/** What the user has changed, and has left before storage had it. */
export interface Unsaved {
  readonly changes: number;
  /** Why one of them failed; null: they were still waiting. */
  readonly error: ReaderError | null;
}
