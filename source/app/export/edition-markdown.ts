/** An edition as Markdown. */
import type { Messages } from '../../i18n/messages.ts';
import { articleCount, type Edition, textsIn } from './edition.ts';
import { storyMarkdown } from './edition-stories.ts';
import { sectionName, titleOf } from './edition-titles.ts';
import { articleMarkdown, headingMarkdown } from './markdown.ts';

export function* editionMarkdown(edition: Edition, messages: Messages): Generator<string> {
  yield `${headingMarkdown(titleOf(edition, messages), 1)}\n`;
  if (articleCount(edition) === 0) yield `\n${messages.noArticles}\n`;
  for (const section of edition.sections) {
    yield `\n${headingMarkdown(sectionName(section, messages), 2)}\n`;
    for (const item of textsIn(edition, section)) {
      const article = edition.articleOf(item.id);
      const story = storyMarkdown(item, 3, messages);
      if (article) yield `\n${articleMarkdown(article, 3, messages)}\n`;
      if (story !== '') yield `\n${story}\n`;
    }
  }
}
