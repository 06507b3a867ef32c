import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../source/domain/library.ts';
import { addBookmarks, markRead, markUnread } from '../../../source/domain/mark-edits.ts';
import { emptySettings, settingEdits } from '../../../source/domain/settings.ts';
import { addSources } from '../../../source/domain/source-edits.ts';
import { StorageError } from '../../../source/storage/storage-error.ts';
import { createConfStore } from '../../../source/storage/store/conf-store.ts';
import { shardOf } from '../../../source/storage/store/shards.ts';
import { stepFile } from '../../../source/storage/store/step-file.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { describeStore } from './store.contract.ts';
import { applied, at, marksOf } from './support.ts';

const clock = { now: () => new Date('2026-11-24T09:30:00.123Z') };
const aside = 'damaged-2026-11-24T09-30-00Z';

const openIn = (folder: string): Store => createConfStore({ folder, clock, lockTimeoutMs: 50 });

describeStore('the store of conf files', () => openIn(temporaryFolder()));

/** All files below a folder, with `/` between names. */
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll(path.sep, '/'))
    .filter(name => !statSync(path.join(folder, name)).isDirectory())
    .sort();

/** A folder with a state in it: one read mark, one bookmark, one source, one setting. */
function makeState() {
  const folder = temporaryFolder();
  const store = openIn(folder);
  applied(store, { what: 'mark-read', edits: markRead(['a'], at) });
  const copies = [{ feed: makeArticle({ id: 'b' }), page: null }];
  applied(store, { what: 'bookmark-add', edits: addBookmarks(['b'], at), copies });
  applied(store, { what: 'source-add', edits: addSources([makeSource()], []) });
  applied(store, { what: 'setting', edits: settingEdits({ 'display/digits': 'arabic' }) });
  const file = (name: string): string => path.join(folder, name);
  return { folder, file };
}

const readShard = `read/${shardOf('a')}.json`;
const bookmarkShard = `bookmarks/${shardOf('b')}.json`;
const intact = [
  'bookmarks/articles/b.json',
  bookmarkShard,
  'history/done/000000001.json',
  'history/done/000000002.json',
  'history/done/000000003.json',
  'history/done/000000004.json',
  readShard,
  'settings.copy.json',
  'settings.json',
  'sources.copy.json',
  'sources.json',
  'state.lock',
].sort();

const everything = (store: Store) => ({
  read: marksOf(store, 'read'),
  bookmarks: marksOf(store, 'bookmark'),
  copy: store.bookmarkCopy('b'),
  sources: store.sources(),
  settings: store.settings(),
  steps: store.history.list().length,
});

const whole = {
  read: { a: at },
  bookmarks: { b: at },
  copy: { feed: makeArticle({ id: 'b' }), page: null },
  sources: [makeSource()],
  settings: { ...emptySettings, display: { digits: 'arabic' } },
  steps: 4,
};

