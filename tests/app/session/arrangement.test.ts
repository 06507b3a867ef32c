import { describe, expect, it } from 'vitest';
import type { ListSort } from '../../../source/app/session/list-state.ts';
import { unreadFirst } from '../../../source/domain/unread-first.ts';
import { newsOf, openNews, sourceOf } from '../../support/news.ts';

const ids = (session: ReturnType<typeof openNews>['session']) => session().list.rows.map(({ id }) => id);

/** Two sources whose articles come by turns. */
const mixed = (options: Parameters<typeof openNews>[0] = {}) =>
  openNews({
    language: 'en',
    sources: [sourceOf('one'), sourceOf('two')],
    articles: [...newsOf('two', 30), ...newsOf('one', 30, 0.5)].map(article => ({
      ...article,
      fetched: '2026-11-24T06:00:00.000Z',
    })),
    ...options,
  });

const sorted = async (sort: ListSort, options: Parameters<typeof openNews>[0] = {}) => {
  const opened = mixed(options);
  await opened.press(':', ...`sort ${sort}`, 'enter');
  return opened;
};

describe('a list', () => {
  it('goes with a key through what it can be sorted by, and back', async () => {
    const { press, session } = mixed();
    const seen: unknown[] = [];
    for (let turn = 0; turn < 5; turn++) {
      await press('s');
      seen.push([session().list.order, session().notice]);
    }
    const said = (sort: ListSort) => ({ kind: 'sorted', sort });
    expect(seen).toEqual([
      ['oldest', said('oldest')],
      ['newest', said('days')],
      ['source', said('source')],
      [unreadFirst, said('unread')],
      ['newest', said('newest')],
    ]);
  });

  it('has the oldest first, in windows, to its end', async () => {
    const { press, session } = await sorted('oldest');
    expect(ids(session)[0]).toBe('one0000029');
    await press('G');
    expect(session().list.rows.at(-1)?.id).toBe('two0000000');
    expect(session().list.cursor).toBe(59);
    await press('g');
    expect(ids(session)[0]).toBe('one0000029');
  });

  it('has one source after the other, in windows, to its end and back', async () => {
    const { press, session } = await sorted('source');
    expect(ids(session).slice(0, 2)).toEqual(['one0000000', 'one0000001']);
    await press(...Array.from({ length: 31 }, () => 'j'));
    const { rows, cursor, offset } = session().list;
    expect(rows[cursor - offset]?.id).toBe('two0000001');
    await press('G');
    expect(session().list.rows.at(-1)?.id).toBe('two0000029');
    await press('k', 'g');
    expect(ids(session)[0]).toBe('one0000000');
  });

  it('is sorted as was chosen for it alone, after a restart too', async () => {
    const { press, session, library } = await sorted('oldest');
    await press(':', ...'source two', 'enter');
    expect(session().list.order).toBe('newest');
    await press('s', 's', ':', ...'go-to-list all', 'enter');
    expect(session().list.order).toBe('oldest');
    await library.idle();
    expect(library.store.settings().sorts).toEqual({ 'all:': 'oldest', 'source:two': 'days' });
    await press('s', 's', 's', 's');
    await library.idle();
    expect(library.store.settings().sorts).toEqual({ 'source:two': 'days' });
  });

  it('has its bookmarks as they were made, or sorted like others', async () => {
    const { press, session } = mixed();
    await press('j', 'b', 'k', 'b', ':', ...'go-to-list bookmarks', 'enter');
    expect(session().list.order).toBe('bookmarked');
    await press('s');
    expect([session().list.order, ids(session)]).toEqual(['newest', ['two0000000', 'one0000000']]);
    await press(':', ...'sort bookmarked', 'enter');
    expect(session().list.order).toBe('bookmarked');
  });

  it('has the oldest first also where it is narrowed to what a job looks for', async () => {
    const { press, session, library } = await sorted('oldest');
    await press('/', ...'has:audio', 'enter');
    await library.idle();
    expect(session().list).toMatchObject({ order: 'oldest', total: 60, offset: 0 });
    expect(ids(session)[0]).toBe('one0000029');
    await press('G');
    expect(ids(session).at(-1)).toBe('two0000000');
  });

  it('cannot be sorted as hits are, nor hits as lists', async () => {
    const { press, session, library } = await sorted('best');
    expect(session().notice).toMatchObject({ error: { code: 'bad-value', subject: 'best' } });
    await press('/', ...'two', 'enter');
    await library.idle();
    await press(':', ...'sort days', 'enter');
    expect(session().notice).toMatchObject({ error: { code: 'bad-value', subject: 'days' } });
  });

  it('marks as read what it shows above and below', async () => {
    const { press, session, library } = await sorted('source');
    await press(...Array.from({ length: 29 }, () => 'j'), '}', 'y');
    await library.idle();
    expect(library.marked('read').map(id => id.slice(0, 3))).toEqual(Array.from({ length: 30 }, () => 'two'));
    expect(session().list.order).toBe('source');
  });
});

describe('groups', () => {
  const size = { columns: 60, rows: 40 };
  const display = { density: 'compact' } as const;

  it('of days begin with the day', async () => {
    const { screen } = await sorted('days', { size, display });
    const days = screen()
      .filter(row => row.endsWith(' November 2026'))
      .map(row => row.trim());
    expect(days).toEqual(['Tuesday, 24 November 2026', 'Monday, 23 November 2026']);
  });

  it('of sources begin with the source, once', async () => {
    const { press, screen } = await sorted('source', { size, display });
    const heads = () => screen().filter(row => /^\s+\S+ (?:one|two)$/u.test(row));
    expect(heads()).toHaveLength(2);
    await press('G');
    expect(heads()).toHaveLength(1);
    expect(screen()).toHaveLength(40);
  });

  it('leave the row under the cursor in sight, and the screen at its height', async () => {
    const { press, screen } = await sorted('days', { size: { columns: 60, rows: 16 } });
    for (let turn = 0; turn < 40; turn++) {
      await press('j');
      expect(screen()).toHaveLength(16);
    }
  });
});
