/** An article as paragraphs of plain text, one thing below the other. */
import type { Article } from '../../domain/article.ts';
import type { Messages } from '../../i18n/messages.ts';
import { blockParagraphs, type Paragraph, type PlainStyle, paragraphs } from '../../text/plain-blocks.ts';
import type { Role } from '../../theme/theme.ts';
import { kickerOf } from '../view/article-text.ts';

export interface ParagraphStyle extends PlainStyle {
  readonly messages: Messages;
}

/** Groups, parted by blank lines. `lines`: what stands below the headline. */
export function articleParagraphs(
  article: Article,
  lines: readonly string[],
  style: ParagraphStyle,
): readonly (readonly Paragraph<Role>[])[] {
  const { messages } = style;
  const category = kickerOf(article);
  const related = article.related.map(({ title }, index) => `${messages.number(index + 1)}. ${title}`);
  return [
    [
      ...paragraphs<Role>(category === null ? [] : [category], 'category'),
      ...paragraphs<Role>([article.title], 'title'),
      ...paragraphs<Role>(lines, 'byline'),
    ],
    ...article.blocks.map(block => blockParagraphs(block, style, article.direction)),
    ...(related.length === 0
      ? []
      : [[...paragraphs<Role>([messages.related], 'label'), ...paragraphs<Role>(related, 'related')]]),
  ];
}
