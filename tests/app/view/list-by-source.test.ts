import { expect, it } from 'vitest';
import { newsOf, openNews, sourceOf } from '../../support/news.ts';

it('a list by source names each source once, and below it the sections that articles have of their own', async () => {
  const [own, ofSource] = newsOf('one', 2);
  const articles = [
    { ...own, categories: ['Sport'] },
    { ...ofSource, categories: [] },
  ] as ReturnType<typeof newsOf>;
  const reader = openNews({
    language: 'en',
    sources: [{ ...sourceOf('one'), category: 'Economy' }, sourceOf('two')],
    articles: [...articles, ...newsOf('two', 1, 9)],
  });
  await reader.press(':', ...'sort source', 'enter');
  const facts = reader.screen().flatMap(row => /\d hours? ago.*/u.exec(row)?.[0] ?? []);
  expect(facts.slice(0, 2)).toEqual(['1 hour ago · Sport', '2 hours ago']);
});
