import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { spaceOf } from '../../../source/cli/doctor/machine.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Three files of 10 bytes, one of them in a folder of the folder. */
function makeFolder(): string {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'articles', 'empty'), { recursive: true });
  for (const name of ['00.json', 'ff.json', 'articles/a.json'])
    writeFileSync(path.join(folder, name), '0123456789');
  return folder;
}

describe('the space that is taken', () => {
  it('is that of a file', () => {
    expect(spaceOf(path.join(makeFolder(), '00.json'))).toEqual({ files: 1, bytes: 10 });
  });

  it('is that of all files below a folder', () => {
    expect(spaceOf(makeFolder())).toEqual({ files: 3, bytes: 30 });
  });

  it('is null where there is nothing', () => {
    expect(spaceOf(path.join(makeFolder(), 'none'))).toBeNull();
  });

  it.skipIf(process.platform === 'win32')('follows a link to the folder, and none inside of it', () => {
    const folder = makeFolder();
    symlinkSync(folder, path.join(folder, 'articles', 'loop'));
    const link = path.join(temporaryFolder(), 'link');
    symlinkSync(folder, link);
    expect(spaceOf(link)?.files).toBe(4);
  });
});
