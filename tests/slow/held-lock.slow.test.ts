/** A change that waits for a lock for longer than one try, with nobody left who could make it again. */
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'libsql';
import { expect, it } from 'vitest';
import { removeFolder } from '../../benchmarks/remove-folder.js';
import { startSession } from '../support/terminal-session.ts';

const longerThanOneTry = 11_000;

const marksIn = (home: string): number =>
  readdirSync(join(home, 'read')).reduce(
    (count, name) => count + readFileSync(join(home, 'read', name), 'utf8').split('2026-').length - 1,
    0,
  );

it('is saved once the lock is free, though the reader has ended and the first try has failed', async () => {
  const home = mkdtempSync(join(tmpdir(), 'khabar-held-lock-'));
  const session = startSession({
    columns: 120,
    rows: 40,
    home,
    args: ['--offline', '--bidi', 'app', '--lang', 'en'],
  });
  try {
    await session.until(rows => (rows[4] ?? '').includes('│'), 'the panes');
    session.type('m');
    await expect.poll(() => existsSync(join(home, 'read')), { timeout: 10_000 }).toBe(true);
    const before = marksIn(home);
    const lock = new Database(join(home, 'state.lock'));
    lock.pragma('busy_timeout = 5000');
    lock.exec('BEGIN IMMEDIATE');
    session.type('jm');
    await session.until(rows => rows.some(row => row.includes('2 of 46')), 'the second article');
    session.type('Q');
    await session.ended;
    await sleep(longerThanOneTry);
    expect(marksIn(home)).toBe(before);
    lock.exec('ROLLBACK'); // closing alone lets go of it some time later
    lock.close();
    await expect.poll(() => marksIn(home), { timeout: 20_000 }).toBe(before + 1);
  } finally {
    session.kill('SIGKILL');
    await removeFolder(home);
  }
});
