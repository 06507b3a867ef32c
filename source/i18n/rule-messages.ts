import type { Action, ActionKind } from '../domain/rule.ts';

/** Rules, on the screen and on the command line. */
export interface RuleMessages {
  readonly none: string;
  /** What happens, in the words that are typed. */
  readonly actions: (actions: readonly Action[]) => string;
  readonly added: (query: string, actions: string) => string;
  readonly removed: (query: string) => string;
  readonly moved: (query: string, place: number) => string;
  readonly count: (rules: number) => string;
  /** Behind the report of a refresh: to how many articles each action was done. */
  readonly done: (parts: readonly string[]) => string;
  readonly doneTo: Readonly<Record<ActionKind, (articles: number) => string>>;
  /** Of one rule in a refresh. */
  readonly acted: (query: string, actions: string, articles: number) => string;
  readonly failed: (query: string, reason: string) => string;
  /** What a notification says of new articles. */
  readonly arrived: (headline: string, others: number) => string;
}