describe('the files of the store', () => {
  it('are small, each with its version', () => {
    const { folder, file } = makeState();
    expect(filesBelow(folder)).toEqual(intact);
    expect(JSON.parse(readFileSync(file(readShard), 'utf8'))).toEqual({
      version: 1,
      read: { a: at },
      sum: 'mdv27tkOhbJ6fUht',
    });
    expect(JSON.parse(readFileSync(file('sources.json'), 'utf8'))).toEqual({
      version: 2,
      own: true,
      sources: [{ ...makeSource(), order: 1 }],
    });
    expect(JSON.parse(readFileSync(file('history/done/000000001.json'), 'utf8'))).toEqual({
      version: 6,
      id: 1,
      at: '2026-11-24T09:30:00.123Z',
      what: 'mark-read',
      cells: [{ table: 'read', before: null, after: at, keys: ['a'] }],
      sum: '1POKWCsS6Xma7EKC',
    });
  });

  it.skipIf(process.platform === 'win32')('are nobody else’s business', () => {
    const { folder } = makeState();
    const modes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
      name => [name, statSync(path.join(folder, name)).mode & 0o077] as const,
    );
    expect(modes.filter(([, mode]) => mode !== 0)).toEqual([]);
  });

  it('are what another store reads', () => {
    const { folder } = makeState();
    expect(everything(openIn(folder))).toEqual(whole);
  });

  it('are made with their folder, not before something is written', () => {
    const folder = path.join(temporaryFolder(), 'new', 'folder');
    const store = openIn(folder);
    everything(store);
    store.version();
    expect(existsSync(folder)).toBe(false);
    applied(store, { what: 'mark-read', edits: markRead(['a'], at) });
    expect(marksOf(store, 'read')).toEqual({ a: at });
  });

  it('go on without what a killed process left behind', () => {
    const { folder, file } = makeState();
    writeFileSync(file(readShard.replace('.json', '.next.json')), 'half');
    writeFileSync(file(`${readShard.replace('.json', '.next.json')}.tmp-1234567890abcdef`), 'half');
    const store = openIn(folder);
    expect(everything(store)).toEqual(whole);
    applied(store, { what: null, edits: markUnread(['a']) });
    expect(filesBelow(folder)).toEqual(intact);
  });

  it('leave alone what others call by a similar name', () => {
    const { folder, file } = makeState();
    const elsewhere = temporaryFolder();
    renameSync(file('sources.json'), path.join(elsewhere, 'sources.json'));
    symlinkSync(path.join(elsewhere, 'sources.json'), file('sources.json'));
    const foreign = ['notes.next.json', 'sources.next.json', 'other.next.json.tmp-1'];
    const places = [file('notes.next.json'), ...foreign.map(name => path.join(elsewhere, name))];
    for (const place of places) writeFileSync(place, 'mine');
    const store = openIn(folder);
    applied(store, { what: 'source-add', edits: addSources([makeSource({ id: 'second' })], []) });
    expect(places.map(place => readFileSync(place, 'utf8'))).toEqual(places.map(() => 'mine'));
    expect(readdirSync(elsewhere).length).toBe(4);
  });

  it('take a change of a folder that was deleted in the meantime', () => {
    const { folder } = makeState();
    const store = openIn(folder);
    applied(store, { what: null, edits: markRead(['c'], at) });
    rmSync(folder, { recursive: true });
    applied(store, { what: null, edits: markRead(['d'], at) });
    expect(marksOf(store, 'read')).toEqual({ d: at });
  });

  it('may be settings without an envelope, written by hand with a byte order mark', () => {
    const { folder, file } = makeState();
    writeFileSync(
      file('settings.json'),
      '\ufeff{"display": {"digits": "western"}, "retention": {"days": 30}}',
    );
    const store = openIn(folder);
    expect(store.settings()).toEqual({
      ...emptySettings,
      display: { digits: 'western' },
      retention: { days: 30 },
    });
    applied(store, { what: 'setting', edits: settingEdits({ 'display/measure': 60 }) });
    expect(openIn(folder).settings().display).toEqual({ digits: 'western', measure: 60 });
    expect(store.damage()).toEqual([]);
  });

  it('are read again only when they change', () => {
    const { folder } = makeState();
    const store = openIn(folder);
    const before = [store.sources(), store.settings()];
    expect(store.sources()).toBe(before[0]);
    expect(store.settings()).toBe(before[1]);
    applied(openIn(folder), { what: null, edits: settingEdits({ 'display/measure': 60 }) });
    expect(store.sources()).toBe(before[0]);
    expect(store.settings().display.measure).toBe(60);
  });

  it('hold the 500 latest reading places', () => {
    const store = openIn(temporaryFolder());
    const edits = Array.from({ length: 520 }, (_, index) => {
      const left = new Date(Date.parse(at) + index * 1000).toISOString();
      const place = { text: 'feed', piece: index, offset: 0, at: left } as const;
      return { table: 'place', key: `a${index}`, to: () => place } as const;
    });
    applied(store, { what: null, edits });
    expect([store.place('a19'), store.place('a20')?.piece, store.place('a519')?.piece]).toEqual([
      null,
      20,
      519,
    ]);
  });
});

