/** An article as plain text for other programs: in logical order, a paragraph a line. */
import type { Article } from '../../domain/article.ts';
import type { Messages } from '../../i18n/messages.ts';
import { articleParagraphs } from './article-paragraphs.ts';
import { notesOf } from './edition-text.ts';

export const plainArticle = (article: Article, messages: Messages): string =>
  `${articleParagraphs(
    article,
    { kicker: null, below: notesOf(article, messages) },
    { messages, digits: 'source' },
  )
    .map(group => group.map(({ marker = '', text }) => marker + text).join('\n'))
    .join('\n\n')}\n`;
