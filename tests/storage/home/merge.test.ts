import { createReadStream } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type MergeReport, mergeHome } from '../../../source/app/services/merge-home.ts';
import { addBookmarks, removeBookmarks, setNote } from '../../../source/domain/mark-edits.ts';
import { decide } from '../../../source/domain/story-edits.ts';
import { openArchive } from '../../../source/storage/archive/open.ts';
import { mirroredStore } from '../../../source/storage/mirrored-store.ts';
import { createConfStore } from '../../../source/storage/store/conf-store.ts';
import { makeArticle } from '../../support/articles.ts';
import { searchKeys } from '../../support/search-keys.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { apply, errorOf, filesIn, fillHome, heldIn, homesAt, inHome } from './support.ts';

async function merged(home: string, other: string, isFile = false): Promise<MergeReport> {
  const store = createConfStore({ folder: home });
  const opened = openArchive({ file: path.join(home, 'archive.sqlite'), keys: searchKeys, marks: store });
  if (!opened.ok) throw new Error(opened.error.detail);
  const { archive } = opened.value;
  try {
    archive.mirror(store);
    const services = { archive, store: mirroredStore(store, () => archive) };
    const content = isFile ? createReadStream(other) : null;
    const report = await homesAt(home).withCopy(other, content, async copy => mergeHome(services, copy));
    if (!report.ok) throw new Error(report.error.code);
    return report.value;
  } finally {
    archive.close();
  }
}

const places = () => {
  const folder = temporaryFolder();
  const [one, two] = [path.join(folder, 'one'), path.join(folder, 'two')];
  fillHome(one, 'one');
  fillHome(two, 'two');
  return { folder, one, two, file: path.join(folder, 'backup.tar.gz') };
};

const shared = (folder: string) => {
  const { articles, cells } = heldIn(folder);
  return { articles: articles.toSorted(), cells };
};

