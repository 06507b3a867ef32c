import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { archivedBelow } from '../../source/app/session/archived.ts';
import { withPreview } from '../../source/app/session/preview.ts';
import { readingView } from '../../source/app/view/reading-view.ts';
import { layOutAhead } from '../../source/ui/lay-out-ahead.ts';
import { makeDistinctArticle, makeSource } from '../support/articles.ts';
import { type OpenOptions, openReader } from '../support/edition-reader.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const source = makeSource();
const articles = ['a', 'b', 'c', 'd', 'e', 'f'].map(id => makeDistinctArticle(id, { source }));

function openCounted(options: OpenOptions = {}) {
  const opened = openReader({ size: { columns: 120, rows: 30 }, sources: [source], articles, ...options });
  let foreseen = 0;
  const neighbours: number[] = [];
  const stop = layOutAhead({
    ...opened.reader,
    foresee(steps = 0) {
      if (steps === 0) foreseen++;
      else neighbours.push(steps);
      return opened.reader.foresee(steps);
    },
  });
  return { ...opened, stop, foreseen: () => foreseen, neighbours };
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

it('lays out what is next to it in the list once the keys have ended, and shows that without laying it out again', () => {
  const { hit, stop, session, neighbours, reader } = openCounted();
  hit('j');
  vi.advanceTimersByTime(1);
  expect(neighbours).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(neighbours).toEqual([1, -1]);
  const laidOut = readingView(reader.foresee(1));
  hit('j');
  vi.advanceTimersByTime(1);
  expect(session().preview?.reading.id).toBe(session().list.rows[2]?.id);
  expect(readingView(withPreview(session()))?.rows[0]?.row).toBe(laidOut?.rows[0]?.row);
  stop();
});

it('leaves what is next alone while a key comes', () => {
  const { hit, stop, neighbours } = openCounted();
  for (let count = 0; count < 5; count++) {
    hit('j');
    vi.advanceTimersByTime(10);
  }
  expect(neighbours).toEqual([]);
  stop();
});

it('looks once for what stands below the unread article that is next, and has it as soon as that opens', async () => {
  const { press, stop, session, library } = openCounted({ archivedBelow: 2 });
  const askedAhead = () =>
    library.started.filter(([job]) => job === 'related-ahead').map(([, takes]) => takes);
  await press('enter');
  await vi.advanceTimersByTimeAsync(100);
  expect(askedAhead()).toEqual(['b']);
  await press('n');
  expect(archivedBelow(session()).map(({ id }) => id)).toEqual(['a', 'c']);
  await vi.advanceTimersByTimeAsync(100);
  expect(askedAhead()).toEqual(['b', 'c']);
  stop();
});

it('looks for it also where the list had its cursor on that article before', async () => {
  const { press, stop, library } = openCounted({ archivedBelow: 2, size: { columns: 80, rows: 24 } });
  await press('enter', 'q', 'j');
  await vi.advanceTimersByTimeAsync(100);
  await press('tab');
  await vi.advanceTimersByTimeAsync(100);
  expect(library.started.filter(([job]) => job === 'related-ahead').map(([, takes]) => takes)).toEqual(['b']);
  stop();
});
