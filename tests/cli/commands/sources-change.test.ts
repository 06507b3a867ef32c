import { describe, expect, it } from 'vitest';
import { defaultSources } from '../../../source/app/catalogue/index.ts';
import type { Source } from '../../../source/domain/source.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { nothingKept } from '../../support/library.ts';
import { createTestWorld } from '../support/world.ts';

const articles = [makeArticle({ id: 'aaaa000001' })];
const sources = ['one', 'two', 'three'].map(id =>
  makeSource({ id: `source-${id}`, title: id, url: `https://${id}.example/`, category: null }),
);
const opml = (...hosts: readonly string[]): string =>
  `<opml version="2.0"><body>${hosts
    .map(host => `<outline text="${host} again" xmlUrl="https://${host}.example/"/>`)
    .join('')}</body></opml>`;

function open(kept: readonly Source[] | null = sources, files: Readonly<Record<string, string>> = {}) {
  const world = createTestWorld({ articles, kept: kept ? { ...nothingKept, sources: kept } : {}, files });
  const list = async () => (await world.khabar('sources', 'list', '--json')).json() as readonly Source[];
  return { ...world, list, titles: async () => (await list()).map(({ title }) => title) };
}

describe('sources rename', () => {
  it('gives a source another title, and nothing where it has it already', async () => {
    const { khabar, titles } = open();
    expect((await khabar('sources', 'rename', 'two', 'another name', '--json')).json()).toMatchObject([
      { id: 'source-two', title: 'another name' },
    ]);
    expect((await khabar('sources', 'rename', 'source-two', 'another name', '--json')).json()).toEqual([]);
    expect(await titles()).toEqual(['one', 'another name', 'three']);
    await khabar('undo');
    expect(await titles()).toEqual(['one', 'two', 'three']);
  });

  it('keeps the title of a refresh: a feed does not change it back', async () => {
    const { khabar, list } = open(null);
    const [first] = defaultSources();
    await khabar('sources', 'rename', first?.id ?? '', 'mine');
    expect((await list())[0]).toMatchObject({ id: first?.id, title: 'mine' });
  });
});

describe('sources move', () => {
  it('lists sources from a place on, in one change', async () => {
    const { khabar, titles } = open();
    await khabar('sources', 'move', 'three', 'two', '1');
    expect(await titles()).toEqual(['three', 'two', 'one']);
    await khabar('undo');
    expect(await titles()).toEqual(['one', 'two', 'three']);
    await khabar('sources', 'move', 'one', '100');
    expect(await titles()).toEqual(['two', 'three', 'one']);
  });

  it('moves default sources, which become the user’s', async () => {
    const { khabar, list } = open(null);
    const before = defaultSources().map(({ id }) => id);
    await khabar('sources', 'move', before[2] ?? '', '1');
    const ids = (await list()).map(({ id }) => id);
    expect(ids).toEqual([before[2], ...before.filter(id => id !== before[2])]);
  });

  it('moves sources to a category, and out of it', async () => {
    const { khabar, list } = open();
    const ran = await khabar('sources', 'move', 'one', 'two', '--to', '/News/World/', '--json');
    expect(ran.json()).toMatchObject([{ category: 'News/World' }, { category: 'News/World' }]);
    expect((await khabar('sources', 'move', 'one', '--to', '/', '--json')).json()).toMatchObject([
      { title: 'one', category: null },
    ]);
    expect((await list()).map(({ category }) => category)).toEqual([null, 'News/World', null]);
  });

  it('moves several default sources to a category', async () => {
    const { khabar, list } = open(null);
    const [first, second] = defaultSources();
    await khabar('sources', 'move', first?.id ?? '', second?.id ?? '', '--to', 'Mine');
    expect((await list()).slice(0, 2).map(({ category }) => category)).toEqual(['Mine', 'Mine']);
  });

  it('says what it needs', async () => {
    const { khabar } = open();
    expect((await khabar('sources', 'move', 'one')).code).toBe(2);
    expect((await khabar('sources', 'move', 'one', 'two')).code).toBe(2);
    expect((await khabar('sources', 'move', 'nobody', '1')).code).toBe(4);
    expect((await khabar('sources', 'move', 'one', '--category', 'x')).stderr).toContain('--to');
  });
});

describe('sources pause and resume', () => {
  it('change many at once, and print those that have changed', async () => {
    const { khabar, list } = open(sources, { '-': 'source-three\tx\n' });
    const paused = await khabar('sources', 'pause', 'one', '-', '--json');
    expect(paused.json()).toMatchObject([
      { title: 'one', enabled: false },
      { title: 'three', enabled: false },
    ]);
    expect((await khabar('sources', 'pause', 'one', '--json')).json()).toEqual([]);
    expect((await khabar('sources', 'resume', 'one', 'two', '--json')).json()).toMatchObject([
      { title: 'one', enabled: true },
    ]);
    expect((await list()).map(({ enabled }) => enabled)).toEqual([true, true, false]);
  });
});

describe('sources import --replace', () => {
  it('makes the list that of the file, and keeps what is in both', async () => {
    const { khabar, list } = open(sources, { 'list.opml': opml('new', 'two') });
    const ran = await khabar('sources', 'import', '--replace', 'list.opml', '--json');
    expect(ran.json()).toMatchObject({
      added: [{ title: 'new again' }],
      removed: [{ title: 'one' }, { title: 'three' }],
      errors: [],
    });
    expect(await list()).toMatchObject([{ title: 'new again' }, { id: 'source-two', title: 'two again' }]);
    await khabar('undo');
    expect((await list()).map(({ title }) => title)).toEqual(['one', 'two', 'three']);
  });

  it('knows a source that has moved by the address it had', async () => {
    const url = 'https://elsewhere.example/feed';
    const moved = sources.map(source =>
      source.title === 'two' ? { ...source, url, originalUrl: source.url } : source,
    );
    const { khabar, list } = open(moved, { 'list.opml': opml('two') });
    const ran = await khabar('sources', 'import', '--replace', 'list.opml', '--json');
    expect(ran.json()).toMatchObject({ added: [], removed: [{ title: 'one' }, { title: 'three' }] });
    expect(await list()).toMatchObject([{ id: 'source-two', title: 'two again', url }]);
  });

  it('replaces the default sources', async () => {
    const { khabar, titles } = open(null, { 'list.opml': opml('new') });
    await khabar('sources', 'import', '--replace', 'list.opml');
    expect(await titles()).toEqual(['new again']);
  });

  it('removes nothing if the file is damaged', async () => {
    const { khabar, titles } = open(sources, { 'list.opml': opml('new').slice(0, -8) });
    const ran = await khabar('sources', 'import', '--replace', 'list.opml');
    expect(ran).toMatchObject({ code: 3, stderr: expect.stringContaining('no source was removed') });
    expect(await titles()).toEqual(['one', 'two', 'three', 'new again']);
  });
});
