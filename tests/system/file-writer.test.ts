import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileWriter } from '../../source/system/file-writer.ts';
import { withHome, withTilde } from '../../source/system/home-path.ts';
import { userFolder } from '../../source/system/user-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const writer = createFileWriter({});
const pieces = (...texts: readonly string[]): Uint8Array[] => texts.map(text => Buffer.from(text));

describe('writing a file that the user names', () => {
  it('gives its path and its size', async () => {
    const file = path.join(temporaryFolder(), 'news.html');
    expect(await writer.write(file, pieces('خبر', ' أول'))).toEqual({ ok: true, value: { file, bytes: 13 } });
    expect(readFileSync(file, 'utf8')).toBe('خبر أول');
  });

  it('replaces a file whole, with its own permissions', async () => {
    const file = path.join(temporaryFolder(), 'news.html');
    writeFileSync(file, 'before');
    chmodSync(file, 0o640);
    await writer.write(file, pieces('after'));
    expect(readFileSync(file, 'utf8')).toBe('after');
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  it('makes a new file as the umask of the user says', async () => {
    const file = path.join(temporaryFolder(), 'news.html');
    await writer.write(file, pieces('a'));
    expect(statSync(file).mode & 0o777).toBe(0o666 & ~process.umask());
  });

  it('writes to what a link leads to', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'real.html'), 'before');
    symlinkSync('real.html', path.join(folder, 'link.html'));
    await writer.write(path.join(folder, 'link.html'), pieces('after'));
    expect(readFileSync(path.join(folder, 'real.html'), 'utf8')).toBe('after');
    expect(readdirSync(folder).sort()).toEqual(['link.html', 'real.html']);
  });

  it('does not replace what is no file', async () => {
    const written = await writer.write('/dev/null', pieces('a'));
    expect(written).toEqual({ ok: true, value: { file: '/dev/null', bytes: 1 } });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('leaves what was there if the making of it fails', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'news.html');
    writeFileSync(file, 'before');
    function* failing() {
      yield* pieces('half');
      throw new Error('no more');
    }
    await expect(writer.write(file, failing())).rejects.toThrow('no more');
    expect(readFileSync(file, 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['news.html']);
  });

  it('leaves nothing behind where it is stopped', async () => {
    const folder = temporaryFolder();
    const stopped = new AbortController();
    function* stopping() {
      yield* pieces('half');
      stopped.abort();
      yield* pieces('rest');
    }
    const written = await writer.write(path.join(folder, 'a'), stopping(), { signal: stopped.signal });
    expect(written).toMatchObject({ ok: false, error: { code: 'interrupted' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says what the system refuses', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'news'));
    const absent = path.join(folder, 'absent', 'news.html');
    expect(await writer.write(absent, pieces('a'))).toEqual({
      ok: false,
      error: { code: 'file-unwritable', subject: absent, detail: 'ENOENT' },
    });
    expect(await writer.write(path.join(folder, 'news'), pieces('a'))).toMatchObject({
      ok: false,
      error: { code: 'file-unwritable', detail: 'EISDIR' },
    });
  });

  it('gives a new file a number if its name is taken', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'news.html');
    for (const text of ['first', 'second', 'third']) await writer.write(file, pieces(text), { isNew: true });
    expect(readdirSync(folder).sort()).toEqual(['news-2.html', 'news-3.html', 'news.html']);
    expect(readFileSync(path.join(folder, 'news-3.html'), 'utf8')).toBe('third');
  });
});

describe('the folder for files without a place', () => {
  it('is the one of downloads that the desktop names', async () => {
    const home = temporaryFolder();
    mkdirSync(path.join(home, 'تنزيلات'));
    mkdirSync(path.join(home, '.config'));
    writeFileSync(
      path.join(home, '.config', 'user-dirs.dirs'),
      '# comment\nXDG_DOWNLOAD_DIR="$HOME/تنزيلات"\n',
    );
    expect(await userFolder({}, home)).toBe(path.join(home, 'تنزيلات'));
  });

  it('is else `Downloads`, or the folder of the user', async () => {
    const home = temporaryFolder();
    expect(await userFolder({}, home)).toBe(home);
    mkdirSync(path.join(home, 'Downloads'));
    expect(await userFolder({}, home)).toBe(path.join(home, 'Downloads'));
  });
});

describe('a path in the folder of the user', () => {
  it.each([
    ['/home/reader/news.html', '~/news.html'],
    ['/home/reader', '/home/reader'],
    ['/home/readers/news.html', '/home/readers/news.html'],
    ['/srv/news.html', '/srv/news.html'],
  ])('%s is shown as %s', (file, shown) => {
    expect(withTilde(file, '/home/reader')).toBe(shown);
  });

  it('is read as it is shown', () => {
    expect(withHome(withTilde(path.join(withHome('~'), 'news.html')))).toBe(
      path.join(withHome('~'), 'news.html'),
    );
  });
});
