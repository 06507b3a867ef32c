import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../source/domain/library.ts';
import { addBookmarks, markRead, markUnread } from '../../../source/domain/mark-edits.ts';
import { addSources } from '../../../source/domain/source-edits.ts';
import { createConfStore } from '../../../source/storage/store/conf-store.ts';
import { shardOf } from '../../../source/storage/store/shards.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { applied, at, marksOf } from './support.ts';

const later = '2026-11-25T08:00:00.000Z';
const clock = { now: () => new Date('2026-11-24T09:30:00.123Z') };
const openIn = (folder: string): Store => createConfStore({ folder, clock, lockTimeoutMs: 50 });

const fromPage = makeArticle({ id: 'p', fromPage: true });
const fromFeed = makeArticle({ id: 'f' });

/** Each in a file of its name, in an envelope `{version, <name>: …}`. */
const parts = {
  read: { a: at, b: at },
  bookmarks: { p: { added: at, article: fromPage }, f: { added: at, article: fromFeed } },
  sources: [makeSource({ id: 'z' }), makeSource({ id: 'y' })],
  settings: { display: { digits: 'arabic' }, terminals: {}, directions: {}, fullTexts: {} },
};

/** A home as version 1 leaves it. */
function makeHome() {
  const folder = temporaryFolder();
  const file = (name: string): string => path.join(folder, name);
  for (const [name, value] of Object.entries(parts))
    writeFileSync(file(`${name}.json`), `${JSON.stringify({ version: 1, [name]: value }, undefined, 2)}\n`);
  return { folder, file };
}

const everything = (store: Store) => ({
  read: marksOf(store, 'read'),
  bookmarks: marksOf(store, 'bookmark'),
  copies: ['p', 'f'].map(id => store.bookmarkCopy(id)),
  sources: store.sources()?.map(({ id }) => id),
  digits: store.settings().display.digits,
});

const whole = {
  read: { a: at, b: at },
  bookmarks: { p: at, f: at },
  copies: [
    { feed: null, page: fromPage },
    { feed: fromFeed, page: null },
  ],
  sources: ['z', 'y'],
  digits: 'arabic',
};

const namesIn = (folder: string): readonly string[] => readdirSync(folder).sort();

