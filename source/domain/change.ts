/** What the user keeps, as tables of cells: each is changed, undone, merged and synced by itself. */
import type { Article } from './article.ts';
import type { ChangeKind } from './history.ts';
import type { Rule } from './rule.ts';
import type { Source } from './source.ts';

/** The cells that the state keeps, by table: key → value. */
export interface Tables {
  /** Article id → ISO 8601 in UTC of when it was read. */
  readonly read: string;
  /** Article id → ISO 8601 in UTC of when it was bookmarked. The copy of the article is kept beside (`copies`). */
  readonly bookmark: string;
  /** Article id → ISO 8601 in UTC of when a rule hid it. */
  readonly hidden: string;
  /** `ID/KEY` (`domain/tags.ts`): an article and a tag as it is compared → the tag as it is written. */
  readonly tag: string;
  /** Article id → what the user has written about it. */
  readonly note: string;
  /** Article id → where its bookmark stands if not at its time; sorts with the times of the others (`domain/rank.ts`). */
  readonly rank: string;
  /** `ID/ID` (`domain/story-decision.ts`): two articles → since when the user has them joined in one story, or parted. */
  readonly story: string;
  /** Source id → the source and where it stands: sources are listed by `order`, then id. */
  readonly source: KeptSource;
  /** `sources` → `own`: the list is the user's; until then the default sources are active. */
  readonly list: 'own';
  /** Name → a saved query. */
  readonly view: KeptView;
  /** Id → what happens to articles as they arrive. */
  readonly rule: KeptRule;
  /**
   * `last` → the number of the last arrival that the rules have acted on (`Archive.lastArrival`). `RULE/ARTICLE` → when a rule that asks for
   * stories has acted on an article or on another of its story, in ms since 1970. Never part of an undo.
   */
  readonly ruled: number;
  /** Path (`display/digits`, `terminals/kitty/bidi`, `directions/SOURCE`, `fullTexts/SOURCE` …) → value. */
  readonly setting: unknown;
  /** Path in `settings.json`, as a JSON array of names → a value that this version does not know. It is written back as it was, and never changed. */
  readonly unknownSetting: unknown;
  /** Article id → where one was in it. Never part of an undo; only the latest few hundred are kept. */
  readonly place: ReadingPlace;
  /** Purpose of a prompt → what was entered there, the latest first. Never part of an undo. */
  readonly recent: readonly string[];
}
export type TableName = keyof Tables;

/** What is kept of articles, each a text; the archive mirrors them. */
export const markTables = [
  'read',
  'bookmark',
  'hidden',
  'tag',
  'note',
  'rank',
  'story',
] as const satisfies readonly TableName[];
export type MarkTable = (typeof markTables)[number];

export interface KeptSource {
  readonly source: Source;
  readonly order: number;
}

/** A saved query, and where it stands: views are listed by `order`, then name. */
export interface KeptView {
  /** As it is printed, unresolved. */
  readonly query: string;
  readonly order: number;
}

export type KeptRule = Omit<Rule, 'id'>;

/** A place in an article's text: the piece, and a UTF-16 offset in it (`app/reader`); `text` says of which text. */
export interface ReadingPlace {
  readonly text: 'feed' | 'page';
  readonly piece: number;
  readonly offset: number;
  /** How much of the text lies before the end of the screen, from 0 to 100; earlier versions did not say. */
  readonly percent?: number;
  /** ISO 8601 in UTC: when it was left. */
  readonly at: string;
}

/** One cell before and after; null: absent. */
export type Cell = {
  readonly [Table in TableName]: {
    readonly table: Table;
    readonly key: string;
    readonly before: Tables[Table] | null;
    readonly after: Tables[Table] | null;
  };
}[TableName];

export interface Change {
  readonly cells: readonly Cell[];
}

/** The source list as it was before the change. */
export interface SourceList {
  /** False: the default sources are active, and those that the change is to keep come as edits of their own. */
  readonly own: boolean;
  /** The greatest order in the list; 0 if it is empty. */
  readonly lastOrder: number;
}

type NextValue<Table extends TableName> = Table extends 'source'
  ? (before: KeptSource | null, list: SourceList) => KeptSource | null
  : (before: Tables[Table] | null) => Tables[Table] | null;

/**
 * What is wanted of one cell; the store looks up what it holds, under its lock. Pure: it may be called more than once. Of two
 * edits of one cell, the second is given what the first returned.
 */
export type Edit = {
  readonly [Table in TableName]: {
    readonly table: Table;
    readonly key: string;
    readonly to: NextValue<Table>;
  };
}[TableName];

export interface ChangeRequest {
  /** Null: no step of its own in the history, and so nothing to undo. */
  readonly what: ChangeKind | null;
  /** How many things the user changes, if not each edit is one: the first source that is added makes the default ones the user's too. */
  readonly count?: number;
  readonly edits: readonly Edit[];
  /** The articles of new bookmarks with both their texts; written before the cells. One that is kept already is replaced. */
  readonly copies?: readonly ArticleTexts[];
}

/** An article with the text that its feed gave and that of its page; each null if there is none. At least one is there. */
export interface ArticleTexts {
  readonly feed: Article | null;
  readonly page: Article | null;
}

export const inverse = ({ cells }: Change): Change => ({
  cells: cells.map(({ table, key, before, after }) => ({ table, key, before: after, after: before }) as Cell),
});
