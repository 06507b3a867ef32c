import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import type { StateStore } from '../../source/domain/ports.ts';
import type { StateOperation } from '../../source/domain/state.ts';
import { createConfStateStore } from '../../source/storage/conf-state-store.ts';
import { StorageError } from '../../source/storage/storage-error.ts';
import { makeArticle, makeSource } from '../support/articles.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const at = '2026-11-24T08:00:00.000Z';
const clock = { now: () => new Date('2026-11-24T09:30:00.123Z') };
const aside = 'damaged-2026-11-24T09-30-00Z';

const markRead = (...ids: readonly string[]): StateOperation => ({ type: 'mark-read', ids, at });
const addBookmark = (id: string): StateOperation => ({
  type: 'add-bookmarks',
  articles: [makeArticle({ id })],
  at,
});

const openIn = (folder: string): StateStore => createConfStateStore({ folder, clock, lockTimeoutMs: 50 });

/** A folder with a state in it: one read mark, one bookmark, one source. */
function makeState() {
  const folder = temporaryFolder();
  const operations: readonly StateOperation[] = [
    markRead('a'),
    addBookmark('b'),
    { type: 'add-sources', sources: [makeSource()], base: [] },
  ];
  const result = openIn(folder).apply(operations);
  if (!result.ok) throw new Error(result.error.detail);
  const file = (name: string): string => path.join(folder, name);
  const edit = <Json extends object>(name: string, change: (json: Json) => object): void =>
    writeFileSync(file(name), JSON.stringify(change(JSON.parse(readFileSync(file(name), 'utf8')))));
  return { folder, state: result.value, file, edit };
}

const filesIn = (folder: string): readonly string[] => readdirSync(folder).sort();
const intact = ['bookmarks.json', 'read.json', 'sources.json', 'state.lock'];

describe('the files of the state', () => {
  it('are three, each with its version, readable by nobody else', () => {
    const { folder, file } = makeState();
    expect(filesIn(folder)).toEqual(intact);
    expect(JSON.parse(readFileSync(file('read.json'), 'utf8'))).toEqual({ version: 1, read: { a: at } });
    if (process.platform !== 'win32') expect(statSync(file('bookmarks.json')).mode & 0o077).toBe(0);
  });

  it('are what another store reads', () => {
    const { folder, state } = makeState();
    expect(openIn(folder).load()).toEqual(state);
  });

  it('are written only where something changed', () => {
    const { folder, file } = makeState();
    const inodes = () => ['sources', 'bookmarks', 'read'].map(name => statSync(file(`${name}.json`)).ino);
    const before = inodes();
    const store = openIn(folder);
    store.apply([markRead('a'), addBookmark('b')]);
    expect(inodes()).toEqual(before);
    store.apply([markRead('c')]);
    const changed = inodes().map((inode, index) => inode !== before[index]);
    expect(changed).toEqual([false, false, true]);
  });

  it('are made with their folder, not before something is written', () => {
    const folder = path.join(temporaryFolder(), 'new', 'folder');
    const store = openIn(folder);
    store.load();
    expect(() => statSync(folder)).toThrow();
    expect(store.apply([markRead('a')]).ok).toBe(true);
    expect(store.load().read).toEqual({ a: at });
  });

  it('may be edited by hand, with a byte order mark too, and keep fields that a later version adds', () => {
    const { folder, file, edit } = makeState();
    edit<{ sources: object[] }>('sources.json', json => ({
      ...json,
      sources: json.sources.map((source: object) => ({ ...source, later: 1 })),
    }));
    writeFileSync(file('read.json'), `\ufeff${readFileSync(file('read.json'), 'utf8')}`);
    const store = openIn(folder);
    store.apply([{ type: 'add-sources', sources: [makeSource({ id: 'second' })], base: [] }, markRead('c')]);
    expect(store.load().sources?.[0]).toEqual({ ...makeSource(), later: 1 });
    expect(Object.keys(store.load().read).sort()).toEqual(['a', 'c']);
    expect(store.damage()).toEqual([]);
  });
});