describe('merging a home', () => {
  it('brings everything of the other, which stays as it is', async () => {
    const { one, two } = places();
    const before = filesIn(two);
    const report = await merged(one, two);
    expect(report.articles.added).toEqual(['articletwo']);
    expect(filesIn(two)).toEqual(before);
    const { articles, cells } = shared(one);
    expect(articles).toEqual(['Article one', 'Article two']);
    expect(cells).toMatchObject({
      note: { articleone: 'Note one', articletwo: 'Note two' },
      read: { readone: expect.anything(), readtwo: expect.anything() },
      source: { sourceone: expect.anything(), sourcetwo: expect.anything() },
    });
    const copy = inHome(one, ({ store }) => store.bookmarkCopy('articletwo'));
    expect(copy?.feed?.title).toBe('Article two');
  });

  it('brings the same out of a backup, changes nothing again, and ends alike on both sides', async () => {
    const { one, two, file } = places();
    await homesAt(two).backUp(file);
    expect((await merged(one, file, true)).cells).not.toEqual([]);
    const again = await merged(one, two);
    expect(again).toMatchObject({ articles: { added: [], changed: [] }, cells: [] });
    await merged(two, one);
    expect(shared(two)).toEqual(shared(one));
  });

  it('is one change, which is undone and done again', async () => {
    const { one, two } = places();
    const before = heldIn(one);
    await merged(one, two);
    const after = heldIn(one);
    expect(after.steps).toBe(before.steps + 1);
    inHome(one, ({ store }) => store.history.undo());
    expect(heldIn(one).cells).toEqual(before.cells);
    inHome(one, ({ store }) => store.history.redo());
    expect(heldIn(one).cells).toEqual(after.cells);
  });

  it('takes away what the other has removed since', async () => {
    const { one, two } = places();
    await merged(one, two);
    await merged(two, one);
    inHome(two, ({ store }) =>
      apply(store, ...removeBookmarks(['articleone']), setNote('articletwo', 'New')),
    );
    await merged(one, two);
    const { cells } = shared(one);
    expect(cells.bookmark).toEqual({ articletwo: expect.anything() });
    expect(cells.note).toMatchObject({ articletwo: 'New' });
  });

  it('takes the later of two decisions on the story of two articles', async () => {
    const { one, two } = places();
    const day = (number: number): string => `2026-11-2${number}T08:00:00.000Z`;
    inHome(one, ({ store }) =>
      apply(store, ...decide([['a', 'b']], 'joined', day(1)), ...decide([['c', 'd']], 'parted', day(4))),
    );
    inHome(two, ({ store }) =>
      apply(store, ...decide([['b', 'a']], 'parted', day(2)), ...decide([['c', 'd']], 'joined', day(3))),
    );
    await merged(one, two);
    await merged(two, one);
    for (const home of [one, two])
      expect(heldIn(home).cells.story).toEqual({ 'a/b': `${day(2)} parted`, 'c/d': `${day(4)} parted` });
  });

  it('brings the page of a bookmark that has only the text of its feed here', async () => {
    const { one, two } = places();
    const article = makeArticle({ id: 'both', title: 'Both' });
    const page = makeArticle({ id: 'both', title: 'Both', fromPage: true });
    const at = '2026-11-25T08:00:00.000Z';
    const bookmark = (home: string, texts: { feed: typeof article | null; page: typeof article | null }) =>
      inHome(home, ({ store }) =>
        store.apply({ what: 'bookmark-add', edits: addBookmarks(['both'], at), copies: [texts] }),
      );
    bookmark(one, { feed: article, page: null });
    bookmark(two, { feed: null, page });
    await merged(one, two);
    const copy = inHome(one, ({ store }) => store.bookmarkCopy('both'));
    expect([copy?.feed?.title, copy?.page?.fromPage]).toEqual(['Both', true]);
  });

  it('keeps all versions of an article, the latest last', async () => {
    const { one, two } = places();
    const says = (title: string, fetched: string) =>
      makeArticle({ id: 'story', link: 'https://news.example/story', title, fetched });
    const [first, second, third] = [
      '2026-11-20T10:00:00.000Z',
      '2026-11-21T10:00:00.000Z',
      '2026-11-22T10:00:00.000Z',
    ];
    inHome(one, ({ archive }) => {
      archive.store({ articles: [says('First', first)] });
      archive.store({ articles: [says('Second', second)] });
    });
    inHome(two, ({ archive }) => {
      archive.store({ articles: [says('First', first)] });
      archive.store({ articles: [says('Third', third)] });
    });
    await merged(one, two);
    await merged(two, one);
    for (const home of [one, two]) {
      const [titles, altered] = inHome(home, ({ archive }) => [
        archive.versions('story').map(({ title }) => title),
        archive.alteredVersions(),
      ]);
      expect(titles).toEqual(['First', 'Second', 'Third']);
      expect(altered).toEqual([]);
      expect(inHome(home, ({ archive }) => archive.get('story')?.title)).toBe('Third');
    }
  });

  it('leaves alone what both have fetched, at whatever time', async () => {
    const { one, two } = places();
    const fetchedAt = (fetched: string) => ({
      articles: [makeArticle({ id: 'story', link: 'https://news.example/story', fetched })],
    });
    inHome(one, ({ archive }) => archive.store(fetchedAt('2026-11-21T10:00:00.000Z')));
    inHome(two, ({ archive }) => archive.store(fetchedAt('2026-11-20T10:00:00.000Z')));
    expect((await merged(one, two)).articles).toEqual({ added: ['articletwo'], changed: [] });
  });

  it('does not go back to an older version because a clock is ahead', async () => {
    const { one, two } = places();
    const says = (title: string, fetched: string) =>
      makeArticle({ id: 'story', link: 'https://news.example/story', title, fetched });
    inHome(one, ({ archive }) => {
      archive.store({ articles: [says('First', '2026-11-20T10:00:00.000Z')] });
      archive.store({ articles: [says('Second', '2026-11-21T10:00:00.000Z')] });
    });
    inHome(two, ({ archive }) => archive.store({ articles: [says('First', '2026-12-24T10:00:00.000Z')] }));
    await merged(one, two);
    expect(inHome(one, ({ archive }) => archive.get('story')?.title)).toBe('Second');
    await merged(two, one);
    expect(inHome(two, ({ archive }) => archive.get('story')?.title)).toBe('Second');
  });

  it('says what is wrong with a file, and leaves nothing behind', async () => {
    const { one } = places();
    const before = filesIn(one);
    const result = await homesAt(one).withCopy(
      'x',
      createReadStream(path.join(one, 'sources.json')),
      async () => {
        throw new Error('never');
      },
    );
    expect(errorOf(result).code).toBe('not-a-backup');
    expect(filesIn(one)).toEqual(before);
  });
});
