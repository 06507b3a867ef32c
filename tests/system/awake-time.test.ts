import { describe, expect, it } from 'vitest';
import { afterAwake } from '../../source/system/awake-time.ts';
import { handTime } from '../support/hand-time.ts';

describe('a timer of awake time', () => {
  it('runs its work once, when its time is over', () => {
    const time = handTime();
    let runs = 0;
    afterAwake(1000, () => runs++, time.source);
    time.pass(900);
    expect(runs).toBe(0);
    time.pass(2000);
    expect(runs).toBe(1);
    expect(time.isWatched()).toBe(false);
  });

  it('takes a sleep for one step', () => {
    const time = handTime();
    let runs = 0;
    afterAwake(1000, () => runs++, time.source);
    time.look(3_600_000);
    time.pass(800);
    expect(runs).toBe(0);
    time.pass(100);
    expect(runs).toBe(1);
  });

  it('runs nothing once it is stopped', () => {
    const time = handTime();
    let runs = 0;
    afterAwake(1000, () => runs++, time.source)();
    time.pass(5000);
    expect(runs).toBe(0);
  });
});