describe('two stores', () => {
  it('see what the other one did, and undo nothing of it', () => {
    const folder = temporaryFolder();
    const [one, other] = [openIn(folder), openIn(folder)];
    one.apply([markRead('a')]);
    other.apply([markRead('b')]);
    one.apply([markRead('c')]);
    expect(Object.keys(other.load().read).sort()).toEqual(['a', 'b', 'c']);
  });

  it('load the very same objects as long as nothing changes', () => {
    const { folder } = makeState();
    const store = openIn(folder);
    expect(store.load().bookmarks).toBe(store.load().bookmarks);
    openIn(folder).apply([addBookmark('new')]);
    expect(Object.keys(store.load().bookmarks)).toContain('new');
  });

  it('wait for each other, but not for ever', () => {
    const { folder, file } = makeState();
    const holder = new Database(file('state.lock'));
    holder.exec('BEGIN IMMEDIATE');
    const store = openIn(folder);
    expect(store.load().read).toEqual({ a: at });
    expect(store.apply([markRead('c')])).toEqual({
      ok: false,
      error: { code: 'storage-failed', subject: file('state.lock'), detail: 'SQLITE_BUSY' },
    });
    holder.exec('COMMIT');
    holder.close();
    expect(store.apply([markRead('c')]).ok).toBe(true);
  });
});

describe('a file of a later version', () => {
  it.each(['sources', 'bookmarks', 'read', 'settings'])('%s.json is left as it is, and all with it', part => {
    const { folder, file } = makeState();
    const text = JSON.stringify({ version: 2, [part]: 'whatever it is then' });
    writeFileSync(file(`${part}.json`), text);
    const before = filesIn(folder);
    const store = openIn(folder);
    expect(() => store.load()).toThrow(StorageError);
    expect(store.apply([markRead('c')])).toEqual({
      ok: false,
      error: { code: 'newer-file', subject: file(`${part}.json`) },
    });
    expect(readFileSync(file(`${part}.json`), 'utf8')).toBe(text);
    expect(filesIn(folder)).toEqual(before);
    expect(store.damage()).toEqual([]);
  });
});

describe('a damaged file', () => {
  it.each([
    ['no JSON', '{"version": 1, "bookmarks": {"b"', 'not JSON'],
    ['empty', '', 'not JSON'],
    ['something else', '[1, 2]', 'wrong shape'],
    ['without its content', '{"version": 1}', 'wrong shape'],
    ['without a version', '{"bookmarks": {}}', 'unknown version: undefined'],
  ])('that is %s is kept aside, and the rest goes on', (_, text, reason) => {
    const { folder, state, file } = makeState();
    writeFileSync(file('bookmarks.json'), text);
    const store = openIn(folder);
    expect(store.load()).toEqual({ ...state, bookmarks: {} });
    const keptAs = file(`bookmarks.${aside}.json`);
    expect(store.damage()).toEqual([{ file: file('bookmarks.json'), keptAs, reason }]);
    expect(readFileSync(keptAs, 'utf8')).toBe(text);
    expect(store.apply([addBookmark('new')]).ok).toBe(true);
    expect(Object.keys(openIn(folder).load().bookmarks)).toEqual(['new']);
    expect(store.damage().length).toBe(1);
  });

  it('is met by a change too, before anything is written over it', () => {
    const { folder, file } = makeState();
    writeFileSync(file('read.json'), 'broken');
    const store = openIn(folder);
    expect(store.apply([markRead('c')])).toMatchObject({ ok: true, value: { read: { c: at } } });
    expect(readFileSync(file(`read.${aside}.json`), 'utf8')).toBe('broken');
    expect(store.damage().length).toBe(1);
  });

  it('gets a name of its own when there are several in one second', () => {
    const { folder, file } = makeState();
    const store = openIn(folder);
    for (const text of ['first', 'second']) {
      writeFileSync(file('read.json'), text);
      store.load();
    }
    expect(store.damage().map(notice => readFileSync(notice.keptAs, 'utf8'))).toEqual(['first', 'second']);
  });

  it('with one entry of a wrong shape keeps the others, and a copy of all', () => {
    const { folder, file, edit } = makeState();
    edit<{ bookmarks: object }>('bookmarks.json', json => ({
      ...json,
      bookmarks: { ...json.bookmarks, bad: { added: at, article: null } },
    }));
    edit<{ sources: object[] }>('sources.json', json => ({
      ...json,
      sources: [{ id: 'no url' }, ...json.sources],
    }));
    edit<{ read: object }>('read.json', json => ({ ...json, read: { ...json.read, bad: 7 } }));
    const store = openIn(folder);
    const state = store.load();
    expect(Object.keys(state.bookmarks)).toEqual(['b']);
    expect(state.sources).toEqual([makeSource()]);
    expect(state.read).toEqual({ a: at });
    expect(store.damage().map(notice => notice.reason)).toEqual(Array(3).fill('entries of a wrong shape: 1'));
    expect(JSON.parse(readFileSync(file(`bookmarks.${aside}.json`), 'utf8')).bookmarks).toHaveProperty('bad');
    expect(openIn(folder).damage()).toEqual([]);
    expect(store.load()).toEqual(state);
    expect(filesIn(folder).length).toBe(intact.length + 3);
  });

  it('that cannot be kept aside is told of, and never written over', () => {
    const { folder, state, file } = makeState();
    writeFileSync(file('read.json'), 'broken');
    const holder = new Database(file('state.lock'));
    holder.exec('BEGIN IMMEDIATE'); // whatever the obstacle is
    const store = openIn(folder);
    expect(store.load()).toEqual({ ...state, read: {} });
    store.load();
    expect(store.damage()).toEqual([
      { file: file('read.json'), keptAs: file('read.json'), reason: 'not JSON' },
    ]);
    expect(store.apply([markRead('c')]).ok).toBe(false);
    expect(readFileSync(file('read.json'), 'utf8')).toBe('broken');
    holder.close();
  });
});

