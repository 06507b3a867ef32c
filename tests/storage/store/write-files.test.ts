import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createFileWriter } from '../../../source/storage/store/write-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const names = ['a', 'b', 'c'];

it('writes all files of a change before it waits for the disk, and syncs each before any takes its place', () => {
  const folder = temporaryFolder();
  const files = names.map(name => ({ file: path.join(folder, `${name}.json`), value: { name } }));
  const synced: string[] = [];
  const writer = createFileWriter({
    sync(file) {
      expect(readdirSync(folder).sort()).toEqual(names.map(name => `${name}.next.json`));
      expect(readFileSync(file, 'utf8')).toMatch(/\}\n$/u);
      synced.push(path.basename(file));
    },
  });
  writer.write(files);
  expect(synced).toEqual(names.map(name => `${name}.next.json`));
  expect(readdirSync(folder).sort()).toEqual(names.map(name => `${name}.json`));
});

it('leaves nothing behind and replaces nothing if the disk does not take all', () => {
  const folder = temporaryFolder();
  const files = names.map(name => ({ file: path.join(folder, `${name}.json`), value: { name } }));
  const writer = createFileWriter({
    sync(file) {
      if (path.basename(file).startsWith('c')) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    },
  });
  expect(() => writer.write(files)).toThrow('c.json: ENOSPC');
  expect(readdirSync(folder)).toEqual([]);
});

it('leaves the environment as it was', () => {
  const folder = temporaryFolder();
  const before = process.env.SNAP;
  createFileWriter().write([{ file: path.join(folder, 'a.json'), value: {} }]);
  expect(process.env.SNAP).toBe(before);
  expect(existsSync(path.join(folder, 'a.json'))).toBe(true);
});
