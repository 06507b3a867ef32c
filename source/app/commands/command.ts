import type { ArticleHeader } from '../../domain/article.ts';
import type { Query } from '../../domain/query/query.ts';
import type { KeyPreset } from '../../domain/settings.ts';
import type { Effect, Step } from '../session/effect.ts';
import type { ListSort, ListTitle } from '../session/list-state.ts';
import { paneIds } from '../session/panes.ts';
import type { Reads } from '../session/reads.ts';
import { currentArticle } from '../session/selectors.ts';
import type { Session } from '../session/session.ts';

/**
 * Where a key is pressed. The innermost scope that knows the key decides. `found`: in an article in which words are looked for;
 * `numbered`: in an article whose links have their numbers; `arrived`: while there are articles that came in by themselves;
 * `overlay`: in every overlay, each of which is a scope of its own too.
 */
export const scopes = [
  ...paneIds,
  'arrived',
  'found',
  'numbered',
  'help',
  'health',
  'rules',
  'quotes',
  'story',
  'why',
  'links',
  'contents',
  'welcome',
  'source',
  'feeds',
  'overlay',
  'anywhere',
] as const;
export type CommandScope = (typeof scopes)[number];

/** The argument that a command takes, from a key's binding, from a count before the key, or from the `:` line. */
export interface Arguments {
  readonly none: null;
  /** Null: none was given. */
  readonly count: number | null;
  readonly step: Step;
  /** Null: it is to be typed. */
  readonly query: { readonly text: string; readonly query: Query } | null;
  /** As it was typed. */
  readonly text: string;
  /** A path, or empty: none was given. */
  readonly file: string;
  /** Words, each of which should be an action of rules. */
  readonly actions: readonly string[];
  /** A source's id. */
  readonly source: string;
  /** An article's id. */
  readonly article: string;
  /** What a row of the sources pane lists. Null: none was given. */
  readonly list: ListTitle | null;
  /** ISO 8601 in UTC: so long ago. Null: none was given. */
  readonly age: string | null;
  /** Null: none was given. */
  readonly order: ListSort | null;
  /** Of keys. Null: none was given. */
  readonly preset: KeyPreset | null;
  /** The name of one. Null: none was given. */
  readonly theme: string | null;
  /** Minutes between two refreshes of a source; null: as it says itself; undefined: none was given. */
  readonly interval: number | null | undefined;
  /** The tag of one. Null: none was given. */
  readonly language: string | null;
}
export type ArgumentKind = keyof Arguments;

interface Row<Id extends string, Kind extends ArgumentKind> {
  /** Also the key of its title in the messages, and its English name on the `:` line. */
  readonly id: Id;
  readonly scopes: readonly CommandScope[];
  readonly takes: Kind;
  /** Shown in the footer of its scopes, the lowest first, as far as there is room. */
  readonly hint?: number;
  readonly isEnabled?: (session: Session, argument: Arguments[Kind]) => boolean;
  /** Pure: says what is to be done. */
  readonly run: (session: Session, argument: Arguments[Kind], reads: Reads) => readonly Effect[];
}

/** One row of the command table: keys, the `:` line, help, footer and the guide come from it. */
export type Command<Id extends string = string> = {
  readonly [Kind in ArgumentKind]: Row<Id, Kind>;
}[ArgumentKind];

/** Rows with their ids as types. */
export const rows = <const Id extends string>(table: readonly Command<Id>[]): readonly Command<Id>[] => table;

export const panes = paneIds;
export const everywhere = [...paneIds, 'overlay'] as const;

export const hasArticle = (session: Session): boolean => currentArticle(session) !== null;

/** What is to be done with “this article”. */
export function withArticle(
  session: Session,
  run: (article: ArticleHeader) => readonly Effect[],
): readonly Effect[] {
  const article = currentArticle(session);
  return article ? run(article) : [];
}
