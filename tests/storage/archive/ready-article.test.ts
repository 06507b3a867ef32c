import { describe, expect, it } from 'vitest';
import { articleOf, memoryOf, readyArticles } from '../../../source/storage/archive/ready-article.ts';

import { makeArticle } from '../../support/articles.ts';
import { searchKeys } from '../../support/search-keys.ts';

const withText = (id: string, text: string) =>
  makeArticle({ id, title: `خبر ${id}`, blocks: [{ type: 'paragraph', text }] });

describe('articles made ready for their rows', () => {
  it('are the articles again, in pages too', () => {
    const articles = [withText('a', 'نص 😀 \u0000'), { ...withText('b', 'صفحة'), fromPage: true as const }];
    expect(readyArticles(articles, searchKeys).map(articleOf)).toEqual(articles);
  });

  it('lie together in few pieces of memory, longer ones in one of their own', () => {
    const short = ['a', 'b', 'c'].map(id => withText(id, 'كلمة '.repeat(100)));
    expect(memoryOf(readyArticles(short, searchKeys))).toHaveLength(1);
    const long = withText('d', 'كلمة '.repeat(60_000));
    const ready = readyArticles([...short, long, withText('e', 'كلمة')], searchKeys);
    expect(memoryOf(ready).length).toBeGreaterThan(1);
    expect(ready.map(articleOf)).toEqual([...short, long, withText('e', 'كلمة')]);
  });
});
