import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { removeFolder } from '../../../benchmarks/remove-folder.js';
import { gzipMagic } from '../../../source/storage/home/manifest.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { apply, errorOf, filesIn, fillHome, heldIn, homesAt, inHome, now, restored } from './support.ts';

const places = () => {
  const folder = temporaryFolder();
  return {
    folder,
    home: path.join(folder, 'home'),
    other: path.join(folder, 'other'),
    file: path.join(folder, 'backup.tar.gz'),
  };
};

async function backedUp({ home, file }: ReturnType<typeof places>): Promise<void> {
  fillHome(home);
  const made = await homesAt(home).backUp(file);
  if (!made.ok) throw new Error(JSON.stringify(made));
  expect(made).toMatchObject({ ok: true, value: { file, created: now.toISOString() } });
}

describe('a backup', () => {
  it('brings everything back into an empty folder', async () => {
    const given = places();
    await backedUp(given);
    const before = heldIn(given.home);
    expect(await restored(given.other, given.file)).toMatchObject({
      ok: true,
      value: { program: '1.2.3', keptIn: [] },
    });
    expect(heldIn(given.other)).toEqual(before);
    expect(before.articles).toEqual(['Article one']);
    expect(before.steps).toBe(3);
  });

  it('is private, and leaves nothing beside it', async () => {
    const given = places();
    await backedUp(given);
    expect(statSync(given.file).mode & 0o777).toBe(0o600);
    expect(readdirSync(given.folder).toSorted()).toEqual(['backup.tar.gz', 'home']);
  });

  it('leaves out what others have put beside our files, and comes back without it', async () => {
    const given = places();
    fillHome(given.home);
    writeFileSync(path.join(given.home, 'bookmarks', 'e3 (copy).json'), '{}');
    writeFileSync(path.join(given.home, 'read', 'e3.next.json'), '{');
    await homesAt(given.home).backUp(given.file);
    expect(await restored(given.other, given.file)).toMatchObject({ ok: true });
    expect(heldIn(given.other)).toEqual(heldIn(given.home));
  });

  it('is a tar that others can read, and a home when they unpack it', async () => {
    const given = places();
    await backedUp(given);
    const names = execFileSync('tar', ['-tzf', given.file], { encoding: 'utf8' }).trim().split('\n');
    expect(names[0]).toBe('khabar-backup.json');
    expect(names).toContain('archive.sqlite');
    execFileSync('mkdir', [given.other]);
    execFileSync('tar', ['-xzf', given.file, '-C', given.other]);
    expect(heldIn(given.other)).toEqual(heldIn(given.home));
  });

  it('takes the place of an older backup, and of nothing else', async () => {
    const given = places();
    await backedUp(given);
    inHome(given.home, ({ store }) => apply(store, { table: 'note', key: 'x', to: () => 'later' }));
    expect(await homesAt(given.home).backUp(given.file)).toMatchObject({ ok: true });
    await restored(given.other, given.file);
    expect(heldIn(given.other)).toEqual(heldIn(given.home));
    const mine = path.join(given.folder, 'mine.txt');
    writeFileSync(mine, 'a text of mine');
    expect(errorOf(await homesAt(given.home).backUp(mine)).code).toBe('file-exists');
    expect(readFileSync(mine, 'utf8')).toBe('a text of mine');
  });

  it('has what a reader writes just now: the log of the archive, and the marks', async () => {
    const given = places();
    fillHome(given.home);
    await inHome(given.home, async ({ store, archive }) => {
      archive.setUnfinishedRefresh('2026-11-29T10:00:00.000Z');
      apply(store, { table: 'note', key: 'x', to: () => 'open' });
      expect(await homesAt(given.home).backUp(given.file)).toMatchObject({ ok: true });
    });
    await restored(given.other, given.file);
    expect(inHome(given.other, ({ archive }) => archive.unfinishedRefresh())).toBe(
      '2026-11-29T10:00:00.000Z',
    );
    expect(heldIn(given.other).cells.note).toMatchObject({ x: 'open' });
  });

  it('of a home that nobody may write to works too', async () => {
    const given = places();
    fillHome(given.home);
    execFileSync('chmod', ['-R', 'a-w', given.home]);
    expect(await homesAt(given.home).backUp(given.file)).toMatchObject({ ok: true });
    execFileSync('chmod', ['-R', 'u+w', given.home]);
    await restored(given.other, given.file);
    expect(heldIn(given.other)).toEqual(heldIn(given.home));
  });

  it('leaves pipes and devices alone', async () => {
    const given = places();
    fillHome(given.home);
    execFileSync('mkfifo', [given.file]);
    const writer = openSync(given.file, 'r+');
    writeSync(writer, gzipMagic);
    expect(errorOf(await homesAt(given.home).backUp(given.file)).code).toBe('file-exists');
    closeSync(writer);
    expect(statSync(given.file).isFIFO()).toBe(true);
  });

  it('makes no folder, such as that of a disk that is not mounted', async () => {
    const given = places();
    fillHome(given.home);
    const file = path.join(given.folder, 'disk', 'backup.tar.gz');
    expect(errorOf(await homesAt(given.home).backUp(file))).toMatchObject({
      code: 'file-unwritable',
      subject: file,
      detail: 'ENOENT',
    });
    expect(readdirSync(given.folder)).toEqual(['home']);
  });

  it('that is broken off leaves no file', async () => {
    const given = places();
    fillHome(given.home);
    const made = await homesAt(given.home).backUp(given.file, AbortSignal.abort());
    expect(errorOf(made).code).toBe('interrupted');
    expect(readdirSync(given.folder)).toEqual(['home']);
  }, 60_000);
});

