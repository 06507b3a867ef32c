/** What is said to those who listen (`khabar --linear`), besides what the screen says. */
import type { BlockType } from '../domain/article.ts';

export interface LinearMessages {
  /** Said first; the keys of help and of leaving are named. */
  readonly welcome: (help: string, quit: string) => string;
  readonly farewell: string;
  /** Facts about one thing, one after the other. */
  readonly facts: (parts: readonly string[]) => string;
  readonly unread: string;
  readonly bookmarked: string;
  /** Read, and changed by its source since. */
  readonly changed: string;
  /** Of a heading among the sources: whether its rows are put away. */
  readonly folded: (isFolded: boolean) => string;
  /** Of what can be chosen, of several. */
  readonly chosen: (isChosen: boolean) => string;
  /** The answer to a search is awaited. */
  readonly searching: string;
  /** Which row one is on. */
  readonly row: (at: number, total: number) => string;
  readonly paragraphs: (count: number) => string;
  /** Where one is in an article, from 1. */
  readonly paragraph: (at: number, total: number) => string;
  readonly endOfArticle: string;
  /** Before the text of a block that is no plain paragraph, or instead of it if it has none. `count`: its items or lines; `language`: in which code is, if that is known. */
  readonly blocks: Readonly<
    Record<Exclude<BlockType, 'paragraph'>, (count: number, language?: string) => string>
  >;
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
  readonly cancelled: string;
  /** Keys that wait for more. */
  readonly pending: (keys: string) => string;
}
