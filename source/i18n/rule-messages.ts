import type { Action, ActionKind } from '../domain/rule.ts';

/** Messages about rules, in the reader and on the command line. */
export interface RuleMessages {
  readonly none: string;
  /** The actions, in the words that users type. */
  readonly actions: (actions: readonly Action[]) => string;
  readonly added: (query: string, actions: string) => string;
  readonly removed: (query: string) => string;
  readonly moved: (query: string, place: number) => string;
  readonly count: (rules: number) => string;
  /** Added to the report of a refresh. `parts` come from `doneTo`. */
  readonly done: (parts: readonly string[]) => string;
  readonly doneTo: Readonly<Record<ActionKind, (articles: number) => string>>;
  /** What one rule did in a refresh. */
  readonly acted: (query: string, actions: string, articles: number) => string;
  readonly failed: (query: string, reason: string) => string;
  /** The text of a notification. */
  readonly arrived: (headline: string, others: number) => string;
}
