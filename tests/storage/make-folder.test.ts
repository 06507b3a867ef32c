import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../source/storage/make-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('makeFolder', () => {
  it('makes what is missing, readable by nobody else, and nothing the second time', () => {
    const folder = path.join(temporaryFolder(), 'a', 'b', 'c');
    makeFolder(folder);
    makeFolder(folder);
    expect(existsSync(folder)).toBe(true);
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it('says that a file stands in the way', () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(() => makeFolder(file)).toThrow(/EEXIST/u);
    expect(() => makeFolder(path.join(file, 'a'))).toThrow(/EEXIST|ENOTDIR/u);
  });

  it.skipIf(process.platform !== 'linux')('ends where there can be no folder', () => {
    expect(() => makeFolder('/proc/khabar/a/b')).toThrow(/ENOENT|EACCES|EPERM/u);
  });
});
