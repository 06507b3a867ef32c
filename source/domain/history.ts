/** The user's latest changes, each of which can be undone, across restarts. */
import type { Result } from './errors.ts';

export const changeKinds = [
  'mark-read',
  'mark-unread',
  'bookmark-add',
  'bookmark-remove',
  'bookmark-import',
  'bookmark-move',
  'tag-add',
  'tag-remove',
  'note',
  'story-join',
  'story-part',
  'source-add',
  'source-change',
  'source-remove',
  'view-add',
  'view-change',
  'view-remove',
  'rule-add',
  'rule-change',
  'rule-remove',
  'rules', // what they did to the articles of one refresh
  'setting',
  'merge', // what another home had
  'sync', // what a server had
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface HistoryEntry {
  readonly id: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly what: ChangeKind;
  /** What the user has changed: articles, sources, settings. */
  readonly count: number;
  readonly undone: boolean;
}

export interface UndoOutcome {
  readonly entry: HistoryEntry;
  /** How many of them were set back. */
  readonly changed: number;
  /** Cells that somebody else has changed meanwhile: left as they are. */
  readonly skipped: number;
}

export interface History {
  /** The latest first, undone ones too; 100 at most. */
  list(): readonly HistoryEntry[];
  /** Null: nothing to undo. */
  undo(): Result<UndoOutcome | null>;
  /** Null: nothing to do again. */
  redo(): Result<UndoOutcome | null>;
}
