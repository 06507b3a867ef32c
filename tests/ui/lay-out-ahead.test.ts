import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { layOutAhead } from '../../source/ui/lay-out-ahead.ts';
import { makeDistinctArticle, makeSource } from '../support/articles.ts';
import { openReader } from '../support/edition-reader.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const source = makeSource();
const articles = ['a', 'b', 'c', 'd', 'e', 'f'].map(id => makeDistinctArticle(id, { source }));

function openCounted() {
  const opened = openReader({ size: { columns: 120, rows: 30 }, sources: [source], articles });
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

it('follows a key that comes after a rest at once', () => {
  const { hit, foreseen } = openCounted();
  hit('j');
  vi.advanceTimersByTime(1);
  expect(foreseen()).toBe(1);
  vi.advanceTimersByTime(50);
  hit('j');
  vi.advanceTimersByTime(1);
  expect(foreseen()).toBe(2);
});

it('waits while keys follow each other until none has come for a while', () => {
  const { hit, foreseen } = openCounted();
  hit('j');
  for (let count = 0; count < 5; count++) {
    vi.advanceTimersByTime(30);
    hit('j');
  }
  expect(foreseen()).toBe(1);
  vi.advanceTimersByTime(30);
  expect(foreseen()).toBe(1);
  vi.advanceTimersByTime(30);
  expect(foreseen()).toBe(2);
  vi.advanceTimersByTime(1000);
  expect(foreseen()).toBe(2);
});

it('does nothing once it is stopped', () => {
  const { hit, stop, foreseen } = openCounted();
  hit('j');
  stop();
  hit('k');
  vi.advanceTimersByTime(1000);
  expect(foreseen()).toBe(0);
});

it('previews what was laid out, and keeps it while a key is held', () => {
  const { hit, stop, session } = openCounted();
  const idAt = (index: number) => session().list.rows[index]?.id;
  hit('j');
  vi.advanceTimersByTime(1);
  expect(session().preview?.reading.id).toBe(idAt(1));
  hit('j');
  vi.advanceTimersByTime(30);
  expect(session().preview?.reading.id).toBe(idAt(1));
  vi.advanceTimersByTime(30);
  expect(session().preview?.reading.id).toBe(idAt(2));
  stop();
});