describe('the sources', () => {
  const attributes = { 'xmlns:m': 'https://m.example/', 'm:note': 'سطر\nوسطر' };

  it('keep what another reader noted of them, and need not have any of it', () => {
    const folder = temporaryFolder();
    const sources = [makeSource({ attributes }), makeSource({ id: 'source02' })];
    openIn(folder).apply([{ type: 'add-sources', sources, base: [] }]);
    expect(openIn(folder).load().sources).toEqual(sources);
  });

  it('are read as an earlier version wrote them', () => {
    const folder = temporaryFolder();
    const { id, title, url, homepage, language, category, enabled } = makeSource();
    const file = { version: 1, sources: [{ id, title, url, homepage, language, category, enabled }] };
    writeFileSync(path.join(folder, 'sources.json'), JSON.stringify(file));
    const store = openIn(folder);
    expect(store.load().sources).toEqual([makeSource()]);
    expect(store.damage()).toEqual([]);
  });

  it('are damaged where such a note is no text', () => {
    const { folder, edit } = makeState();
    edit<{ sources: object[] }>('sources.json', json => ({
      ...json,
      sources: [...json.sources, makeSource({ attributes: { note: 7 as unknown as string } })],
    }));
    const store = openIn(folder);
    expect(store.load().sources).toEqual([makeSource()]);
    expect(store.damage().map(notice => notice.reason)).toEqual(['entries of a wrong shape: 1']);
  });
});

describe('what stands in the way', () => {
  it('of reading is thrown, never taken for an empty state', () => {
    const { folder, file } = makeState();
    rmSync(file('bookmarks.json'));
    mkdirSync(file('bookmarks.json'));
    const store = openIn(folder);
    expect(() => store.load()).toThrow(StorageError);
    expect(store.apply([addBookmark('new')])).toEqual({
      ok: false,
      error: { code: 'storage-failed', subject: file('bookmarks.json'), detail: 'EISDIR' },
    });
  });

  it('of writing is told as data', () => {
    const blocked = path.join(temporaryFolder(), 'file');
    writeFileSync(blocked, '');
    const result = openIn(path.join(blocked, 'home')).apply([markRead('a')]);
    expect(result).toMatchObject({ ok: false, error: { code: 'storage-failed', detail: 'ENOTDIR' } });
  });

  it('is cleared away where a killed process left it', () => {
    const { folder, file } = makeState();
    writeFileSync(file('read.next.json'), 'half');
    writeFileSync(file('bookmarks.next.json.tmp-1234567890abcdef'), 'half');
    openIn(folder).apply([markRead('c')]);
    expect(filesIn(folder)).toEqual(intact);
  });

  it('is not a lock file that something overwrote', () => {
    const { folder, file } = makeState();
    writeFileSync(file('state.lock'), 'no database '.repeat(1000));
    expect(openIn(folder).apply([markRead('c')]).ok).toBe(true);
    expect(openIn(folder).apply([markRead('d')]).ok).toBe(true);
  });

  it('is not a folder that was deleted in the meantime', () => {
    const { folder } = makeState();
    const store = openIn(folder);
    store.apply([markRead('c')]);
    rmSync(folder, { recursive: true });
    expect(store.apply([markRead('d')])).toMatchObject({ ok: true, value: { read: { d: at } } });
    expect(filesIn(folder)).toEqual(['read.json', 'state.lock']);
  });
});