/** Every file that was written or replaced since: its size. */
function bytesWritten(folder: string, work: () => void): readonly number[] {
  const stamps = () =>
    new Map(filesBelow(folder).map(name => [name, statSync(path.join(folder, name), { bigint: true })]));
  const before = stamps();
  work();
  return [...stamps()]
    .filter(([name, { ino, mtimeNs }]) => {
      const old = before.get(name);
      return old?.ino !== ino || old.mtimeNs !== mtimeNs;
    })
    .map(([, { size }]) => Number(size));
}

describe('one mark', () => {
  it('writes two small files, however many marks and bookmarks there are', () => {
    const folder = temporaryFolder();
    const store = openIn(folder);
    const markOne = (id: string) => applied(store, { what: 'mark-read', edits: markRead([id], at) });
    markOne('first');
    const few = bytesWritten(folder, () => markOne('second'));
    const many = Array.from({ length: 100_000 }, (_, index) => index.toString(36).padStart(10, '0'));
    applied(store, { what: 'mark-read', edits: markRead(many, at) });
    applied(store, { what: 'bookmark-add', edits: addBookmarks(many.slice(0, 5000), at) });
    const full = bytesWritten(folder, () => markOne('third'));
    expect([few.length, full.length]).toEqual([2, 2]);
    expect(Math.max(...full)).toBeLessThan(32_000);
    const step = statSync(path.join(folder, 'history/done/000000003.json'));
    expect(step.size).toBeLessThan(1_400_000);
  }, 60_000);
});

describe('two stores', () => {
  it('see what the other one did', () => {
    const folder = temporaryFolder();
    const [one, other] = [openIn(folder), openIn(folder)];
    applied(one, { what: 'mark-read', edits: markRead(['a'], at) });
    const before = one.version();
    applied(other, { what: 'mark-read', edits: markRead(['b'], at) });
    expect(one.version()).not.toBe(before);
    expect(marksOf(one, 'read')).toEqual({ a: at, b: at });
    one.history.undo();
    expect(marksOf(other, 'read')).toEqual({ a: at });
  });

  it('wait for each other, but not for ever', () => {
    const { folder, file } = makeState();
    const holder = new Database(file('state.lock'));
    holder.exec('BEGIN IMMEDIATE');
    const store = openIn(folder);
    expect(everything(store)).toEqual(whole);
    const error = { code: 'storage-failed', subject: file('state.lock'), detail: 'SQLITE_BUSY' };
    expect(store.apply({ what: null, edits: markRead(['c'], at) })).toEqual({ ok: false, error });
    expect(store.history.undo()).toEqual({ ok: false, error });
    holder.exec('COMMIT');
    holder.close();
    expect(store.history.undo()).toMatchObject({ ok: true, value: { changed: 1 } });
  });
});

describe('a process that was killed', () => {
  const done = 'history/done/000000001.json';
  const undone = 'history/undone/000000001.json';

  it('within an undo leaves one that comes to its end', () => {
    const { folder, file } = makeState();
    applied(openIn(folder), { what: 'mark-read', edits: markRead(['c'], at) });
    const before = readFileSync(file('history/done/000000005.json'));
    openIn(folder).history.undo();
    writeFileSync(file('history/done/000000005.json'), before);
    rmSync(file('history/undone/000000005.json'));
    const { history } = openIn(folder);
    expect(history.undo()).toMatchObject({ ok: true, value: { entry: { id: 5 }, changed: 0, skipped: 0 } });
    expect(history.redo()).toMatchObject({ ok: true, value: { entry: { id: 5 }, changed: 1, skipped: 0 } });
  });

  it('within a change after an undo leaves nothing to redo', () => {
    const { folder, file } = makeState();
    mkdirSync(file('history/undone'), { recursive: true });
    renameSync(file(done), file(undone));
    const store = openIn(folder);
    expect(store.history.redo()).toEqual({ ok: true, value: null });
    expect(store.history.list().map(({ id }) => id)).toEqual([4, 3, 2]);
    applied(store, { what: 'mark-read', edits: markRead(['c'], at) });
    expect(existsSync(file(undone))).toBe(false);
  });
});

