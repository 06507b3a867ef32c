import type { TextChangeKind } from '../domain/text-change.ts';

/** What a source has changed in an article. */
export interface HistoryMessages {
  readonly kinds: Readonly<Record<TextChangeKind, string>>;
  /** `kind`: the name of the kind; null: no words before, or after. */
  readonly change: (kind: string, before: string | null, after: string | null) => string;
  readonly unchanged: string;
}
