/** An article as paragraphs of plain text, one thing below the other. */
import type { Article } from '../../domain/article.ts';
import type { Messages } from '../../i18n/messages.ts';
import { blockParagraphs, type Paragraph, type PlainStyle, paragraphs } from '../../text/plain-blocks.ts';
import type { Role } from '../../theme/theme.ts';

export interface ParagraphStyle extends PlainStyle {
  readonly messages: Messages;
}

export interface AroundHeadline {
  /** Null: nothing stands over it. */
  readonly kicker: string | null;
  readonly below: readonly string[];
}

/** Groups, parted by blank lines. */
export function articleParagraphs(
  article: Article,
  { kicker, below }: AroundHeadline,
  style: ParagraphStyle,
): readonly (readonly Paragraph<Role>[])[] {
  const { messages } = style;
  const related = article.related.map(({ title }, index) => `${messages.number(index + 1)}. ${title}`);
  return [
    [
      ...paragraphs<Role>(kicker === null ? [] : [kicker], 'category'),
      ...paragraphs<Role>([article.title], 'title'),
      ...paragraphs<Role>(below, 'byline'),
    ],
    ...article.blocks.map(block => blockParagraphs(block, style, article.direction)),
    ...(related.length === 0
      ? []
      : [[...paragraphs<Role>([messages.related], 'label'), ...paragraphs<Role>(related, 'related')]]),
  ];
}
