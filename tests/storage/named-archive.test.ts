import { describe, expect, it } from 'vitest';
import { everything, type Query } from '../../source/domain/query/query.ts';
import type { Source } from '../../source/domain/source.ts';
import { namedArchive, sourceTitles } from '../../source/storage/named-archive.ts';
import { listedIds, openTestDatabase } from '../support/archive.ts';
import { makeDistinctArticle, makeSource } from '../support/articles.ts';

const article = (id: string, source: string) =>
  makeDistinctArticle(id, { source: { id: source, title: `The ${source}` } });
const titled = (id: string, title: string) => makeSource({ id, title });

function open(first: readonly Source[] | null) {
  let sources = first;
  const titles = sourceTitles(() => sources);
  const inner = openTestDatabase(undefined, { titles }).archive;
  inner.store({ articles: [article('a', 'one'), article('b', 'two')] });
  const archive = namedArchive(inner, titles);
  return {
    archive,
    rename(next: readonly Source[]) {
      sources = next;
    },
  };
}

const request = { query: everything, order: 'newest', limit: 9 } as const;

describe('an article', () => {
  it('names its source as the user calls it now, however it is asked for', () => {
    const { archive, rename } = open([titled('one', 'The one')]);
    const [old] = archive.listed(['a']);
    expect(old?.source).toEqual({ id: 'one', title: 'The one' });
    rename([titled('one', 'Harbour')]);
    const link = archive.get('a')?.link ?? '';
    const found = [
      archive.list(request).find(({ id }) => id === 'a'),
      [...archive.each(request)].find(({ id }) => id === 'a'),
      ...archive.listed(['a']),
      archive.get('a'),
      archive.findByLink(link),
      archive.texts('a')?.feed,
      archive
        .news({ query: everything, after: 0, limit: 9 })
        .articles.find(({ article: { id } }) => id === 'a')?.article,
    ];
    expect(found.map(each => each?.source)).toEqual(found.map(() => ({ id: 'one', title: 'Harbour' })));
  });

  it('keeps the name that it came with if its source has none, or is in no list', () => {
    const { archive, rename } = open([titled('one', ''), titled('two', 'Fields')]);
    const titles = (): readonly unknown[] => archive.listed(['a', 'b']).map(({ source }) => source.title);
    expect(titles()).toEqual(['The one', 'Fields']);
    rename([]);
    expect(titles()).toEqual(['The one', 'The two']);
    expect(open(null).archive.get('b')?.source.title).toBe('The two');
    expect(archive.get('nothing')).toBeNull();
  });

  it('stands where the name that its source has now belongs', () => {
    const { archive, rename } = open(null);
    const query: Query = { any: [{ source: 'one' }, { source: 'two' }] };
    const bySource = () => listedIds(archive, { order: 'source', query });
    expect(bySource()).toEqual(['a', 'b']);
    rename([titled('one', 'Zenith')]);
    expect(bySource()).toEqual(['b', 'a']);
    expect(archive.position(query, 'source', 'a')).toBe(1);
    rename([titled('one', '')]);
    expect(bySource()).toEqual(['a', 'b']);
  });

  it('is another one once its source has another name: what is in sight is read again', () => {
    const { archive, rename } = open([titled('one', 'The one')]);
    const before = archive.version();
    expect(archive.version()).toBe(before);
    rename([titled('one', 'Harbour')]);
    const after = archive.version();
    expect(after).not.toBe(before);
    rename([titled('one', 'Harbour')]);
    expect(archive.version()).toBe(after);
  });
});
