import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../source/domain/library.ts';
import { createSqliteArchive } from '../../../source/storage/archive/sqlite-archive.ts';
import type { TextKeys } from '../../../source/storage/archive/text-keys.ts';
import { listedIds, openTestDatabase } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { searchKeys } from '../../support/search-keys.ts';

const many = Array.from({ length: 600 }, (_, index) => makeDistinctArticle(`a${index}`));

const indexAll = (archive: Archive): number => [...archive.indexing()].length;

const found = (archive: Archive, word: string): readonly string[] => listedIds(archive, { query: { word } });

describe('the index', () => {
  it('follows behind the articles, step by step', () => {
    const { archive } = openTestDatabase();
    archive.store({ articles: many });
    expect(archive.unindexed()).toBe(600);
    const steps = archive.indexing();
    steps.next();
    const left = archive.unindexed();
    expect(left).toBeLessThan(600);
    expect(left).toBeGreaterThan(0);
    expect(indexAll(archive)).toBeGreaterThan(1);
    expect(archive.unindexed()).toBe(0);
    expect(archive.count({ word: 'المكتبة' })).toBe(600);
  });

  it('takes in by itself what a search would miss, if it is not much', () => {
    const { archive } = openTestDatabase();
    archive.store({ articles: many.slice(0, 300) });
    expect(archive.count({ word: 'المكتبة' })).toBe(300);
    expect(archive.unindexed()).toBe(0);
  });

  it('leaves more to whoever takes in all: a search does not wait for its turn to write', () => {
    const { archive } = openTestDatabase();
    archive.store({ articles: many });
    expect(archive.count({ word: 'المكتبة' })).toBe(0);
    expect(archive.unindexed()).toBe(600);
  });

  it('is searched without a transaction if it lacks nothing', () => {
    const { archive, database } = openTestDatabase();
    archive.store({ articles: many.slice(0, 3) });
    expect(archive.count({ word: 'المكتبة' })).toBe(3);
    database.exec = () => {
      throw new Error('a transaction');
    };
    expect(archive.count({ word: 'المكتبة' })).toBe(3);
  });

  it('has an article as it is now', () => {
    const { archive } = openTestDatabase();
    const before = makeDistinctArticle('a', { title: 'جسر' });
    archive.store({ articles: [before] });
    expect(found(archive, 'جسر')).toEqual(['a']);
    archive.store({ articles: [{ ...before, title: 'نفق' }] });
    expect([found(archive, 'جسر'), found(archive, 'نفق')]).toEqual([[], ['a']]);
    archive.remove(['a']);
    expect([found(archive, 'نفق'), archive.unindexed()]).toEqual([[], 0]);
  });

  it('leaves every text as it was', () => {
    const { archive, database } = openTestDatabase();
    const article = makeDistinctArticle('a');
    archive.store({ articles: [article] });
    archive.storePage({ ...article, blocks: [{ type: 'paragraph', text: 'نص الصفحة 𞤀 \u0000' }] });
    const before = archive.texts('a');
    indexAll(archive);
    expect(archive.texts('a')).toEqual(before);
    expect(database.prepare('SELECT count(*) AS count FROM contents').all()).toEqual([{ count: 0 }]);
    expect(archive.store({ articles: [article] })).toEqual({ added: [], changed: [] });
  });

  it('fetches an article anew whose packed text is damaged', () => {
    const { archive, database } = openTestDatabase();
    archive.store({ articles: [makeDistinctArticle('a')] });
    indexAll(archive);
    database.exec("UPDATE packed_contents SET packed = x'01ffff'");
    expect(archive.get('a')).toBeNull();
    expect(archive.damagedRows()).toEqual(['a']);
    archive.store({ articles: [makeDistinctArticle('a')] });
    expect(archive.get('a')).toEqual(makeDistinctArticle('a'));
  });
});

/** Every word has the same name. */
const withOneName = (rings: number): TextKeys => ({
  ...searchKeys,
  ringKeys: word => ({ inflection: [], root: [], name: rings === 2 ? ['n'] : [word] }),
  rules: { words: 1, rings },
});

describe('other rules of the language', () => {
  const titled = (id: string, title: string) => makeDistinctArticle(id, { title, summary: null, blocks: [] });

  it('give the words of the index other keys', () => {
    const { archive, database } = openTestDatabase(withOneName(1));
    archive.store({ articles: [titled('a', 'جسر'), titled('b', 'نفق')] });
    expect(found(archive, 'جسر')).toEqual(['a']);
    const later = createSqliteArchive(database, withOneName(2));
    expect(found(later, 'جسر')).toEqual(['a', 'b']);
    expect(found(archive, 'جسر')).toEqual(['a']);
  });

  it('leave all articles to be known again, and go on where they were stopped', () => {
    const words = Array.from({ length: 2500 }, (_, at) => `كلمة${at}`).join(' ');
    const { archive, database } = openTestDatabase(withOneName(1));
    archive.store({ articles: [titled('a', words)] });
    indexAll(archive);
    const asked: string[] = [];
    const { ringKeys, ...others } = withOneName(2);
    const noting: TextKeys['ringKeys'] = word => {
      asked.push(word);
      return ringKeys(word);
    };
    const later = () => createSqliteArchive(database, { ...others, ringKeys: noting });
    later().indexing().next();
    expect(later().unindexed()).toBe(1);
    indexAll(later());
    expect(later().unindexed()).toBe(0);
    expect(asked.length).toBe(new Set(asked).size);
    expect(asked.length).toBeGreaterThan(2500);
  });

  it('for words have everything read again', () => {
    const { archive, database } = openTestDatabase();
    archive.store({ articles: [titled('a', 'جسر')] });
    expect(found(archive, 'جسر')).toEqual(['a']);
    const indexText = (text: string): string => searchKeys.indexText(text).replaceAll('ج', 'غ');
    const later = createSqliteArchive(database, {
      ...searchKeys,
      indexText,
      rules: { words: 1000, rings: 1 },
    });
    expect(found(later, 'غسر')).toEqual(['a']);
  });

  it('are asked once for each word of the archive', () => {
    const asked: string[] = [];
    const ringKeys: TextKeys['ringKeys'] = word => {
      asked.push(word);
      return searchKeys.ringKeys(word);
    };
    const { archive, database } = openTestDatabase({ ...searchKeys, ringKeys });
    archive.store({ articles: many.slice(0, 100) });
    indexAll(archive);
    expect(new Set(asked).size).toBe(asked.length);
    const before = asked.length;
    const next = createSqliteArchive(database, { ...searchKeys, ringKeys });
    next.store({ articles: [makeDistinctArticle('a0', { title: 'خبر جديد تماما' })] });
    indexAll(next);
    expect(asked.slice(before)).toEqual(['جديد', 'تماما']);
  });
});
