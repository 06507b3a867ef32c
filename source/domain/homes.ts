/** Homes as a whole: one as a file, and the copy of another one. */
import type { ArticleTexts } from './change.ts';
import type { Result } from './errors.ts';
import type { KeptHome } from './kept-home.ts';
import type { Archive } from './library.ts';

export interface BackedUp {
  readonly file: string;
  /** ISO 8601 in UTC. */
  readonly created: string;
  readonly bytes: number;
  /** How many files are in it. */
  readonly files: number;
}

export interface Restored {
  readonly file: string;
  /** When the backup was made, and by which version of Khabar. */
  readonly created: string;
  readonly program: string;
  readonly files: number;
  /** Where what was there before is now; each is a home. Empty: there was nothing. */
  readonly keptIn: readonly string[];
}

/** A copy of another home, for a while; it may be changed. */
export interface HomeCopy {
  readonly kept: KeptHome;
  readonly bookmarkCopy: (id: string) => ArticleTexts | null;
  readonly archive: Archive;
}

/** Copies of files that were changed on two machines, as programs make them that keep folders alike. */
export interface TakenConflicts {
  readonly copies: number;
  /** The folders where they are now. */
  readonly keptIn: readonly string[];
}

export interface RestoreRequest {
  /** As the user named it, and what it holds. */
  readonly file: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** A home that is there is kept aside; else it is an error (`home-exists`). */
  readonly replace: boolean;
}

export interface Homes {
  /** Errors: `file-exists`, `storage-failed`, `interrupted`. The file is there whole or not at all. */
  backUp(file: string, signal?: AbortSignal): Promise<Result<BackedUp>>;
  /** Errors: `home-exists`, `home-busy`, `not-a-backup`, `broken-backup`, `newer-file`, `storage-failed`; nothing is changed then. */
  restore(request: RestoreRequest): Promise<Result<Restored>>;
  /** Whether a folder of this name is a home. */
  isHome(folder: string): boolean;
  /** `content`: of a backup; without it, the place is the folder of a home. Errors: as of `restore`. */
  withCopy<T>(
    place: string,
    content: AsyncIterable<Uint8Array> | null,
    work: (copy: HomeCopy) => Promise<Result<T>>,
  ): Promise<Result<T>>;
  /** Gives `merge` what each conflicting copy in this home holds, and then keeps the copy aside. The first error ends it; what is not merged stays. */
  takeConflicts(merge: (copy: HomeCopy) => Promise<Result<unknown>>): Promise<Result<TakenConflicts>>;
}
