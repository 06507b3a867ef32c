import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../source/domain/library.ts';
import { addBookmarks, markRead } from '../../../source/domain/mark-edits.ts';
import { settingEdits } from '../../../source/domain/settings.ts';
import { addSources } from '../../../source/domain/source-edits.ts';
import { createConfStore } from '../../../source/storage/store/conf-store.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { type BundledScript, bundleScript, type Run, start } from '../../support/bundled-script.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { applied, at, marksOf } from './support.ts';

let changeStore: BundledScript;
let readStore: BundledScript;

beforeAll(async () => {
  changeStore = await bundleScript(new URL('processes/change-store.ts', import.meta.url));
  readStore = await bundleScript(new URL('processes/read-store.ts', import.meta.url));
});
afterAll(() => {
  changeStore.remove();
  readStore.remove();
});

const runScript = ({ file }: BundledScript, ...args: readonly string[]): Run =>
  start(process.execPath, file, ...args);

interface Acknowledged {
  readonly read: readonly string[];
  readonly bookmarks: readonly string[];
}

const acknowledgedIn = (lines: readonly string[]): Acknowledged => {
  const idsOf = (word: string) =>
    lines.filter(line => line.startsWith(`${word} `)).flatMap(line => line.split(' ').slice(1));
  return { read: idsOf('read'), bookmarks: idsOf('bookmark') };
};

function expectKept(store: Store, { read, bookmarks }: Acknowledged): void {
  expect(Object.keys(marksOf(store, 'read'))).toEqual(expect.arrayContaining([...read]));
  expect(Object.keys(marksOf(store, 'bookmark'))).toEqual(expect.arrayContaining([...bookmarks]));
  expect(bookmarks.filter(id => store.bookmarkCopy(id)?.feed?.id !== id)).toEqual([]);
  expect(store.damage()).toEqual([]);
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => name.replaceAll(path.sep, '/'));

/** Folders that a change writes to, one after the other. */
const stages = ['bookmarks/articles/', 'history/done/', 'read/', 'bookmarks/'];

const isWritten = (folder: string, stage: string): boolean =>
  filesIn(folder).some(name => name.startsWith(stage) && name.includes('.next.json'));

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(setImmediate);
}

describe('several processes with one store', () => {
  it('lose nothing when three of them change it at the same time', async () => {
    const folder = temporaryFolder();
    const runs = ['a', 'b', 'c'].map(prefix => runScript(changeStore, folder, prefix, '6', 'only-changes'));
    const ends = await Promise.all(runs.map(run => run.ended));
    expect(ends.map(end => [end.code, end.errors])).toEqual(Array(3).fill([0, '']));
    const acknowledged = acknowledgedIn(ends.flatMap(end => end.lines));
    expect([acknowledged.read.length, acknowledged.bookmarks.length]).toEqual([90, 18]);
    expectKept(createConfStore({ folder }), acknowledged);
  }, 60_000);

  it('lose nothing that was acknowledged when one is killed, whatever it is writing', async () => {
    const folder = temporaryFolder();
    const lines: string[] = [];
    for (let round = 0; round < 32; round++) {
      const run = runScript(changeStore, folder, `r${round}-`, '100000');
      await run.printed(1 + (round % 3));
      await until(() => isWritten(folder, stages[round % stages.length] ?? ''));
      run.child.kill('SIGKILL');
      lines.push(...(await run.ended).lines);
      const store = createConfStore({ folder, lockTimeoutMs: 1000 });
      // The script was perhaps killed within an undo of its own: that comes to its end, and is taken back.
      expect(store.history.redo()).toMatchObject({ ok: true });
      expect(store.history.undo()).toMatchObject({ ok: true, value: { skipped: 0 } });
      expect(store.history.redo()).toMatchObject({ ok: true, value: { skipped: 0 } });
      expectKept(store, acknowledgedIn(lines));
    }
    expect(readdirSync(path.join(folder, 'history', 'undone'))).toEqual([]);
  }, 120_000);

  it('take a home of version 1 over whole when they are killed meanwhile', async () => {
    const marks = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`m${index}`, at]));
    const bookmarks = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [
        `b${index}`,
        { added: at, article: makeArticle({ id: `b${index}` }) },
      ]),
    );
    const left = new Set<number>();
    for (let round = 0; round < 12; round++) {
      const folder = temporaryFolder();
      writeFileSync(path.join(folder, 'read.json'), JSON.stringify({ version: 1, read: marks }));
      writeFileSync(path.join(folder, 'bookmarks.json'), JSON.stringify({ version: 1, bookmarks }));
      const runs = Array.from({ length: 1 + (round % 2) }, () => runScript(readStore, folder));
      await until(() => filesIn(folder).length >= 4 + 7 * round);
      for (const run of runs) run.child.kill('SIGKILL');
      await Promise.all(runs.map(run => run.ended));
      left.add(filesIn(folder).length);
      const store = createConfStore({ folder, lockTimeoutMs: 5000 });
      expect(marksOf(store, 'read')).toEqual(marks);
      expectKept(store, { read: [], bookmarks: Object.keys(bookmarks) });
      expect(readdirSync(folder)).toEqual(
        expect.arrayContaining(['bookmarks.version-1.json', 'read.version-1.json']),
      );
    }
    expect(left.size).toBeGreaterThan(4);
  }, 120_000);
});

