import { utimesSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createFileLock } from '../../../source/storage/file-lock.ts';
import { createStoredFiles, type StoredFile } from '../../../source/storage/store/stored-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

interface Counted extends StoredFile<string> {
  decoded: number;
}

/** A file that holds one text, and counts how often that is read from the disk. */
const countingFile = (options: Pick<StoredFile<string>, 'isReadNext'>): Counted => ({
  ...options,
  name: 'text',
  absent: '',
  decoded: 0,
  decode(text) {
    this.decoded++;
    return { kind: 'whole', value: JSON.parse(text).text };
  },
  encode: text => ({ text }),
});

function openFiles() {
  const folder = temporaryFolder();
  const lock = createFileLock(path.join(folder, 'state.lock'), 1000);
  const clock = { now: () => new Date('2026-11-24T09:30:00.123Z') };
  const files = createStoredFiles({ folder, settingsFolder: folder, lock, clock, mirroredMarks: () => ({}) });
  const write = (file: StoredFile<string>, text: string) => files.write([files.toWrite(file, text)]);
  return { files, write };
}

it('what was written is remembered for who reads it next, and not for good', () => {
  const { files, write } = openFiles();
  const file = countingFile({ isReadNext: true });
  write(file, 'خبر');
  expect([files.read(file), file.decoded]).toEqual(['خبر', 0]);
  expect([files.read(file), file.decoded]).toEqual(['خبر', 1]);
});

it('what another process has changed since it was written is read', () => {
  const { files, write } = openFiles();
  const file = countingFile({ isReadNext: true });
  write(file, 'خبر');
  utimesSync(files.pathOf(file), 0, 0);
  expect([files.read(file), file.decoded]).toEqual(['خبر', 1]);
});

it('other files are read from the disk', () => {
  const { files, write } = openFiles();
  const file = countingFile({});
  write(file, 'خبر');
  expect([files.read(file), file.decoded]).toEqual(['خبر', 1]);
});
