import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { layOutAhead } from '../../source/ui/lay-out-ahead.ts';
import { openReader } from '../support/edition-reader.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

function openCounted() {
  const opened = openReader();
  let foreseen = 0;
  const stop = layOutAhead({
    ...opened.reader,
    foresee() {
      foreseen++;
      return opened.reader.foresee();
    },
  });
  return { ...opened, stop, foreseen: () => foreseen };
}

it('waits until no key has come for a while', () => {
  const { hit, foreseen } = openCounted();
  for (let count = 0; count < 5; count++) {
    hit('j');
    vi.advanceTimersByTime(30);
  }
  expect(foreseen()).toBe(0);
  vi.advanceTimersByTime(30);
  expect(foreseen()).toBe(1);
  vi.advanceTimersByTime(1000);
  expect(foreseen()).toBe(1);
});

it('does nothing once it is stopped', () => {
  const { hit, stop, foreseen } = openCounted();
  hit('j');
  stop();
  hit('k');
  vi.advanceTimersByTime(1000);
  expect(foreseen()).toBe(0);
});
