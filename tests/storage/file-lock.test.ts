import path from 'node:path';
import Database from 'libsql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFileLock } from '../../source/storage/file-lock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A lock that another connection holds until `release`. */
function heldLock(timeoutMs: number) {
  const file = path.join(temporaryFolder(), 'state.lock');
  const lock = createFileLock(file, timeoutMs);
  lock.run(() => undefined);
  const holder = new Database(file);
  holder.exec('BEGIN IMMEDIATE');
  onTestFinished(() => void holder.close());
  return { lock, release: () => holder.exec('ROLLBACK') };
}

describe('a lock that another process holds', () => {
  it('is waited for as long as it may be, in more than one try, and then fails with the file', () => {
    const { lock } = heldLock(120);
    const begun = performance.now();
    expect(() => lock.run(() => 'work')).toThrow(/state\.lock/u);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(120);
  });

  it('is ours once it is given back', () => {
    const { lock, release } = heldLock(120);
    release();
    expect(lock.run(() => 'work')).toBe('work');
  });
});
