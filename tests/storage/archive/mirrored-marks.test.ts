import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { markRead } from '../../../source/domain/mark-edits.ts';
import { mirroredMarksIn } from '../../../source/storage/archive/mirrored-marks.ts';
import { openOrRead } from '../../../source/storage/archive/open-or-read.ts';
import { createConfStore } from '../../../source/storage/store/conf-store.ts';
import { searchKeys } from '../../support/search-keys.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { applied, at, marksOf } from '../store/support.ts';

function openHome(folder: string) {
  const file = path.join(folder, 'archive.sqlite');
  const store = createConfStore({ folder, mirroredMarks: mirroredMarksIn(file) });
  const opened = openOrRead({ file, keys: searchKeys }, store);
  if (!opened.ok) throw new Error(opened.error.detail);
  onTestFinished(() => opened.value.archive.close());
  return { store, archive: opened.value.archive };
}

/** A home with read marks, closed. */
function makeHome() {
  const folder = temporaryFolder();
  const { store, archive } = openHome(folder);
  const ids = Array.from({ length: 20 }, (_, index) => `id${index}`);
  applied(store, { what: 'mark-read', edits: markRead(ids, at) });
  archive.mirror(store);
  archive.close();
  return { folder, marks: marksOf(store, 'read'), names: store.files().map(({ name }) => name) };
}

describe('marks that the archive mirrors', () => {
  it('are there again when their file is gone, or the whole folder, which is told', () => {
    const { folder, marks, names } = makeHome();
    rmSync(path.join(folder, `${names[0]}.json`));
    const one = openHome(folder).store;
    expect(marksOf(one, 'read')).toEqual(marks);
    expect(one.damage()).toMatchObject([{ file: path.join(folder, `${names[0]}.json`), isRestored: true }]);
    rmSync(path.join(folder, 'read'), { recursive: true });
    const all = openHome(folder).store;
    expect(marksOf(all, 'read')).toEqual(marks);
    expect(all.damage().length).toBe(names.length);
    expect(openHome(folder).store.damage()).toEqual([]);
  });

  it('take the place of a damaged file, also of one that is damaged while the store is open', () => {
    const { folder, marks, names } = makeHome();
    const { store } = openHome(folder);
    store.version();
    const file = path.join(folder, `${names[0]}.json`);
    writeFileSync(file, readFileSync(file).subarray(0, -20));
    store.version();
    expect(store.damage()).toMatchObject([{ file, keptAs: expect.stringContaining('damaged') }]);
    expect(marksOf(store, 'read')).toEqual(marks);
    store.version();
    expect(store.damage().length).toBe(1);
  });

  it('are none if the archive cannot be read', () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'archive.sqlite');
    writeFileSync(file, 'no database '.repeat(1000));
    expect(mirroredMarksIn(file)({ table: 'read', name: 'read/00' })).toEqual({});
  });
});
