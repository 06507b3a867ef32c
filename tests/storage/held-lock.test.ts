import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import { takeLock } from '../../source/storage/held-lock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const lockIn = (folder: string): string => path.join(folder, 'archive', 'refresh.lock');

it('a lock has one holder at a time', () => {
  const file = lockIn(temporaryFolder());
  const release = takeLock(file);
  expect(release).not.toBeNull();
  expect(takeLock(file)).toBeNull();
  expect(takeLock(`${file}-2`)).not.toBeNull();
  release?.();
  const again = takeLock(file);
  expect(again).not.toBeNull();
  again?.();
});

it('a lock of a process that is killed is free', async () => {
  const file = lockIn(temporaryFolder());
  takeLock(file)?.();
  const libsql = createRequire(import.meta.url).resolve('libsql');
  const script = `
    const database = new (require(${JSON.stringify(libsql)}))(${JSON.stringify(file)});
    database.exec('BEGIN IMMEDIATE');
    console.log('held');
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(holder.stdout, 'data');
  expect(takeLock(file)).toBeNull();
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const release = takeLock(file);
  expect(release).not.toBeNull();
  release?.();
});

it.skipIf(process.getuid?.() === 0)('a folder that cannot be written to keeps nobody from anything', () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o500);
  expect(takeLock(lockIn(folder))).not.toBeNull();
  chmodSync(folder, 0o700);
});
