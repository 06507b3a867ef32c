/** A list of subscriptions as another reader, or Khabar, has written it: OPML, or newsboat's `urls` file. */
import type { FullTextRule } from './settings.ts';
import type { Source } from './source.ts';

/** Why an entry of a list is not subscribed to. */
export const skipReasons = [
  'already-there', // in the user's list
  'repeated', // further up in the same file
  'bad-address', // not a URL
  'unsafe-address', // a scheme that a list may not bring along
  'link', // to a page or to another list
  'command', // newsboat: what a program prints
  'query', // newsboat: a search in other sources
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** What is wrong with a list itself. What is whole is read all the same. */
export const listProblems = [
  'broken-tag',
  'broken-line', // newsboat: a quotation that does not end
  'cut-off', // the file ends before its root does
  'unclosed', // the element that begins here has no end of its own
  'unopened', // an end tag without its beginning
  'entities', // definitions of entities that are not read
  'no-body',
  'no-address', // a feed without an address
  'too-deep', // folders within folders, beyond the limit
  'too-many', // feeds beyond the limit: they are left out
  'more-problems', // than are told
] as const;
export type ListProblem = (typeof listProblems)[number];

/** A subscription of a list. It gets its id when it is taken into the user's. */
export interface ListedSource extends Omit<Source, 'id'> {
  readonly fullText?: FullTextRule;
}

export interface SkippedEntry {
  /** As the list has it, cleaned. */
  readonly url: string;
  readonly reason: SkipReason;
}

export interface ProblemOnLine {
  /** Counted from 1. */
  readonly line: number;
  readonly problem: ListProblem;
  /** The limit, or the element's name; never translated. */
  readonly detail?: string;
}

export interface SubscriptionList {
  readonly sources: readonly ListedSource[];
  readonly skipped: readonly SkippedEntry[];
  readonly problems: readonly ProblemOnLine[];
}
