import { closeSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createFileReader } from '../../source/system/file-reader.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const stdinOf = (...chunks: readonly string[]): Readable =>
  Readable.from(chunks.map(chunk => Buffer.from(chunk)));

describe('what the user names', () => {
  it('is a file', async () => {
    const file = path.join(temporaryFolder(), 'مقال.txt');
    writeFileSync(file, 'نص');
    const result = await createFileReader({ stdin: stdinOf() }).read(file);
    expect(result.ok && Buffer.from(result.value).toString()).toBe('نص');
  });

  it('is standard input, by the name of -', async () => {
    const result = await createFileReader({ stdin: stdinOf('من ', 'الأنبوب') }).read('-');
    expect(result.ok && Buffer.from(result.value).toString()).toBe('من الأنبوب');
  });

  it('is missing, or cannot be read', async () => {
    const reader = createFileReader({ stdin: stdinOf() });
    const folder = temporaryFolder();
    expect(await reader.read('/no/such/file')).toEqual({
      ok: false,
      error: { code: 'file-not-found', subject: '/no/such/file', detail: 'ENOENT' },
    });
    expect(await reader.read(folder)).toMatchObject({ error: { code: 'file-unreadable', detail: 'EISDIR' } });
  });

  it('is no standard input that is a folder', async () => {
    const fd = openSync(temporaryFolder(), 'r');
    const { read } = createFileReader({ stdin: Object.assign(stdinOf(), { fd }) });
    expect(await read('-')).toMatchObject({
      error: { code: 'file-unreadable', subject: '-', detail: 'EISDIR' },
    });
    closeSync(fd);
  });

  it('is too large', async () => {
    const reader = createFileReader({ stdin: stdinOf('1234', '5678'), maxBytes: 7 });
    expect(await reader.read('-')).toMatchObject({
      error: { code: 'too-large', subject: '-', detail: '7' },
    });
    if (process.platform === 'linux')
      expect(await reader.read('/dev/zero')).toMatchObject({ error: { code: 'too-large' } });
  });
});

describe('where a file is', () => {
  const { located } = createFileReader({ stdin: stdinOf() });

  it('is a URL, whether it is there or not', async () => {
    const file = path.join(temporaryFolder(), 'خلاصة 1.xml');
    const { href: url } = pathToFileURL(file);
    expect(await located(file)).toEqual({ url, exists: false });
    writeFileSync(file, '');
    expect(await located(file)).toEqual({ url, exists: true });
    expect(await located('~/x')).toMatchObject({ url: pathToFileURL(path.join(homedir(), 'x')).href });
  });
});

describe('the names in a folder', () => {
  const { names } = createFileReader({ stdin: stdinOf() });

  it('are those of files, and of folders with a slash, also behind a link', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'a.md'), '');
    mkdirSync(path.join(folder, 'notes'));
    symlinkSync(path.join(folder, 'notes'), path.join(folder, 'link'));
    symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'lost'));
    const found = await names(folder);
    expect(found.ok && found.value.toSorted()).toEqual(['a.md', 'link/', 'lost', 'notes/']);
  });

  it('are an error where there is no folder', async () => {
    expect(await names('/no/such')).toMatchObject({ error: { code: 'file-not-found', subject: '/no/such' } });
  });
});
