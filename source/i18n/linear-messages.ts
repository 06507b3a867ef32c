/** What is said to those who listen (`khabar --linear`), besides what the screen says. */
import type { BlockType } from '../domain/article.ts';
import type { Messages } from './messages.ts';

/** What is said otherwise than it is shown: a sign by itself is passed over, and capitals sound like small letters. */
export interface SpokenMessages
  extends Pick<Messages, 'keyNames' | 'modifiers' | 'commandPrompt' | 'selecting' | 'answers'>,
    Partial<Pick<Messages, 'date'>> {
  readonly notices: Pick<Messages['notices'], 'search-first' | 'copyUnsure'>;
  readonly commands: Pick<Messages['commands'], 'read-on'>;
  readonly hints: Pick<Messages['hints'], 'read-on'>;
}

/** Labels of keys. */
export type WelcomeKeys = Readonly<Record<'down' | 'open' | 'help' | 'quit' | 'where', string>>;

export interface LinearMessages {
  readonly spoken: SpokenMessages;
  /** Said first; the keys are named that one needs to find all others. */
  readonly welcome: (keys: WelcomeKeys) => string;
  /** Behind what the first article of a session opens with. */
  readonly readOn: (next: string, back: string) => string;
  readonly farewell: string;
  /** Facts about one thing, one after the other. */
  readonly facts: (parts: readonly string[]) => string;
  readonly unread: string;
  readonly bookmarked: string;
  /** Read, and changed by its source since. */
  readonly changed: string;
  /** Of a list in which a row may stand for several articles. */
  readonly rows: (count: number) => string;
  /** Of a row that stands for so many. */
  readonly story: (sources: number, articles: number) => string;
  /** Of a heading among the sources: whether its rows are put away. */
  readonly folded: (isFolded: boolean) => string;
  /** Of what can be chosen, of several. */
  readonly chosen: (isChosen: boolean) => string;
  /** The answer to a search is awaited. */
  readonly searching: string;
  /** Of a line of an overlay: with the row that it is. */
  readonly placed: (line: string, row: string) => string;
  /** Which row one is on. */
  readonly row: (at: number, total: number) => string;
  readonly paragraphs: (count: number) => string;
  /** Where one is in an article, from 1. */
  readonly paragraph: (at: number, total: number) => string;
  /** `next`: the key that opens the next unread article. */
  readonly endOfArticle: (next: string) => string;
  /** Before the text of a block that is no plain paragraph, or instead of it if it has none. `count`: its items or lines; `language`: in which code is, if that is known. */
  readonly blocks: Readonly<
    Record<Exclude<BlockType, 'paragraph'>, (count: number, language?: string) => string>
  >;
  /** Of an image: nothing tells what it shows. */
  readonly withoutCaption: string;
  /** Of an item in a list: how many lists it is in. */
  readonly level: (level: number) => string;
  /** Before an item that is a task. */
  readonly task: (isDone: boolean) => string;
  /** The first row of a table: what each column has. */
  readonly columns: (headings: string) => string;
  /** A cell, with the heading of its column. */
  readonly cell: (heading: string, cell: string) => string;
  /** The cells of a row. */
  readonly cells: (cells: readonly string[]) => string;
  /** Words that the source has taken out of an article, and those that it has added. */
  readonly changes: Readonly<Record<'deleted' | 'inserted', (text: string) => string>>;
  /** Links are numbered through the article. */
  readonly link: (number: number, target: string) => string;
  /** The article has another text now. */
  readonly newText: (paragraphs: number) => string;
  /** What was searched for, as it was found in an article. */
  readonly match: (excerpt: string) => string;
  /** What Tab would make of the line. */
  readonly completions: (lines: readonly string[]) => string;
  readonly deleted: (text: string) => string;
  /** What the cursor of a line has moved to. */
  readonly cursorAt: (text: string) => string;
  readonly endOfLine: string;
  /** So many paragraphs are selected now. */
  readonly selected: (count: number) => string;
  readonly unselected: string;
  /** What a key does. */
  readonly shortcut: (does: string, keys: string) => string;
  /** The shortcuts that matter where one is; `where`: the key that says where that is. */
  readonly here: (shortcuts: readonly string[], where: string) => string;
  /** What the shortcuts are listed under; `filter`: the key that searches them. */
  readonly topics: (topics: readonly string[], filter: string) => string;
  /** Keys in a row. */
  readonly range: (first: string, last: string) => string;
  /** A command that has no key: what to type. */
  readonly onLine: (name: string) => string;
  /** Behind what was changed and makes no difference to those who listen. */
  readonly unheard: string;
  /** Keys that wait for more. */
  readonly pending: (keys: string) => string;
}
