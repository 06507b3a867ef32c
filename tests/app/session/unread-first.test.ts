import { describe, expect, it } from 'vitest';
import { idOf, newsOf, openNews, sourceOf } from '../../support/news.ts';

const ids = ({ session }: Opened) => session().list.rows.map(({ id }) => id);
const selected = ({ session }: Opened) => {
  const { rows, cursor, offset } = session().list;
  return rows[cursor - offset]?.id;
};
const one = (...indexes: readonly number[]) => indexes.map(index => idOf('one', index));

type Opened = Awaited<ReturnType<typeof unreadFirst>>;

/** The first article and the third are read already. */
async function unreadFirst(count = 4) {
  const opened = openNews({
    language: 'en',
    sources: [sourceOf('one')],
    articles: newsOf('one', count),
  });
  await opened.press('m', 'j', 'j', 'm', ':', ...'sort unread', 'enter');
  await opened.library.idle();
  return opened;
}

describe('a list of what is unread first', () => {
  it('has what is read behind it, the newest first in both, and says so', async () => {
    const opened = await unreadFirst();
    expect(ids(opened)).toEqual(one(1, 3, 0, 2));
    expect(opened.session().notice).toEqual({ kind: 'sorted', sort: 'unread' });
    expect(opened.library.store.settings().sorts).toEqual({ 'all:': 'unread' });
    expect(opened.screen().join('\n')).toContain('· unread first');
  });

  it('leaves each article where it is while it is marked, whatever comes in', async () => {
    const opened = await unreadFirst();
    const { library, look, press, session } = opened;
    await press('m', 'G', 'm');
    await look();
    expect(ids(opened)).toEqual(one(1, 3, 0, 2));
    expect(session().list.rows.map(({ read }) => read)).toEqual([true, false, true, false]);
    expect(selected(opened)).toBe(idOf('one', 2));
    library.others.add(...newsOf('one', 1, -9).map(article => ({ ...article, id: 'fresh' })));
    await look();
    expect(ids(opened)).toEqual(['fresh', ...one(1, 3, 0, 2)]);
    await press('U');
    await look();
    expect(session().list.rows.map(({ read }) => read)).toEqual([false, true, false, true, true]);
    expect(ids(opened)).toEqual(['fresh', ...one(1, 3, 0, 2)]);
  });

  it.each(['R', 'r'])('is made anew by %s, from its beginning', async key => {
    const opened = await unreadFirst();
    await opened.press('j', 'm', key);
    expect(ids(opened)).toEqual(one(1, 0, 2, 3));
    expect(opened.session().list.cursor).toBe(0);
  });

  it('is made anew when one comes back to it', async () => {
    const opened = await unreadFirst();
    await opened.press('m', ':', ...'source one', 'enter', ':', ...'go-to-list all', 'enter');
    expect(ids(opened)).toEqual(one(3, 0, 1, 2));
  });

  it('stays where it is while R refreshes under an open article', async () => {
    const opened = await unreadFirst();
    await opened.press('enter', 'R');
    await opened.look();
    expect(ids(opened)).toEqual(one(1, 3, 0, 2));
    expect(selected(opened)).toBe(idOf('one', 1));
  });

  it('is read on in, from one unread article to the next', async () => {
    const { press, session } = await unreadFirst();
    await press('n');
    expect(session().reading?.id).toBe(idOf('one', 1));
    await press('n');
    expect(session().reading?.id).toBe(idOf('one', 3));
    await press('n');
    expect(session().notice).toEqual({ kind: 'no-unread' });
  });

  it('is walked through in windows, to its end and back', async () => {
    const opened = await unreadFirst(200);
    await opened.press('m', 'G');
    expect(ids(opened).slice(-2)).toEqual(one(0, 2));
    expect(opened.session().list).toMatchObject({ cursor: 199, total: 200 });
    await opened.press('g', ...Array.from({ length: 90 }, () => 'j'));
    expect(selected(opened)).toBe(idOf('one', 92));
  });

  it('marks what lies below in it, and no more', async () => {
    const opened = await unreadFirst(6);
    await opened.press('j', 'm', 'm', '}', 'y');
    await opened.library.idle();
    expect(opened.library.marked('read').toSorted()).toEqual(one(0, 2, 4, 5));
  });
});
