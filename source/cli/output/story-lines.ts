/** Stories on a page: the headline, who tells it, what differs, who is silent, and the articles by time. */
import { effectiveDate } from '../../app/article-date.ts';
import type { Story } from '../../app/services/stories.ts';
import type { ListedArticle } from '../../domain/library.ts';
import type { StoryFact } from '../../domain/story.ts';
import { type Column, type Fields, linesOfRecords } from './columns.ts';
import { linesOf, type Page } from './page.ts';

const columns: readonly Column[] = [{ direction: 'ltr' }, { most: 18 }, { flexible: true }, { most: 16 }];

const fieldsOf = (article: ListedArticle, { messages, now }: Page): Fields => [
  { text: article.id, role: 'meta' },
  { text: article.source.title, role: 'meta' },
  { text: article.title, role: article.read ? 'read' : 'unread' },
  { text: messages.ago(effectiveDate(article), now), role: 'meta' },
];

const personUnits: ReadonlySet<string> = new Set(['persons', 'magnitude', 'score']);

/** القتلى, or المبلغ (مليون دولار), or what is counted. */
function nameOf({ what, unit }: StoryFact, { messages }: Page): string {
  const { kinds, units } = messages.cli.stories;
  const kind = kinds[what];
  if (kind === undefined) return units[unit] ?? unit;
  return personUnits.has(unit) || kind === units[unit] ? kind : `${kind} (${units[unit] ?? unit})`;
}

function factText(fact: StoryFact, story: Story, page: Page): string {
  const { fact: factOf, said } = page.messages.cli.stories;
  const sourceOf = new Map(story.articles.map(({ id, source }) => [id, source.title]));
  const values = fact.values.map(({ value, articles }) =>
    said(value, [...new Set(articles.map(id => sourceOf.get(id) ?? ''))].filter(Boolean)),
  );
  return factOf(nameOf(fact, page), values);
}

function storyLines(story: Story, page: Page): readonly string[] {
  const { told, first, silent } = page.messages.cli.stories;
  const [{ source, ...article }] = story.articles as readonly [ListedArticle];
  const meta = { role: 'meta', direction: page.messages.direction } as const;
  const differing = story.facts.filter(({ values }) => values.length > 1);
  const head = [
    told(story.sources.length, story.articles.length),
    first(source.title, page.messages.ago(effectiveDate(article), page.now)),
  ];
  return [
    ...linesOf(page, story.title, { role: 'title' }),
    ...linesOf(page, head.join(' · '), meta),
    ...differing.flatMap(fact =>
      linesOf(page, factText(fact, story, page), { direction: page.messages.direction }),
    ),
    ...(story.silent.length === 0 ? [] : linesOf(page, silent(story.silent.map(({ title }) => title)), meta)),
    ...linesOfRecords(
      page,
      columns,
      story.articles.map(each => fieldsOf(each, page)),
    ),
    '',
  ];
}

export function storyListLines(page: Page, stories: Iterable<Story>): string[] {
  const lines: string[] = [];
  for (const story of stories) lines.push(...storyLines(story, page));
  return lines.length > 0 ? lines : linesOf(page, page.messages.cli.stories.none, { role: 'meta' });
}
