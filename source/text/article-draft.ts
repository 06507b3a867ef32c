/** What an article is laid out from: its text, and a draft of each piece. */
import type { Block, BlockType, Direction, RelatedHeadline } from '../domain/article.ts';
import type { Hue } from '../theme/theme.ts';
import type { ArticleHead } from './article-head.ts';
import type { BlockDraft } from './block-layout.ts';

/** `keys`: the keys in the text, each as it stands there. */
export interface Remedy {
  readonly text: string;
  readonly keys: readonly string[];
}

/** `source`: the name of the one that brought it. */
export interface ArchivedHeadline extends RelatedHeadline {
  readonly source: string;
}

/** What every piece of an article is drawn by. */
interface ArticleStyle {
  readonly direction: Direction;
  /** Of its section. */
  readonly hue: Hue;
}

/** What an article says. */
export interface ArticleBody extends ArticleStyle {
  readonly head: ArticleHead;
  readonly blocks: readonly Block[];
}

/** What stands below it. */
export interface BelowArticle extends ArticleStyle {
  readonly related: readonly RelatedHeadline[];
  /** Of the archive, numbered on after `related`; none, where not given. */
  readonly archived?: readonly ArchivedHeadline[];
  /** Said at its end: why there is no more of it, and what one can do. */
  readonly problem: string | null;
  readonly remedy: Remedy | null;
}

export type ArticleText = ArticleBody & BelowArticle;

export type PieceKind = 'head' | BlockType | 'related-label' | 'related' | 'problem' | 'remedy';

export interface PieceDraft extends BlockDraft {
  readonly kind: PieceKind;
  /** Whether a blank row comes before it. */
  readonly parted: boolean;
}