/** Whoever runs the tests, someone who must obey the modes of files. */
const nobody = process.getuid?.() === 0 ? ['65534'] : [];

function withoutWriting(folder: string): void {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of names)
    chmodSync(path.join(entry.parentPath, entry.name), entry.isDirectory() ? 0o555 : 0o444);
  chmodSync(folder, 0o555);
}

describe.skipIf(process.platform === 'win32')('a folder that cannot be written', () => {
  async function seenIn(folder: string) {
    withoutWriting(folder);
    const before = readdirSync(folder, { recursive: true });
    const { lines, errors } = await runScript(readStore, folder, ...nobody).ended;
    expect(errors).toBe('');
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
    chmodSync(folder, 0o755);
    for (const name of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (name.isDirectory()) chmodSync(path.join(name.parentPath, name.name), 0o755);
    return JSON.parse(lines[0] ?? '');
  }

  const failed = {
    ok: false,
    error: { code: 'storage-failed', detail: expect.stringMatching(/READONLY|CANTOPEN|EACCES/) },
  };

  it('is read whole', async () => {
    const folder = temporaryFolder();
    const store = createConfStore({ folder });
    applied(store, { what: 'mark-read', edits: markRead(['a'], at) });
    const copies = [{ feed: makeArticle({ id: 'b' }), page: null }];
    applied(store, { what: 'bookmark-add', edits: addBookmarks(['b'], at), copies });
    applied(store, { what: 'source-add', edits: addSources([makeSource()], []) });
    applied(store, { what: 'setting', edits: settingEdits({ 'display/digits': 'arabic' }) });
    expect(await seenIn(folder)).toMatchObject({
      marks: expect.arrayContaining([
        ['a', at],
        ['b', at],
      ]),
      copy: 'b',
      sources: ['source01'],
      digits: 'arabic',
      steps: 4,
      applied: failed,
      undone: failed,
      damage: [],
    });
  });

  it('is read whole as version 1 left it', async () => {
    const folder = temporaryFolder();
    const write = (name: string, content: object): void =>
      writeFileSync(path.join(folder, name), JSON.stringify({ version: 1, ...content }));
    write('read.json', { read: { a: at } });
    write('bookmarks.json', { bookmarks: { b: { added: at, article: makeArticle({ id: 'b' }) } } });
    write('sources.json', { sources: [makeSource()] });
    expect(await seenIn(folder)).toMatchObject({
      marks: expect.arrayContaining([
        ['a', at],
        ['b', at],
      ]),
      copy: 'b',
      sources: ['source01'],
      applied: failed,
      damage: [],
    });
  });
});
