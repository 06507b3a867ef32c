import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { layOutAhead } from '../../source/ui/lay-out-ahead.ts';
import { makeDistinctArticle, makeSource } from '../support/articles.ts';
import { openReader } from '../support/edition-reader.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
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

it('previews what was laid out, and nothing while a key is held', () => {
  const { hit, stop, session } = openCounted();
  hit('j', 'j');
  vi.advanceTimersByTime(30);
  expect(session().preview).toBeNull();
  vi.advanceTimersByTime(30);
  expect(session().preview?.reading.id).toBe(session().list.rows[session().list.cursor]?.id);
  stop();
});
