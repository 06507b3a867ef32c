import { copyFileSync, cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergeConflicts } from '../../../source/app/services/merge-conflicts.ts';
import { addBookmarks, markRead, setNote } from '../../../source/domain/mark-edits.ts';
import { openArchive } from '../../../source/storage/archive/open.ts';
import { conflictCopiesIn, originalOf } from '../../../source/storage/home/conflict-copies.ts';
import { oneFolder } from '../../../source/storage/home/home-files.ts';
import { copyHome } from '../../../source/storage/home/snapshot.ts';
import { mirroredStore } from '../../../source/storage/mirrored-store.ts';
import { createConfStore } from '../../../source/storage/store/conf-store.ts';
import { searchKeys } from '../../support/search-keys.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { apply, at, fillHome, heldIn, homesAt, inHome } from './support.ts';

const syncthing = (name: string): string =>
  name.replace(/(\.\w+)$/u, '.sync-conflict-20261129-120000-ABCDEFG$1');
const dropbox = (name: string): string =>
  name.replace(/(\.\w+)$/u, " (Ahmad's conflicted copy 2026-11-29)$1");

const copiesIn = (home: string): readonly string[] =>
  conflictCopiesIn(oneFolder(home)).map(({ name }) => name);

/** All files of the other home that differ, beside ours, as a synchronizer puts them there; what is only there comes as it is. */
function synchronize(home: string, other: string, nameOfCopy: (name: string) => string): void {
  for (const name of readdirSync(other, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.json')) continue;
    const there = path.join(home, name);
    if (!existsSync(there)) cpSync(path.join(other, name), there);
    else copyFileSync(path.join(other, name), path.join(home, nameOfCopy(name)));
  }
}

async function takeConflicts(home: string) {
  const store = createConfStore({ folder: home });
  const opened = openArchive({ file: path.join(home, 'archive.sqlite'), keys: searchKeys, marks: store });
  if (!opened.ok) throw new Error(opened.error.detail);
  const { archive } = opened.value;
  try {
    archive.mirror(store);
    return await mergeConflicts({ archive, store: mirroredStore(store, () => archive) }, homesAt(home));
  } finally {
    archive.close();
  }
}

/** Two homes that were one, and what each of them has changed since. */
function parted() {
  const folder = temporaryFolder();
  const [one, two] = [path.join(folder, 'one'), path.join(folder, 'two')];
  fillHome(one);
  cpSync(one, two, { recursive: true });
  inHome(one, ({ store }) =>
    apply(store, setNote('articleone', 'From one'), ...addBookmarks(['same'], at), ...markRead(['a'], at)),
  );
  inHome(two, ({ store }) =>
    apply(store, setNote('articleone', 'From two'), ...addBookmarks(['same'], at), ...markRead(['b'], at)),
  );
  return { folder, one, two };
}

describe('the name of a conflicting copy', () => {
  it.each([
    ['sources.sync-conflict-20261129-120000-ABCDEFG.json', 'sources.json'],
    ['sources.sync-conflict-20261129-120000.json', 'sources.json'],
    ["sources (Ahmad's conflicted copy 2026-11-29).json", 'sources.json'],
    ['sources (conflicted copy 2026-11-29 120000).json', 'sources.json'],
    ['sources_conflict-20261129-120000.json', 'sources.json'],
    ['sources.copy.json', null],
    ['sources (copy).json', null],
  ])('%s', (name, original) => {
    expect(originalOf(name)).toBe(original);
  });
});

describe.each([
  ['Syncthing', syncthing],
  ['Dropbox', dropbox],
])('copies of %s', (_, nameOfCopy) => {
  it('are merged, so that both homes end the same, and kept', async () => {
    const { one, two } = parted();
    const [oneBefore, twoBefore] = [path.join(one, '..', 'one-before'), path.join(two, '..', 'two-before')];
    cpSync(one, oneBefore, { recursive: true });
    cpSync(two, twoBefore, { recursive: true });
    synchronize(one, twoBefore, nameOfCopy);
    synchronize(two, oneBefore, nameOfCopy);
    const found = copiesIn(one);
    expect(found.length).toBeGreaterThan(0);
    const taken = await takeConflicts(one);
    expect(taken).toMatchObject({ ok: true, value: { copies: found.length } });
    await takeConflicts(two);
    const held = heldIn(one);
    expect(held.cells.note?.articleone).toMatch(/From one[\s\S]*From two/u);
    expect(Object.keys(held.cells.read ?? {})).toEqual(expect.arrayContaining(['a', 'b', 'readone']));
    expect(heldIn(two).cells).toEqual(held.cells);
    expect(held.damage).toEqual([]);
    const [kept = ''] = taken.ok ? taken.value.keptIn : [];
    expect(found.filter(name => !existsSync(path.join(kept, name)))).toEqual([]);
    expect(copiesIn(one)).toEqual([]);
  });

  it('change nothing the second time', async () => {
    const { one, two } = parted();
    synchronize(one, two, nameOfCopy);
    await takeConflicts(one);
    const { cells, steps } = heldIn(one);
    synchronize(one, two, nameOfCopy);
    await takeConflicts(one);
    expect(heldIn(one)).toMatchObject({ cells, steps });
  });
});

describe('conflicting copies', () => {
  it('of one file are merged, however many there are', async () => {
    const { one, two } = parted();
    inHome(two, ({ store }) => apply(store, setNote('articleone', 'From three')));
    const notes = readdirSync(path.join(two, 'notes')).map(name => path.join('notes', name));
    for (const name of notes) {
      copyFileSync(path.join(two, name), path.join(one, syncthing(name)));
      copyFileSync(path.join(two, name), path.join(one, dropbox(name)));
    }
    expect(await takeConflicts(one)).toMatchObject({ ok: true, value: { copies: 2 * notes.length } });
    expect(heldIn(one).cells.note?.articleone).toMatch(/From one[\s\S]*From three/u);
  });

  it('that hold nothing whole are kept all the same', async () => {
    const { one } = parted();
    const name = syncthing('views.json');
    writeFileSync(path.join(one, name), '{"version": 1, "vi');
    const before = heldIn(one).cells;
    const taken = await takeConflicts(one);
    const [kept = ''] = taken.ok ? taken.value.keptIn : [];
    expect(existsSync(path.join(kept, name))).toBe(true);
    expect(heldIn(one).cells).toEqual(before);
  });

  it('of a later version of Khabar stay where they are', async () => {
    const { one } = parted();
    const name = syncthing('views.json');
    writeFileSync(path.join(one, name), '{"version": 99, "views": {}}');
    expect(await takeConflicts(one)).toMatchObject({ ok: false, error: { code: 'newer-file' } });
    expect(copiesIn(one)).toEqual([name]);
  });

  it('of files that are none of ours are left alone', async () => {
    const { one } = parted();
    writeFileSync(path.join(one, syncthing('diary.json')), '{}');
    expect(copiesIn(one)).toEqual([]);
  });

  it('of the archive bring its articles', async () => {
    const { one } = parted();
    const other = path.join(temporaryFolder(), 'other');
    fillHome(other, 'two');
    const whole = path.join(temporaryFolder(), 'whole'); // without a log beside it
    copyHome(oneFolder(other), whole);
    copyFileSync(path.join(whole, 'archive.sqlite'), path.join(one, syncthing('archive.sqlite')));
    await takeConflicts(one);
    expect(heldIn(one).articles).toEqual(expect.arrayContaining(['Article one', 'Article two']));
  });
});
