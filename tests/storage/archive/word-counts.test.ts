import { describe, expect, it } from 'vitest';
import { everything } from '../../../source/domain/query/query.ts';
import { openTestDatabase, type TestArchive } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';

const saying = (id: string, text: string) =>
  makeDistinctArticle(id, { blocks: [{ type: 'paragraph', text }] });

const wordsIn = ({ archive }: Pick<TestArchive, 'archive'>): readonly (number | undefined)[] =>
  archive.list({ query: everything, order: 'oldest', limit: 100 }).map(({ words }) => words);

describe('the words of an article', () => {
  it('are known in lists once it is stored, and are those of its page if it has one', () => {
    const opened = openTestDatabase();
    const { archive } = opened;
    archive.store({ articles: [saying('a', 'ثلاث كلمات هنا')] });
    expect(wordsIn(opened)).toEqual([3]);
    expect(archive.listed(['a'])[0]?.words).toBe(3);
    archive.storePage(saying('a', 'خمس كلمات في هذه الصفحة'));
    expect(wordsIn(opened)).toEqual([5]);
    for (const _ of archive.indexing());
    expect(wordsIn(opened)).toEqual([5]);
    archive.remove(['a']);
    archive.store({ articles: [saying('a', 'كلمة')] });
    expect(wordsIn(opened)).toEqual([1]);
  });

  it('of an old archive are counted behind, once', () => {
    const opened = openTestDatabase();
    const { archive, database } = opened;
    const count = 150;
    archive.store({ articles: Array.from({ length: count }, (_, at) => saying(`a${at}`, 'كلمتان اثنتان')) });
    for (const _ of archive.indexing());
    database.exec('DELETE FROM word_counts');
    database.exec("DELETE FROM search_rules WHERE name = 'word-counts'");
    expect(new Set(wordsIn(opened))).toEqual(new Set([undefined]));
    const steps = [...archive.indexing()];
    expect(steps.length).toBe(2);
    expect(new Set(wordsIn(opened))).toEqual(new Set([2]));
    expect([...archive.indexing()]).toEqual([]);
  });

  it('are forgotten if an earlier Khabar, which does not count, replaces its text', () => {
    const opened = openTestDatabase();
    opened.archive.store({ articles: [saying('a', 'ثلاث كلمات هنا')] });
    opened.database.exec('INSERT OR REPLACE INTO contents SELECT * FROM contents');
    expect(wordsIn(opened)).toEqual([undefined]);
  });
});
