import { describe, expect, it } from 'vitest';
import { changeTags } from '../../../source/app/services/tags.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { testServices } from '../../support/test-services.ts';

const services = () => testServices({ articles: ['aaaa', 'bbbb'].map(id => makeDistinctArticle(id)) });
type Services = ReturnType<typeof services>;

const tagsOf = ({ archive }: Services, id: string) => archive.listed([id])[0]?.tags;
const add = (to: Services, ids: readonly string[], ...names: string[]) =>
  changeTags(to, ids, { add: names, remove: [] });
const remove = (from: Services, ids: readonly string[], ...names: string[]) =>
  changeTags(from, ids, { add: [], remove: names });

describe('tagging', () => {
  it('bookmarks the article, in one step of the history', () => {
    const to = services();
    expect(add(to, ['aaaa', 'bbbb'], 'علوم', 'مهم').ok).toBe(true);
    expect(tagsOf(to, 'aaaa')).toEqual(['علوم', 'مهم']);
    expect(to.archive.bookmarkCount()).toBe(2);
    expect(to.store.bookmarkCopy('aaaa')?.feed?.id).toBe('aaaa');
    expect(to.store.history.list()).toMatchObject([{ what: 'tag-add', count: 2 }]);
    to.store.history.undo();
    expect([tagsOf(to, 'aaaa'), to.archive.bookmarkCount()]).toEqual([[], 0]);
    to.store.history.redo();
    expect(tagsOf(to, 'bbbb')).toEqual(['علوم', 'مهم']);
  });

  it('uses the existing spelling of a tag', () => {
    const to = services();
    add(to, ['aaaa'], 'قراءة');
    add(to, ['aaaa', 'bbbb'], 'قراءه');
    expect([tagsOf(to, 'aaaa'), tagsOf(to, 'bbbb')]).toEqual([['قراءة'], ['قراءة']]);
  });

  it('is removed in any spelling, and the bookmark stays', () => {
    const to = services();
    add(to, ['aaaa'], 'قراءة', 'مهم');
    expect(remove(to, ['aaaa', 'bbbb'], 'قراءه').ok).toBe(true);
    expect(tagsOf(to, 'aaaa')).toEqual(['مهم']);
    expect(to.archive.bookmarkCount()).toBe(1);
  });

  it('changes nothing if one name is invalid', () => {
    const to = services();
    expect(add(to, ['aaaa'], 'مهم', 'a,b')).toMatchObject({ error: { code: 'bad-tag', subject: 'a,b' } });
    expect(tagsOf(to, 'aaaa')).toEqual([]);
  });

  it('does not write the article again', () => {
    const to = services();
    add(to, ['aaaa'], 'أول');
    const before = to.store.bookmarkCopy('aaaa');
    to.archive.storePage({ ...makeDistinctArticle('aaaa'), fromPage: true });
    add(to, ['aaaa'], 'ثان');
    expect(to.store.bookmarkCopy('aaaa')).toEqual(before);
  });
});
