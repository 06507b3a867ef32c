import { describe, expect, it } from 'vitest';
import { readerErrorIn } from '../../../source/domain/errors.ts';
import { parseQuery } from '../../../source/domain/query/parse.ts';
import type { Query } from '../../../source/domain/query/query.ts';
import { listedIds, openArchiveWith, openTestArchive } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';

function parsed(text: string): Query {
  const result = parseQuery(text, new Date('2026-11-24T12:00:00.000Z'));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const article = (id: string, title: string, ...paragraphs: readonly string[]) =>
  makeDistinctArticle(id, {
    title,
    author: 'ليلى',
    summary: null,
    blocks: paragraphs.map(text => ({ type: 'paragraph', text })),
  });

const articles = [
  article('1', 'عاجل: زلزال', 'شدته ٦٫٢ درجات.'),
  article('2', 'زلازل العالم', 'عاجل من المراسل.'),
  article('3', 'هدوء', 'لا زلازل ولا أمطار.'),
];

describe('a regular expression', () => {
  it.each<[string, readonly string[]]>([
    ['/زلز?ا/', ['1', '2', '3']],
    ['/^عاجل/', ['1', '2']],
    ['/^عاجل:/', ['1']],
    ['-/^عاجل/', ['3']],
    ['/زلازل/ أمطار', ['3']],
    ['/زلازل/ -/أمطار$/ -/أمطار\\.$/', ['2']],
    ['/^هدوء$/ or /درجات/', ['1', '3']],
    ['title:زلزال or /مراسل/', ['1', '2']],
    ['-(هدوء /زلازل/)', ['1', '2']],
    ['/ليلى/', []],
    ['/شدته [\\d.٫]+ درجات/', ['1']],
  ])('finds with %j', (text, ids) => {
    const archive = openArchiveWith(...articles);
    const query = parsed(text);
    expect([...listedIds(archive, { query })].sort()).toEqual(ids);
    expect([...listedIds(archive, { query, order: 'best' })].sort()).toEqual(ids);
    expect(archive.count(query)).toBe(ids.length);
  });

  it('is matched again in changed and new articles', () => {
    const archive = openArchiveWith(...articles);
    const query = parsed('/أمطار/');
    expect(listedIds(archive, { query })).toEqual(['3']);
    archive.store({ articles: [article('3', 'هدوء', 'لا زلازل ولا ثلوج.'), article('4', 'أمطار')] });
    expect(listedIds(archive, { query })).toEqual(['4']);
  });

  it('finds in more articles than a page of reading holds, and pages of hits go on from each other', () => {
    const archive = openTestArchive();
    const many = Array.from({ length: 450 }, (_, index) =>
      makeDistinctArticle(`n${index}`, { title: index % 3 === 0 ? `عدد ${index}` : `رقم ${index}` }),
    );
    archive.store({ articles: many });
    const query = parsed('/^عدد/');
    expect(archive.count(query)).toBe(150);
    const all = listedIds(archive, { query });
    expect(listedIds(archive, { query, limit: 10, after: all[69] as string })).toEqual(all.slice(70, 80));
    expect(archive.position(query, 'newest', all[149] as string)).toBe(149);
    expect(Array.from(archive.each({ query, order: 'newest' }), ({ id }) => id)).toEqual(all);
  });

  it('goes on finding while another one is looked for', () => {
    const archive = openTestArchive();
    const many = Array.from({ length: 250 }, (_, index) =>
      makeDistinctArticle(`n${index}`, { title: `عدد ${index}` }),
    );
    archive.store({ articles: many });
    const found = archive.each({ query: parsed('/^عدد/'), order: 'newest' });
    let count = 0;
    for (const _ of found) if (++count === 1) archive.count(parsed('/رقم/'));
    expect(count).toBe(250);
  });

  it('that takes too long is an error', () => {
    const archive = openArchiveWith(...articles, article('5', `${'ا'.repeat(60)}!`));
    const thrown = (): unknown => {
      try {
        return archive.count(parsed('/^(ا+)+$/'));
      } catch (error) {
        return error;
      }
    };
    expect(readerErrorIn(thrown())).toMatchObject({
      code: 'bad-query',
      subject: '/^(ا+)+$/',
      query: { problem: 'slow-pattern' },
    });
    expect(archive.count(parsed('زلزال /^(ا+)+$/'))).toBe(0);
  });
});