describe('a file of a later version', () => {
  const parts: readonly [string, object][] = [
    ['settings.json', { settings: 'whatever it is then' }],
    [readShard, { marks: [] }],
    [bookmarkShard, { bookmarks: { b: { at } } }],
  ];
  it.each(parts)('%s is left as it is, and what it concerns cannot be changed', (name, content) => {
    const { folder, file } = makeState();
    const text = JSON.stringify({ version: 9, ...content });
    writeFileSync(file(name), text);
    const store = openIn(folder);
    expect(everything(store).sources).toEqual(whole.sources);
    const error = { code: 'newer-file', subject: file(name) };
    const edits = [
      ...markUnread(['a']),
      ...addBookmarks(['b'], at),
      ...settingEdits({ 'display/measure': 60 }),
    ];
    expect(store.apply({ what: 'mark-read', edits })).toEqual({ ok: false, error });
    expect(applied(store, { what: null, edits: markRead(['elsewhere'], at) }).cells.length).toBe(1);
    expect(readFileSync(file(name), 'utf8')).toBe(text);
    expect(store.history.list().length).toBe(4);
    const place = name.includes('/') ? path.dirname(file(name)) : file(name);
    expect(store.damage()).toEqual([{ file: place, keptAs: null, isNewer: true, reason: 'newer' }]);
  });

  it('is read as far as this version can', () => {
    const { folder, file } = makeState();
    const sources = [{ ...makeSource(), order: 1, later: true }, { id: 'of another shape' }];
    writeFileSync(file('sources.json'), JSON.stringify({ version: 9, own: true, sources, more: 1 }));
    expect(openIn(folder).sources()).toEqual([{ ...makeSource(), later: true }]);
  });

  it('that holds sources in another way is no empty list', () => {
    const { folder, file } = makeState();
    writeFileSync(file('sources.json'), JSON.stringify({ version: 9 }));
    expect(() => openIn(folder).sources()).toThrow(StorageError);
  });

  it('keeps the steps before it from being undone', () => {
    const { folder, file } = makeState();
    writeFileSync(file('history/done/000000005.json'), JSON.stringify({ version: 9, id: 5 }));
    const store = openIn(folder);
    const error = { code: 'newer-file', subject: file('history/done/000000005.json') };
    expect(store.history.undo()).toEqual({ ok: false, error });
    expect(store.history.list().length).toBe(4);
  });
});

