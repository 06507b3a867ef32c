import { describe, expect, it } from 'vitest';
import { insist } from '../../source/storage/insist.ts';

const patience = { timeoutMs: 5000, msBetweenTries: 1 };

/** A connection that fails so often; `tries` counts what it was asked for. */
function failing(code: string, times: number) {
  let tries = 0;
  return {
    database: {
      exec() {
        if (++tries <= times) throw Object.assign(new Error('held up'), { code });
        return this as never;
      },
    },
    tries: () => tries,
  };
}

describe('a statement that another process holds up', () => {
  it.each(['SQLITE_BUSY', 'SQLITE_BUSY_RECOVERY'])('is tried again after %s', code => {
    const { database, tries } = failing(code, 2);
    insist(database, 'BEGIN IMMEDIATE', patience);
    expect(tries()).toBe(3);
  });

  it('is not tried again where waiting does not help', () => {
    const { database, tries } = failing('SQLITE_FULL', 1);
    expect(() => insist(database, 'BEGIN IMMEDIATE', patience)).toThrow('held up');
    expect(tries()).toBe(1);
  });
});
