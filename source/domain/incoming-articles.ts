/** The articles of a document on their way into the archive. */
import type { Article } from './article.ts';

/** JSON in UTF-8. */
export type JsonBytes = Uint8Array;

/** What the rows of an article will hold. Strings, numbers and bytes alone: these go from thread to thread at little cost. */
export interface ReadyArticle {
  readonly id: string;
  readonly sourceId: string;
  /** Of its second (`article-key.ts`). */
  readonly firstKey: number;
  readonly link: string | null;
  readonly addressKey: string | null;
  readonly titleKey: string | null;
  /** The parts of the `StoredArticle`. */
  readonly header: JsonBytes;
  readonly feed: JsonBytes | null;
  readonly page: JsonBytes | null;
  /** Keys of its categories, each once. */
  readonly categories: readonly string[];
  /** How many it has. */
  readonly words: number;
}

/** All of them, and each once if they are ready. */
export type IncomingArticles = readonly Article[] | readonly ReadyArticle[];
