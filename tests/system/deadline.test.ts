import { describe, expect, it } from 'vitest';
import { startDeadline } from '../../source/system/deadline.ts';
import { handTime } from '../support/hand-time.ts';

const limits = { totalMs: 1000, idleMs: 100 };

describe('a deadline', () => {
  it('lets work go on that makes progress, but not for ever', () => {
    const time = handTime();
    const deadline = startDeadline(limits, undefined, time.source);
    for (let passed = 75; passed < 1000; passed += 75) {
      time.pass(75);
      expect(deadline.stopped()).toBeNull();
      deadline.progress();
    }
    time.pass(75);
    expect(deadline.stopped()).toEqual({ code: 'timeout', detail: '1000 ms' });
    expect(deadline.signal.aborted).toBe(true);
  });

  it('ends where nothing moves', () => {
    const time = handTime();
    const deadline = startDeadline(limits, undefined, time.source);
    time.pass(75);
    expect(deadline.stopped()).toBeNull();
    time.pass(25);
    expect(deadline.stopped()).toEqual({ code: 'timeout', detail: '100 ms' });
  });

  it('stands still while the process is stopped or asleep: a late look counts as one', () => {
    const time = handTime();
    const deadline = startDeadline(limits, undefined, time.source);
    for (const sleep of [60_000, 3_600_000]) time.look(sleep);
    expect(deadline.stopped()).toBeNull();
    time.pass(50);
    expect(deadline.stopped()).toEqual({ code: 'timeout', detail: '100 ms' });
  });

  it('stands still while the program works itself', () => {
    const time = handTime();
    const deadline = startDeadline(limits, undefined, time.source);
    for (let looks = 0; looks < 1000; looks++) time.look(0);
    expect(deadline.stopped()).toBeNull();
  });

  it('ends when the caller says so, and keeps to the first reason', () => {
    const time = handTime();
    const controller = new AbortController();
    const deadline = startDeadline(limits, controller.signal, time.source);
    controller.abort();
    time.pass(2000);
    expect(deadline.stopped()).toEqual({ code: 'interrupted' });
    expect(startDeadline(limits, controller.signal, time.source).stopped()).toEqual({ code: 'interrupted' });
  });

  it('leaves nothing behind once it is released', () => {
    const time = handTime();
    const controller = new AbortController();
    const deadline = startDeadline(limits, controller.signal, time.source);
    expect(time.isWatched()).toBe(true);
    deadline.release();
    expect(time.isWatched()).toBe(false);
    controller.abort();
    expect(deadline.stopped()).toBeNull();
  });
});
