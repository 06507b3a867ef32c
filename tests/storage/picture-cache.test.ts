import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../source/domain/picture.ts';
import { createPictureCache } from '../../source/storage/picture-cache.ts';
import { paintedPicture, redAndBlue } from '../support/pictures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const url = (name: string): string => `https://news.example/${name}.jpg?w=1&h=../../x`;

function cacheIn(maxBytes?: number) {
  const folder = path.join(temporaryFolder(), 'pictures');
  return { folder, cache: createPictureCache({ folder, ...(maxBytes === undefined ? {} : { maxBytes }) }) };
}

const noise = (seed: number): Picture =>
  paintedPicture(64, 48, (x, y) => [
    (x * 7919 * seed + y * 104729) % 251,
    (x * y * seed * 31) % 241,
    (x * 13 + y * seed * 17) % 239,
  ]);

const onlyFile = (folder: string): string => {
  const [name = '', ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  return path.join(folder, name);
};

describe('the cache of pictures', () => {
  it('gives what was put in, and nothing else', async () => {
    const { cache } = cacheIn();
    expect(await cache.get(url('a'))).toBeNull();
    await cache.put(url('a'), noise(2));
    const found = await cache.get(url('a'));
    expect(found && { ...found, pixels: [...found.pixels] }).toEqual({
      ...noise(2),
      pixels: [...noise(2).pixels],
    });
    expect(await cache.get(url('b'))).toBeNull();
  });

  it('keeps what can be seen through', async () => {
    const { cache } = cacheIn();
    const alpha = Uint8Array.from({ length: 64 * 48 }, (_, at) => at % 256);
    await cache.put(url('a'), { ...noise(2), alpha });
    const found = await cache.get(url('a'));
    expect([...(found?.alpha ?? [])]).toEqual([...alpha]);
    expect([...(found?.pixels ?? [])]).toEqual([...noise(2).pixels]);
  });

  it('tells at once how large one is, and of damage nothing', async () => {
    const { folder, cache } = cacheIn();
    const sizeOf = await cache.sizes();
    expect(sizeOf(url('a'))).toBeNull();
    await cache.put(url('a'), noise(2));
    expect(sizeOf(url('a'))).toEqual({ width: 64, height: 48 });
    const file = onlyFile(folder);
    for (const damaged of [Buffer.alloc(0), Buffer.alloc(5), Buffer.alloc(8), Buffer.alloc(20, 0xff)]) {
      writeFileSync(file, damaged);
      expect(sizeOf(url('a'))).toBeNull();
    }
  });

  it('is for its owner alone, under names that say nothing', async () => {
    const { folder, cache } = cacheIn();
    await cache.put(url('a'), redAndBlue(40, 30));
    const file = onlyFile(folder);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(path.basename(file)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('takes damage for absence', async () => {
    const { folder, cache } = cacheIn();
    await cache.put(url('a'), noise(3));
    const file = onlyFile(folder);
    const whole = readFileSync(file);
    const larger = Buffer.from(whole);
    larger.writeUInt32LE(4_000_000_000, 0);
    for (const damaged of [Buffer.alloc(0), whole.subarray(0, 5), whole.subarray(0, -20), larger]) {
      writeFileSync(file, damaged);
      expect(await cache.get(url('a'))).toBeNull();
    }
  });

  it('lets go of what was not asked for the longest', async () => {
    const { folder, cache } = cacheIn();
    await cache.put(url('0'), noise(1));
    const { size } = statSync(onlyFile(folder));
    const small = createPictureCache({ folder, maxBytes: size * 3.5 });
    const age = (name: string, seconds: number): void => {
      const newest = readdirSync(folder)
        .map(file => path.join(folder, file))
        .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
      const time = new Date(Date.now() - seconds * 1000);
      utimesSync(newest ?? name, time, time);
    };
    age('0', 300);
    await small.put(url('1'), noise(1));
    age('1', 200);
    await small.put(url('2'), noise(1));
    age('2', 100);
    await small.get(url('0')); // asked for again
    await small.put(url('3'), noise(1));
    const there = await Promise.all(
      ['0', '1', '2', '3'].map(async name => (await small.get(url(name))) !== null),
    );
    expect(there).toEqual([true, false, true, true]);
  });

  it('never fails: a folder that cannot be made is an empty cache', async () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const cache = createPictureCache({ folder: path.join(file, 'pictures') });
    await cache.put(url('a'), redAndBlue(40, 30));
    expect(await cache.get(url('a'))).toBeNull();
  });
});