describe('a damaged file', () => {
  it.each([
    ['no JSON', readShard, '{"version": 1, "read": {"a"', 'not JSON', { read: {} }],
    ['empty', bookmarkShard, '', 'not JSON', { bookmarks: {} }],
    ['cut off', 'sources.json', '{"version": 2, "own": true, "sou', 'not JSON', {}],
    ['something else', 'sources.json', '[1, 2]', 'wrong shape', {}],
    ['without its content', 'sources.json', '{"version": 2}', 'wrong shape', {}],
    ['without a version', 'settings.json', '{"settings": {}}', 'unknown version: undefined', {}],
    ['no article', 'bookmarks/articles/b.json', '{"version": 1, "feed": {}}', 'wrong shape', { copy: null }],
    ['no step', 'history/done/000000002.json', '{"version": 1}', 'wrong shape', { steps: 3 }],
  ])('that is %s (%s) is moved aside, and the rest goes on', (_, name, text, reason, left) => {
    const { folder, file } = makeState();
    writeFileSync(file(name), text);
    const store = openIn(folder);
    expect(everything(store)).toEqual({ ...whole, ...left });
    const keptAs = file(name.replace('.json', `.${aside}.json`));
    expect(store.damage()).toMatchObject([{ file: file(name), keptAs, reason }]);
    expect(readFileSync(keptAs, 'utf8')).toBe(text);
    expect(applied(store, { what: null, edits: markRead(['a', 'c'], at) }).cells.length).toBeGreaterThan(0);
    expect(store.damage().length).toBe(1);
  });

  it('of sources goes on with their copy, also where it cannot be moved aside', () => {
    const { folder, file } = makeState();
    writeFileSync(file('sources.json'), 'broken');
    const holder = new Database(file('state.lock'));
    holder.exec('BEGIN IMMEDIATE');
    expect(openIn(folder).sources()).toEqual(whole.sources);
    expect(readFileSync(file('sources.json'), 'utf8')).toBe('broken');
    holder.close();
    const second = makeSource({ id: 'second', url: 'https://second.example/' });
    applied(openIn(folder), { what: 'source-add', edits: addSources([second], []) });
    const written = readFileSync(file('sources.json'), 'utf8');
    expect(openIn(folder).sources()).toEqual([makeSource(), second]);
    expect(JSON.parse(readFileSync(file('sources.copy.json'), 'utf8'))).toMatchObject(JSON.parse(written));
  });

  it('of sources whose copy is damaged too leaves none', () => {
    const { folder, file } = makeState();
    for (const name of ['sources.json', 'sources.copy.json']) writeFileSync(file(name), 'broken');
    expect(openIn(folder).sources()).toBe(null);
  });

  it('is met by a change too, before anything is written over it', () => {
    const { folder, file } = makeState();
    writeFileSync(file(readShard), 'broken');
    const store = openIn(folder);
    applied(store, { what: 'mark-read', edits: markRead(['a'], at) });
    expect(readFileSync(file(readShard.replace('.json', `.${aside}.json`)), 'utf8')).toBe('broken');
    expect(store.damage().length).toBe(1);
  });

  it('with one entry of a wrong shape keeps the others, and a copy of all', () => {
    const { folder, file } = makeState();
    writeFileSync(file(readShard), JSON.stringify({ version: 1, read: { a: at, bad: 7 } }));
    const store = openIn(folder);
    expect(everything(store)).toEqual(whole);
    expect(store.damage()).toMatchObject([{ reason: 'entries of a wrong shape: 1' }]);
    expect(openIn(folder).damage()).toEqual([]);
    expect(JSON.parse(readFileSync(file(readShard), 'utf8')).read).toEqual({ a: at });
    expect(readFileSync(file(readShard.replace('.json', `.${aside}.json`)), 'utf8')).toContain('bad');
  });

  it('that cannot be moved aside is told of, and never written over', () => {
    const { folder, file } = makeState();
    writeFileSync(file(readShard), 'broken');
    const holder = new Database(file('state.lock'));
    holder.exec('BEGIN IMMEDIATE');
    const store = openIn(folder);
    expect(everything(store)).toEqual({ ...whole, read: {} });
    everything(store);
    expect(store.damage()).toEqual([{ file: file(readShard), keptAs: null, reason: 'not JSON' }]);
    expect(readFileSync(file(readShard), 'utf8')).toBe('broken');
    holder.close();
  });

  it.each([
    readShard,
    bookmarkShard,
    'bookmarks/articles/b.json',
    'history/done/000000002.json',
    'sources.json',
    'sources.copy.json',
    'settings.json',
    'settings.copy.json',
  ])('with another letter inside of a string is noticed: %s', name => {
    const { folder, file } = makeState();
    const bytes = readFileSync(file(name));
    const strings = [...bytes.toString('latin1').matchAll(/"[^"]{3,}"/g)].filter(
      ([text]) => text !== '"sum"',
    );
    const mirrored = {
      read: { a: at },
      bookmark: { b: at },
      hidden: {},
      tag: {},
      note: {},
      rank: {},
      story: {},
    };
    for (const { index } of strings) {
      const damaged = Buffer.from(bytes);
      damaged.writeUInt8(damaged.readUInt8(index + 2) ^ 1, index + 2);
      writeFileSync(file(name), damaged);
      const store = createConfStore({ folder, clock, mirroredMarks: ({ table }) => mirrored[table] });
      const seen = everything(store);
      expect({ ...seen, copy: whole.copy, steps: 4 }).toEqual(whole);
      expect(seen.steps).toBeGreaterThan(2);
      if (!name.includes('.copy.')) expect(store.damage()).toMatchObject([{ file: file(name) }]);
      writeFileSync(file(name), bytes);
    }
    expect(strings.length).toBeGreaterThan(3);
  });

  it('that was changed to the same once more by hand is meant to be so', () => {
    const { folder, file } = makeState();
    const text = readFileSync(file('sources.json'), 'utf8').replace('صحيفة', 'صحيفت');
    expect(text).not.toBe(readFileSync(file('sources.json'), 'utf8'));
    const titles = [1, 2].map(() => {
      writeFileSync(file('sources.json'), text);
      return openIn(folder).sources()?.[0]?.title;
    });
    expect(titles).toEqual([makeSource().title, makeSource().title.replace('صحيفة', 'صحيفت')]);
  });

  it.each(['sources.json', 'settings.json'])('that is gone is there again: %s', name => {
    const { folder, file } = makeState();
    rmSync(file(name));
    const store = openIn(folder);
    expect(everything(store)).toEqual(whole);
    expect(store.damage()).toMatchObject([{ file: file(name), keptAs: null, isRestored: true }]);
    expect(existsSync(file(name))).toBe(true);
  });

  it('that is no JSON any more goes on with each mark that is whole', () => {
    const { folder, file } = makeState();
    const shard = readShard.replace(/^.*\//u, '').replace('.json', '');
    const ids = Array.from({ length: 5000 }, (_, index) => `x${index}`).filter(id => shardOf(id) === shard);
    applied(openIn(folder), { what: null, edits: markRead(ids, at) });
    const text = readFileSync(file(readShard), 'utf8');
    writeFileSync(file(readShard), text.slice(0, text.length / 2));
    const left = marksOf(openIn(folder), 'read');
    expect(Object.keys(left).length).toBeGreaterThan(ids.length / 3);
    expect(Object.keys(left).every(id => id === 'a' || ids.includes(id))).toBe(true);
  });

  it('of bookmarks keeps the copies of their articles', () => {
    const { folder, file } = makeState();
    writeFileSync(file(bookmarkShard), 'broken');
    const store = openIn(folder);
    for (let index = 0; index < 101; index++)
      applied(store, { what: 'mark-read', edits: markRead([`m${index}`], at) });
    expect(store.history.list().some(({ what }) => what === 'bookmark-add')).toBe(false);
    expect(store.bookmarkCopy('b')).toEqual(whole.copy);
  });
});

describe('what stands in the way', () => {
  const replaceByFolder = (place: string): void => {
    rmSync(place);
    mkdirSync(place);
  };

  it.each([readShard, 'sources.json', 'bookmarks/articles/b.json'])(
    'as a folder, is moved aside: %s',
    name => {
      const { folder, file } = makeState();
      replaceByFolder(file(name));
      const store = openIn(folder);
      everything(store);
      const keptAs = file(name.replace('.json', `.${aside}.json`));
      expect(store.damage()).toEqual([{ file: file(name), keptAs, reason: 'a folder is in its place' }]);
      expect(store.sources()).toEqual(whole.sources);
      expect(applied(store, { what: null, edits: markRead(['a', 'z'], at) }).cells.length).toBeGreaterThan(0);
      expect(statSync(keptAs).isDirectory()).toBe(true);
    },
  );

  it('of the lock, as a folder, keeps nobody from changing anything', () => {
    const { folder, file } = makeState();
    replaceByFolder(file('state.lock'));
    applied(openIn(folder), { what: 'mark-read', edits: markRead(['new'], at) });
    expect(marksOf(openIn(folder), 'read')).toEqual({ a: at, new: at });
  });

  it('of reading a step leaves the other steps in the history', () => {
    const { folder, file } = makeState();
    const before = openIn(folder);
    applied(before, { what: 'mark-read', edits: markRead(['x'], at) });
    applied(before, { what: 'mark-unread', edits: markUnread(['x']) });
    const [last, ...others] = before.history.list();
    replaceByFolder(file(`${stepFile('done', last?.id ?? 0).name}.json`));
    const store = openIn(folder);
    expect(others.length).toBeGreaterThan(0);
    expect(store.history.list()).toEqual(others);
    expect(store.damage()).toMatchObject([{ reason: 'a folder is in its place' }]);
  });

  it('of writing is told as data', () => {
    const blocked = path.join(temporaryFolder(), 'file');
    writeFileSync(blocked, '');
    const store = openIn(path.join(blocked, 'home'));
    expect(store.sources()).toBe(null);
    expect(store.files()).toEqual([]);
    const result = store.apply({ what: 'mark-read', edits: markRead(['a'], at) });
    const detail = expect.stringMatching(/^(?:ENOTDIR|EEXIST)$/u); // until Node 24, and from then on
    expect(result).toMatchObject({ ok: false, error: { code: 'storage-failed', detail } });
  });

  it('of the last file leaves all others as they were, and no step', () => {
    const { folder, file } = makeState();
    const shard = shardOf('c');
    mkdirSync(file(`read/${shard}.next.json`));
    writeFileSync(file(`read/${shard}.next.json/x`), '');
    const store = openIn(folder);
    const edits = [...settingEdits({ 'display/measure': 60 }), ...markRead(['c'], at)];
    expect(store.apply({ what: 'mark-read', edits }).ok).toBe(false);
    expect(everything(openIn(folder))).toEqual(whole);
  });
});

describe.skipIf(process.platform === 'win32')('symbolic links', () => {
  it.each(['settings.json', readShard, 'bookmarks', 'history/done'])('stay links: %s', name => {
    const { folder, file } = makeState();
    const elsewhere = path.join(temporaryFolder(), 'target');
    renameSync(file(name), elsewhere);
    symlinkSync(elsewhere, file(name));
    const store = openIn(folder);
    expect(everything(store)).toEqual(whole);
    const before = store.version();
    const edits = [
      ...markUnread(['a']),
      ...addBookmarks(['c'], at),
      ...settingEdits({ 'display/measure': 60 }),
    ];
    applied(store, { what: 'setting', edits });
    expect(store.version()).not.toBe(before);
    expect(lstatSync(file(name)).isSymbolicLink()).toBe(true);
    expect(readlinkSync(file(name))).toBe(elsewhere);
    const after = openIn(folder);
    expect(after.settings().display.measure).toBe(60);
    expect([marksOf(after, 'read'), Object.keys(marksOf(after, 'bookmark')).sort()]).toEqual([
      {},
      ['b', 'c'],
    ]);
    expect(after.history.undo()).toMatchObject({ ok: true, value: { changed: 3, skipped: 0 } });
    expect(everything(openIn(folder))).toEqual({ ...whole, steps: 5 });
  });

  it('to a file that does not exist yet are written through', () => {
    const folder = temporaryFolder();
    const elsewhere = path.join(temporaryFolder(), 'mine.json');
    symlinkSync(elsewhere, path.join(folder, 'settings.json'));
    applied(openIn(folder), { what: 'setting', edits: settingEdits({ 'display/measure': 60 }) });
    expect(JSON.parse(readFileSync(elsewhere, 'utf8')).settings.display).toEqual({ measure: 60 });
    expect(openIn(folder).settings().display).toEqual({ measure: 60 });
  });
});