/** Restores to a home that is there, which must be as it was. */
async function refused(given: ReturnType<typeof places>, bytes: Buffer): Promise<string> {
  if (!existsSync(given.other)) fillHome(given.other, 'two');
  const before = [filesIn(given.other), heldIn(given.other)];
  writeFileSync(given.file, bytes);
  const error = errorOf(await restored(given.other, given.file, true));
  expect([filesIn(given.other), heldIn(given.other)]).toEqual(before);
  return error.code;
}

/** A few bits of a file of gzip mean nothing: those that fill up a byte. */
async function expectRefusedOrWhole(
  given: ReturnType<typeof places>,
  bytes: Buffer,
  packed: ReturnType<typeof heldIn>,
): Promise<void> {
  if (!existsSync(given.other)) fillHome(given.other, 'two');
  const before = [filesIn(given.other), heldIn(given.other)];
  writeFileSync(given.file, bytes);
  const result = await restored(given.other, given.file, true);
  if (result.ok) {
    expect(heldIn(given.other)).toEqual(packed);
    await removeFolder(given.other);
    return;
  }
  expect(['broken-backup', 'not-a-backup']).toContain(result.error.code);
  expect([filesIn(given.other), heldIn(given.other)]).toEqual(before);
}

describe('restoring', () => {
  it('refuses a home that is there, unless it may be kept aside', async () => {
    const given = places();
    await backedUp(given);
    fillHome(given.other, 'two');
    const before = heldIn(given.other);
    expect(errorOf(await restored(given.other, given.file)).code).toBe('home-exists');
    expect(heldIn(given.other)).toEqual(before);
    const done = await restored(given.other, given.file, true);
    const aside = path.join(given.other, 'before-restore-2026-11-29T20-00-00Z');
    expect(done).toMatchObject({ ok: true, value: { keptIn: [aside] } });
    expect(heldIn(given.other)).toEqual(heldIn(given.home));
    expect(heldIn(aside)).toEqual(before);
  });

  it('refuses a backup that is cut off or damaged, wherever it is, and changes nothing', async () => {
    const given = places();
    await backedUp(given);
    const whole = readFileSync(given.file);
    const step = Math.ceil(whole.length / 25);
    for (let length = 20; length < whole.length; length += step)
      expect(await refused(given, whole.subarray(0, length))).toBe('broken-backup');
    expect(await refused(given, whole.subarray(0, whole.length - 1))).toBe('broken-backup');
    const packed = heldIn(given.home);
    for (let place = 12; place < whole.length; place += step) {
      const damaged = Buffer.from(whole);
      damaged[place] = (damaged[place] as number) ^ 0x10;
      await expectRefusedOrWhole(given, damaged, packed);
    }
  }, 60_000);

  it('refuses what is no backup', async () => {
    const given = places();
    fillHome(given.home);
    expect(await refused(given, Buffer.from('a text'))).toBe('not-a-backup');
    expect(await refused(given, Buffer.alloc(0))).toBe('not-a-backup');
    expect(await refused(given, gzipSync('a text'))).toBe('broken-backup');
  });

  it('refuses one of a later version, and one that leads out of the home', async () => {
    const given = places();
    await backedUp(given);
    const tar = gunzipSync(readFileSync(given.file)).toString('latin1');
    const changed = (from: string, to: string): Buffer =>
      gzipSync(Buffer.from(tar.replaceAll(from, to), 'latin1'));
    expect(await refused(given, changed('"format": 1', '"format": 7'))).toBe('newer-file');
    expect(await refused(given, changed('sources.json', '../urces.txt'))).toBe('broken-backup');
  });

  it('refuses one whose files a later version has written', async () => {
    const given = places();
    fillHome(given.home);
    const file = path.join(given.home, 'history', 'done', '000000001.json');
    const { sum: _, ...step } = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...step, version: 99 }));
    await homesAt(given.home).backUp(given.file);
    expect(await refused(given, readFileSync(given.file))).toBe('newer-file');
  });

  it('waits for nothing while articles are fetched, but says so', async () => {
    const given = places();
    await backedUp(given);
    fillHome(given.other, 'two');
    const { takeLock } = await import('../../../source/storage/held-lock.ts');
    const release = takeLock(path.join(given.other, 'refresh.lock'));
    expect(errorOf(await restored(given.other, given.file, true)).code).toBe('home-busy');
    release?.();
    expect(await restored(given.other, given.file, true)).toMatchObject({ ok: true });
    await removeFolder(given.other);
  });
});
