/** The sources pane and the list of articles. */
import type { ReaderError } from '../../domain/errors.ts';
import type { Order } from '../../domain/order.ts';
import { everything, type Query } from '../../domain/query/query.ts';
import type { Snippet } from '../../domain/search.ts';
import { type Arrangement, arrangements } from '../../domain/settings.ts';
import { type Highlight, noHighlight } from '../../text/highlight.ts';
import type { ListPage } from '../services/list-page.ts';
import type { SourceState } from './session.ts';

/** What a row of the sources pane lists. */
export type Scope =
  | { readonly kind: 'all' | 'unread' | 'bookmarks' }
  | { readonly kind: 'source'; readonly id: string }
  /** The sources of a folder, and of those in it (`domain/category-path.ts`). */
  | { readonly kind: 'folder'; readonly path: string }
  /** A saved query; told apart by its name. */
  | { readonly kind: 'view'; readonly name: string; readonly query: string }
  /** Articles with a tag of the user's, as it is written. */
  | { readonly kind: 'tag'; readonly name: string }
  /** Those with any tag: the heading of many. */
  | { readonly kind: 'tags' };

export interface SourceRow {
  readonly scope: Scope;
  /** Null for those whose names are messages. */
  readonly title: string | null;
  /** Unread articles; of the bookmarks, all. */
  readonly count: number;
  readonly error: ReaderError | null;
  readonly state?: SourceState;
  /** How many folders it lies in. */
  readonly depth: number;
  /** One of them is closed. */
  readonly isHidden: boolean;
  /** Of a heading: whether its rows are put away. */
  readonly isFolded?: boolean;
}

export interface SourcesList {
  readonly rows: readonly SourceRow[];
  readonly selected: number;
}

/** What a list is called: its view or source, and what was searched for in it. */
export interface ListTitle extends Pick<SourceRow, 'scope' | 'title'> {
  /** Empty: nothing. */
  readonly words: string;
}

export interface ListWindow extends ListPage {
  /** Keys of words that answer to those of the query. */
  readonly answers?: readonly string[];
  /** How many articles the search could not look at yet. */
  readonly unsearched?: number;
}

/** What was found, by article; null: nothing that its headline does not show. What is not here has not been read. */
export type Snippets = ReadonlyMap<string, Snippet | null>;

export interface Hits {
  /** What they are hits of. */
  readonly query: Query;
  readonly snippets: Snippets;
}

export interface ListState extends ListWindow {
  readonly scope: Scope;
  /** What was searched for, as typed; empty: nothing. */
  readonly words: string;
  readonly search: Query;
  /** Resolved: the scope and the search. */
  readonly query: Query;
  /** What the rows were found by. It is marked until the rows of the next words are there: a letter is echoed without a new layout. */
  readonly highlighted: Highlight;
  /** Of the rows; null: they are no hits. */
  readonly hits: Hits | null;
  readonly order: Order;
  /** Each story is one row. */
  readonly byStory: boolean;
  /** Of all rows, not of the page. */
  readonly cursor: number;
  /** Of all rows too: the first in sight, as far as the cursor is in sight then (`app/view/item-window.ts`). */
  readonly top: number;
  /** Goes up with every other query; an answer to an older one is dropped. */
  readonly generation: number;
  /** The user has not moved yet: the cursor is at the top, whatever comes in. */
  readonly untouched: boolean;
}

/** How the hits of words are sorted. */
export const wordOrders = ['best', 'newest'] as const satisfies readonly Order[];
export type WordOrder = (typeof wordOrders)[number];

/** All that can be asked for by name; `bookmarked`: as the bookmarks were made or moved. */
export const listSorts = ['best', ...arrangements, 'bookmarked'] as const;
export type ListSort = (typeof listSorts)[number];

/** How a list can be sorted, as is usual first. */
export const arrangementsFor = ({ kind }: Scope): readonly (Arrangement | 'bookmarked')[] =>
  kind === 'bookmarks' ? ['bookmarked', ...arrangements] : arrangements;

/** What list it is. */
export type Listed = Pick<ListState, 'scope' | 'words' | 'search' | 'query' | 'order' | 'byStory'>;

export const emptyList: ListState = {
  scope: { kind: 'all' },
  words: '',
  search: everything,
  query: everything,
  order: 'newest',
  byStory: false,
  rows: [],
  offset: 0,
  total: 0,
  cursor: 0,
  top: 0,
  generation: 0,
  highlighted: noHighlight,
  hits: null,
  untouched: true,
};
