/** The versions of an article: what its source said first, and each time that it was changed. */
import type { Article, ArticleContent } from './article.ts';
import type { TextChange } from './text-change.ts';

/** What an article said at one time: the text of its feed and that of its page; at least one is there. */
export interface VersionText extends Pick<Article, 'title' | 'summary' | 'author'> {
  readonly feed: ArticleContent | null;
  readonly page: ArticleContent | null;
}

export interface ArticleVersion extends VersionText {
  /** ISO 8601 in UTC: when Khabar first saw it. */
  readonly at: string;
}

/** A version of which nobody has said yet whether it says something else than the one before. */
export interface UnjudgedVersion {
  readonly id: string;
  /** Its place among the versions of the article, from 0 on. */
  readonly number: number;
}

/** A version as `khabar history` tells it: what it changed of the one before; of the first, nothing. */
export interface VersionChanges extends Pick<ArticleVersion, 'at' | 'title'> {
  readonly material: boolean;
  readonly changes: readonly TextChange[];
}
