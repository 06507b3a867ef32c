/** Stories on a page: the headline, who tells it, what differs, who is silent, and the articles by time, with the words that each headline adds. */
import { effectiveDate } from '../../app/article-date.ts';
import type { Story } from '../../app/services/stories.ts';
import { addedSpans, differencesIn, silenceOf, tellersOf } from '../../app/story-text.ts';
import type { ListedArticle } from '../../domain/library.ts';
import { type AddedWords, leadAmong, wordsAdded } from '../../text/stories/headlines.ts';
import { type Column, type Fields, linesOfRecords } from './columns.ts';
import { linesOf, type Page } from './page.ts';

const columns: readonly Column[] = [{ direction: 'ltr' }, { most: 18 }, { flexible: true }, { most: 16 }];

const fieldsOf = (article: ListedArticle, added: readonly AddedWords[], { messages, now }: Page): Fields => [
  { text: article.id, role: 'meta' },
  { text: article.source.title, role: 'meta' },
  { text: article.title, role: article.read ? 'read' : 'unread', over: addedSpans(added) },
  { text: messages.ago(effectiveDate(article), now), role: 'meta' },
];

function storyLines(story: Story, page: Page): readonly string[] {
  const { messages, now } = page;
  const meta = { role: 'meta', direction: messages.direction } as const;
  const silence = silenceOf(story, messages);
  const added = wordsAdded(leadAmong(story.articles, story.title), story.articles);
  return [
    ...linesOf(page, story.title, { role: 'title' }),
    ...linesOf(page, tellersOf(story, messages, now), meta),
    ...differencesIn(story, messages).flatMap(fact => linesOf(page, fact, { direction: messages.direction })),
    ...(silence === null ? [] : linesOf(page, silence, meta)),
    ...linesOfRecords(
      page,
      columns,
      story.articles.map((each, at) => fieldsOf(each, added[at] ?? [], page)),
    ),
    '',
  ];
}

export function storyListLines(page: Page, stories: Iterable<Story>): string[] {
  const lines: string[] = [];
  for (const story of stories) lines.push(...storyLines(story, page));
  return lines.length > 0 ? lines : linesOf(page, page.messages.cli.stories.none, { role: 'meta' });
}
