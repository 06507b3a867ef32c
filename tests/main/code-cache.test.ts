import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compiledIn, requireCached, stored } from '../../source/main/code-cache.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const start = 'start-aB3_-9x.js';
const part = 'part-0000000.js';

function bundle(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

const two = {
  [start]: `#!/usr/bin/env node
const { double } = require('./${part}');
exports.answer = () => double(21);
exports.again = require('./${part}').double === double;
exports.folder = __dirname;
exports.separator = require('node:path').sep;`,
  [part]: 'exports.double = value => value * 2;',
};

interface Exports {
  readonly answer: () => number;
  readonly again: boolean;
  readonly folder: string;
  readonly separator: string;
}

/** One run of a process: what is loaded, and what is stored at its end. */
function run(folder: string, cache: string, name = start, now = () => 0): Exports {
  let end = (): void => undefined;
  const atEnd = (store: () => void): void => {
    end = store;
  };
  const load = requireCached(cache, { atEnd, now });
  const loaded = load(path.join(folder, name)) as Exports;
  if (name === start) expect(loaded.answer()).toBe(42);
  end();
  return loaded;
}

const inode = (folder: string, name: string): number => statSync(path.join(folder, name)).ino;

describe('loading with the cache of compiled code', () => {
  it('gives modules what Node gives them, each once', () => {
    const folder = bundle(two);
    const { again, folder: seen, separator } = run(folder, temporaryFolder());
    expect([again, seen, separator]).toEqual([true, folder, path.sep]);
  });

  it('stores a part at the end of each run if the disk is slow', () => {
    const folder = bundle(two);
    const cache = temporaryFolder();
    let time = 0;
    const slow = (): number => (time += 20);
    run(folder, cache, start, slow);
    expect(readdirSync(cache)).toHaveLength(1);
    run(folder, cache, start, slow);
    expect(readdirSync(cache).sort()).toEqual([part, start]);
  });

  it('stores first, and looks for old code only while there is time', () => {
    const cache = temporaryFolder();
    const gone = path.join(cache, 'gone-0000000.js');
    writeFileSync(gone, '');
    utimesSync(gone, 0, 0);
    let time = 0;
    run(bundle(two), cache, start, () => (time += 20));
    expect(readdirSync(cache).sort()).toEqual(['gone-0000000.js', start]);
  });

  it('stores what it compiles, privately, and reads it the next time', () => {
    const folder = bundle(two);
    const cache = path.join(temporaryFolder(), 'a', 'b');
    run(folder, cache);
    expect(readdirSync(cache).sort()).toEqual([part, start]);
    expect(statSync(path.join(cache, start)).mode & 0o777).toBe(0o600);
    const written = inode(cache, start);
    run(folder, cache);
    expect(inode(cache, start)).toBe(written);
  });

  it.each([
    ['a flipped bit', (code: Buffer) => code.with(code.length >> 2, (code.at(code.length >> 2) ?? 0) ^ 1)],
    ['a cut', (code: Buffer) => code.subarray(0, code.length - 3)],
    ['nothing', () => Buffer.alloc(0)],
    ['zeros', (code: Buffer) => Buffer.alloc(code.length)],
    ['code of another V8', () => stored(Buffer.alloc(400, 7))],
  ])('compiles anew and stores again where the cache holds %s', (_, damage) => {
    const folder = bundle(two);
    const cache = temporaryFolder();
    run(folder, cache);
    const file = path.join(cache, start);
    const whole = readFileSync(file);
    writeFileSync(file, damage(whole));
    run(folder, cache);
    expect(compiledIn(readFileSync(file))?.length).toBeGreaterThan(0);
    const written = inode(cache, start);
    run(folder, cache);
    expect(inode(cache, start)).toBe(written);
  });

  it('does not cache a file whose name does not change with its content', () => {
    const cache = temporaryFolder();
    run(bundle({ 'program.js': 'exports.one = 1;' }), cache, 'program.js');
    expect(readdirSync(cache)).toEqual([]);
  });

  it('works where it cannot write', () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(run(bundle(two), path.join(file, 'cache')).again).toBe(true);
  });

  it('removes the code of versions that are long gone', () => {
    const cache = temporaryFolder();
    const old = path.join(cache, 'start-0000000.js');
    writeFileSync(old, '');
    utimesSync(old, 0, 0);
    run(bundle(two), cache);
    expect(readdirSync(cache).sort()).toEqual([part, start]);
  });
});
