/**
 * Which articles: the one type behind lists, flags, views, search and `mark --all`. `parse.ts` reads it, `print.ts` writes it,
 * `resolve.ts` makes it ready for storage, `storage/archive/query-sql.ts` compiles it.
 */
/**
 * `changed`: its source has changed what it says since it was read. `new`: the latest fetch of its source has brought it. `hidden`: by
 * a rule; only who asks for it finds it. `story`: another article tells its story too.
 */
export const statuses = ['unread', 'read', 'bookmarked', 'changed', 'new', 'hidden', 'story'] as const;
export type Status = (typeof statuses)[number];

/** What an article can have beside its text. */
const media = ['image', 'audio', 'video'] as const;
export type Medium = (typeof media)[number];
/** What the user has written about a bookmark. */
const annotations = ['note', 'tag'] as const;
export const possessions = [...media, ...annotations] as const;
export type Possession = (typeof possessions)[number];

export type Query =
  /** A word of the article, or one that answers to it (`domain/search.ts`). */
  | { readonly word: string }
  /** The beginning of a word, as it is spelled. */
  | { readonly beginning: string }
  /** Words in a row. */
  | { readonly phrase: string }
  /** A word, or words in a row, of the headline; of the rest. */
  | { readonly title: string }
  | { readonly body: string }
  /** A name in all its spellings: all of its words. */
  | { readonly name: string }
  /** All words of a root. */
  | { readonly root: string }
  | { readonly is: Status }
  /** As typed: an id, a prefix of one, an address or a title. Resolved: an id. */
  | { readonly source: string }
  /** How many sources tell its story: `3`, `>3`, `>=3`, `<3`, `<=3` (`count-range.ts`); one tells what no other article tells. */
  | { readonly sources: string }
  /** A word, or words in a row, of a byline. */
  | { readonly author: string }
  /** A primary language subtag (BCP 47). */
  | { readonly lang: string }
  /** The article's section or a category of its feed; unresolved, a folder of sources too. */
  | { readonly category: string }
  /** The user's tag of that name, in any spelling. */
  | { readonly tag: string }
  /** Words of the user's note: all of them, in a row. */
  | { readonly note: string }
  | { readonly has: Possession }
  /** Published (undated: first fetched) at or after. As typed: `2d`, a date. Resolved: ISO 8601 in UTC. */
  | { readonly since: string }
  /** The same, earlier than. */
  | { readonly before: string }
  /** Found in the headline or in the text by a regular expression (`pattern.ts`). */
  | { readonly regex: string }
  | { readonly not: Query }
  /** Empty: everything. */
  | { readonly all: readonly Query[] }
  /** Empty: nothing. */
  | { readonly any: readonly Query[] };

export type KeysOf<Union> = Union extends unknown ? keyof Union : never;
export type QueryKind = KeysOf<Query>;

/** Kinds that ask for words of an article. */
export const textKinds = ['word', 'beginning', 'phrase', 'title', 'body', 'name', 'root'] as const;
export type TextKind = (typeof textKinds)[number];

export interface TextAsked {
  readonly kind: TextKind;
  readonly text: string;
}

/** What a leaf asks of the words of an article; null: nothing. */
export function textAsked(query: Query): TextAsked | null {
  const [kind, text] = Object.entries(query)[0] as [TextKind, string];
  return textKinds.includes(kind) ? { kind, text } : null;
}

const isAnnotation = (has: Possession): boolean => (annotations as readonly Possession[]).includes(has);

/** Whether a leaf asks for what only bookmarks have. */
export const asksForAnnotation = (leaf: Query): boolean =>
  'tag' in leaf || 'note' in leaf || ('has' in leaf && isAnnotation(leaf.has));

export const everything: Query = { all: [] };

export const allOf = (queries: readonly Query[]): Query =>
  queries.length === 1 ? (queries[0] as Query) : { all: queries };

export const unreadOf = (query: Query): Query => allOf([query, { is: 'unread' }]);

/**
 * Brackets inside one another. Each can add an `or`, words side by side and a `not`; with more, SQLite (its parser holds 100
 * symbols) and its full-text search run out of stack.
 */
export const maxQueryDepth = 10;

/** Words, fields and groups. SQLite takes conditions to a depth of 1,000, and a row of them is as deep as it is long. */
export const maxQueryTerms = 500;

/** Why a text is no query, as data; columns are UTF-16 code units, counted from 0. */
export interface QueryError {
  readonly column: number;
  readonly problem:
    | 'unknown-field'
    | 'bad-value'
    | 'unclosed-phrase'
    | 'unclosed-pattern'
    | 'bad-pattern'
    | 'pattern-end'
    | 'slow-pattern'
    | 'unclosed-bracket'
    | 'unopened-bracket'
    | 'missing-operand'
    | 'too-deep'
    | 'too-long';
  /** What was found there. */
  readonly found: string;
  /** What could stand there. */
  readonly expected: readonly string[];
  /** What more is known of a pattern that is none, in the words of the engine. Never translated. */
  readonly reason?: string;
}
