/** What is said about homes as a whole: `backup`, `restore`, `merge`. */
import type { MergeKind } from '../cli/output/merge-outcome.ts';

export interface HomeMessages {
  readonly backedUp: (file: string, bytes: number) => string;
  /** `created`: when the backup was made. */
  readonly restored: (file: string, created: string) => string;
  /** Where what was there before is now. */
  readonly keptIn: (folder: string) => string;
  readonly merged: (from: string) => string;
  /** Copies that a file synchronizer made of files that were changed on two machines, and where they are now. */
  readonly mergedConflicts: (copies: number, folder: string) => string;
  readonly nothingNew: (from: string) => string;
  readonly mergedArticles: (added: number, changed: number) => string;
  /** What has changed in this home, and how many of it. */
  readonly changed: Readonly<Record<MergeKind, (count: number) => string>>;
  /** Both homes have another value, and how that was settled. `name`: of the source, view, setting; the ID of an article. */
  readonly conflict: (kind: MergeKind, name: string) => string;
}
