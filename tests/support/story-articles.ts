/** The articles of `fixtures/stories/events.txt`, with the event that each is labelled with. */
import { readFileSync } from 'node:fs';
import type { Article } from '../../source/domain/article.ts';
import { makeDistinctArticle } from './articles.ts';

export interface LabelledArticle {
  readonly event: string;
  readonly article: Article;
}

const file = new URL('../../fixtures/stories/events.txt', import.meta.url);

export const labelledArticles = (): readonly LabelledArticle[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map((line, index) => {
      const [event = '', time = '', outlet = '', title = '', text = ''] = line.split(' | ');
      return {
        event,
        article: makeDistinctArticle(`story${String(index).padStart(3, '0')}`, {
          title,
          summary: null,
          fetched: '2027-03-08T00:00:00.000Z',
          published: `2027-03-${time}:00.000Z`,
          source: { id: outlet, title: outlet },
          blocks: [{ type: 'paragraph', text }],
          language: null,
          categories: [],
          category: null,
        }),
      };
    });
