import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startDeadline } from '../../source/system/deadline.ts';

const limits = { totalMs: 1000, idleMs: 100 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a deadline', () => {
  it('lets work go on that makes progress, but not for ever', () => {
    const deadline = startDeadline(limits, undefined);
    for (let time = 90; time < 1000; time += 90) {
      vi.advanceTimersByTime(90);
      expect(deadline.stopped()).toBeNull();
      deadline.progress();
    }
    vi.advanceTimersByTime(10);
    expect(deadline.stopped()).toEqual({ code: 'timeout', detail: '1000 ms' });
    expect(deadline.signal.aborted).toBe(true);
  });

  it('ends where nothing moves', () => {
    const deadline = startDeadline(limits, undefined);
    vi.advanceTimersByTime(100);
    expect(deadline.stopped()).toEqual({ code: 'timeout', detail: '100 ms' });
  });

  it('ends when the caller says so, and keeps to the first reason', () => {
    const controller = new AbortController();
    const deadline = startDeadline(limits, controller.signal);
    controller.abort();
    vi.advanceTimersByTime(2000);
    expect(deadline.stopped()).toEqual({ code: 'interrupted' });
    expect(startDeadline(limits, controller.signal).stopped()).toEqual({ code: 'interrupted' });
  });

  it('leaves nothing behind once it is released', () => {
    const controller = new AbortController();
    const deadline = startDeadline(limits, controller.signal);
    deadline.release();
    expect(vi.getTimerCount()).toBe(0);
    controller.abort();
    expect(deadline.stopped()).toBeNull();
  });
});