describe('a home of version 1', () => {
  it('is taken over whole, and its files are kept', () => {
    const { folder, file } = makeHome();
    const old = readFileSync(file('bookmarks.json'), 'utf8');
    expect(everything(openIn(folder))).toEqual(whole);
    expect(readFileSync(file('bookmarks.version-1.json'), 'utf8')).toBe(old);
    const store = openIn(folder);
    expect(everything(store)).toEqual(whole);
    applied(store, { what: 'mark-unread', edits: markUnread(['a']) });
    expect(marksOf(openIn(folder), 'read')).toEqual({ b: at });
    expect(namesIn(folder)).toEqual([
      'bookmarks',
      'bookmarks.version-1.json',
      'history',
      'read',
      'read.version-1.json',
      'settings.json',
      'sources.copy.json',
      'sources.json',
      'sources.version-1.json',
      'state.lock',
    ]);
    expect(store.damage()).toEqual([]);
  });

  it('is taken over before the first change', () => {
    const { folder, file } = makeHome();
    const store = openIn(folder);
    expect(applied(store, { what: 'mark-read', edits: markRead(['a'], later) }).cells).toEqual([]);
    applied(store, { what: 'source-add', edits: addSources([makeSource({ id: 'x' })], []) });
    expect(everything(store)).toEqual({ ...whole, sources: ['z', 'y', 'x'] });
    expect(JSON.parse(readFileSync(file('sources.version-1.json'), 'utf8')).version).toBe(1);
  });

  it('is read as it is while it cannot be migrated', () => {
    const { folder, file } = makeHome();
    const holder = new Database(file('state.lock'));
    holder.exec('BEGIN IMMEDIATE');
    const before = namesIn(folder);
    const store = openIn(folder);
    expect(everything(store)).toEqual(whole);
    expect(namesIn(folder)).toEqual(before);
    const unmigrated = [store.stamp(), store.version()];
    holder.close();
    applied(store, { what: null, edits: markRead(['c'], at) });
    expect([store.stamp(), store.version()].filter((stamp, index) => stamp === unmigrated[index])).toEqual(
      [],
    );
    expect(marksOf(store, 'read')).toEqual({ ...whole.read, c: at });
  });

  it('that an earlier Khabar has written to again is merged: a mark in either is kept', () => {
    const { folder, file } = makeHome();
    const store = openIn(folder);
    everything(store);
    writeFileSync(file('read.json'), JSON.stringify({ version: 1, read: { a: later, c: later } }));
    expect(marksOf(store, 'read')).toEqual({ a: at, b: at, c: later });
    expect(namesIn(folder)).toContain('read.version-1-2.json');
    expect(namesIn(folder)).not.toContain('read.json');
  });

  it('keeps the copy of a bookmark that is there already', () => {
    const { folder, file } = makeHome();
    const store = openIn(folder);
    everything(store);
    const fuller = { feed: fromFeed, page: makeArticle({ id: 'f', fromPage: true }) };
    applied(store, { what: null, edits: addBookmarks(['f'], at), copies: [fuller] });
    const bookmarks = { f: { added: later, article: fromFeed } };
    writeFileSync(file('bookmarks.json'), JSON.stringify({ version: 1, bookmarks }));
    expect(marksOf(store, 'bookmark')).toEqual(whole.bookmarks);
    expect(store.bookmarkCopy('f')).toEqual(fuller);
  });

  it('goes on with a migration that stopped half way', () => {
    const { folder, file } = makeHome();
    const shard = shardOf('a');
    mkdirSync(file('read'));
    writeFileSync(file(`read/${shard}.json`), JSON.stringify({ version: 1, read: { a: at } }));
    mkdirSync(file('bookmarks/articles'), { recursive: true });
    writeFileSync(file('bookmarks/articles/f.next.json'), '{"version": 1, "fe');
    expect(everything(openIn(folder))).toEqual(whole);
    expect(namesIn(file('bookmarks/articles'))).toEqual(['f.json', 'p.json']);
  });

  it('with a damaged file loses nothing else', () => {
    const { folder, file } = makeHome();
    writeFileSync(file('read.json'), 'broken');
    const store = openIn(folder);
    expect(everything(store)).toEqual({ ...whole, read: {} });
    const keptAs = file('read.damaged-2026-11-24T09-30-00Z.json');
    expect(store.damage()).toEqual([{ file: file('read.json'), keptAs, reason: 'not JSON' }]);
    expect(readFileSync(keptAs, 'utf8')).toBe('broken');
  });

  it('with an entry of a wrong shape keeps the others', () => {
    const { folder, file } = makeHome();
    const bookmarks = { f: { added: at, article: fromFeed }, bad: { added: at, article: null } };
    writeFileSync(file('bookmarks.json'), JSON.stringify({ version: 1, bookmarks }));
    const store = openIn(folder);
    expect(marksOf(store, 'bookmark')).toEqual({ f: at });
    expect(store.damage()).toMatchObject([{ reason: 'entries of a wrong shape: 1' }]);
  });

  it('with a list that was never changed has none of its own', () => {
    const { folder, file } = makeHome();
    writeFileSync(file('sources.json'), JSON.stringify({ version: 1, sources: null }));
    const store = openIn(folder);
    expect(store.sources()).toBe(null);
    applied(store, { what: null, edits: markRead(['c'], at) });
    expect(openIn(folder).sources()).toBe(null);
  });

  it.skipIf(process.platform === 'win32')('may lie elsewhere, behind links', () => {
    const { folder, file } = makeHome();
    const elsewhere = path.join(temporaryFolder(), 'marks.json');
    writeFileSync(elsewhere, readFileSync(file('read.json')));
    rmSync(file('read.json'));
    symlinkSync(elsewhere, file('read.json'));
    expect(everything(openIn(folder))).toEqual(whole);
    expect(JSON.parse(readFileSync(file('read.version-1.json'), 'utf8')).read).toEqual(whole.read);
  });
});
