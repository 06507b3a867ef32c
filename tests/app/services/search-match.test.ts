import { describe, expect, it } from 'vitest';
import { searchMatcher } from '../../../source/app/services/search-match.ts';
import { parseQuery } from '../../../source/domain/query/parse.ts';
import { openTestArchive } from '../../support/archive.ts';
import { makeArticle } from '../../support/articles.ts';

const article = makeArticle({
  title: 'افتتاح الجسر الجديد',
  summary: 'عبرت أول سيارة الجسر صباحا.',
  author: null,
  byline: null,
  category: null,
  categories: [],
  source: { id: 's', title: 'صحيفة' },
  blocks: [
    { type: 'paragraph', text: 'قال مهندس إن وزن الجسر ألف طن.' },
    { type: 'paragraph', text: `${'كلام طويل '.repeat(40)}ثم رافعة صفراء ${'وكلام آخر '.repeat(40)}` },
  ],
});

function match(text: string, of = article) {
  const query = parseQuery(text, new Date(0));
  if (!query.ok) throw new Error(query.error.problem);
  const archive = openTestArchive();
  archive.store({ articles: [of] });
  for (const _ of archive.indexing());
  return searchMatcher(query.value, archive.answersTo)(of);
}

describe('why an article is a hit', () => {
  it.each([
    ['الجسر', 'exact', 1],
    ['جسر', 'inflection', 0.75],
    ['مهندس', 'exact', 0.875],
    ['وزن جسر', 'inflection', 0.625],
    ['"ألف طن"', 'exact', 0.875],
    ['مهند*', 'exact', 0.875],
    ['title:الجديد', 'exact', 1],
    ['body:مهندس', 'exact', 0.875],
    ['جسر or مهندس', 'exact', 0.875],
    ['مهندس -نفق is:unread', 'exact', 0.875],
    ['is:unread', 'exact', 1],
  ])('for %s is the ring %s with the score %d', (text, ring, score) => {
    expect(match(text)).toMatchObject({ ring, score });
  });

  it('is the loosest ring that a word needed, and the closest of alternatives', () => {
    expect(match('جسر مهندس').ring).toBe('inflection');
    expect(match('(جسر or الجسر) مهندس').ring).toBe('exact');
  });
});

describe('its snippets', () => {
  const marked = (text: string) =>
    match(text).snippets.map(({ field, text: snippet, marks }) => [
      field,
      ...marks.map(([start, end]) => snippet.slice(start, end)),
    ]);

  it('mark what was found, in the headline and in the text', () => {
    expect(marked('جسر')).toEqual([
      ['title', 'الجسر'],
      ['body', 'الجسر'],
    ]);
    expect(marked('سيارة')).toEqual([['summary', 'سيارة']]);
    expect(marked('مهندس -طن')).toEqual([['body', 'مهندس']]);
    expect(marked('is:unread')).toEqual([]);
  });

  it('are short, from blank to blank, around the first word that was found', () => {
    const [snippet] = match('رافعة').snippets;
    expect(snippet?.text.length).toBeLessThanOrEqual(161);
    expect(snippet?.text).toMatch(/^(?:كلام|طويل) .*رافعة صفراء .*(?:كلام|آخر|وكلام)$/u);
  });
});
