import { describe, expect, it } from 'vitest';
import { listWindow } from '../../../source/app/view/list-view.ts';
import { idOf, newsOf, openNews, sourceOf } from '../../support/news.ts';

const three = { sources: [sourceOf('one')], articles: newsOf('one', 3) };

describe.each(['n', 'space'])('reading on with %s', key => {
  it('opens the unread article under the cursor first, then one after the other', async () => {
    const { press, session } = openNews(three);
    const opened: (string | undefined)[] = [];
    for (let count = 0; count < 3; count++) {
      await press(key);
      opened.push(session().reading?.id);
    }
    expect(opened).toEqual([0, 1, 2].map(index => idOf('one', index)));
  });

  it.each([
    ['the next page', 60],
    ['farther away', 400],
  ])('finds the next on %s, in its place', async (_, read) => {
    const { library, look, press, session } = openNews({
      sources: [sourceOf('one')],
      articles: newsOf('one', 600),
    });
    for (let index = 0; index < read; index++) library.others.mark(idOf('one', index), 'read');
    await look();
    await press(key);
    expect(session().reading?.id).toBe(idOf('one', read));
    expect(session().list.cursor).toBe(read);
    const { rows, offset, total } = session().list;
    expect(rows[read - offset]?.id).toBe(idOf('one', read));
    expect(total).toBe(600);
  });

  it('says that everything is read, and stays where it is', async () => {
    const { press, session } = openNews(three);
    await press(key, key, key, key);
    expect(session().notice).toEqual({ kind: 'no-unread' });
    expect(session().reading?.id).toBe(idOf('one', 2));
  });

  it('goes on from the beginning, and says so', async () => {
    const { press, session } = openNews(three);
    await press('G', key, key);
    expect(session().reading?.id).toBe(idOf('one', 0));
    expect(session().notice).toEqual({ kind: 'from-beginning' });
  });

  it('skips nothing when articles come in above or go', async () => {
    const { library, look, press, session } = openNews(three);
    await press(key);
    library.others.add(...newsOf('one', 1, -9).map(article => ({ ...article, id: 'one-fresh' })));
    await look();
    await press(key);
    expect(session().reading?.id).toBe(idOf('one', 1));
    library.others.remove(idOf('one', 0));
    await look();
    await press(key);
    expect(session().reading?.id).toBe(idOf('one', 2));
    await press(key);
    expect(session().reading?.id).toBe('one-fresh');
  });
});

describe('in a list of several pages', () => {
  it.each(['n', 'p'])('%s reads the rows around the cursor before they come in sight', async key => {
    const { press, session } = openNews({ sources: [sourceOf('one')], articles: newsOf('one', 200) });
    await press('l', 'tab', ...(key === 'n' ? [] : ['G']), key);
    for (let count = 0; count < 60; count++) {
      await press(key);
      const { cursor, offset, rows } = session().list;
      const { start, end } = listWindow(session());
      expect(session().reading?.id).toBe(idOf('one', cursor));
      expect(offset).toBeLessThanOrEqual(start);
      expect(offset + rows.length).toBeGreaterThanOrEqual(end);
      expect(cursor).toBeLessThan(end);
    }
    expect(session().list.cursor).toBe(key === 'n' ? 60 : 139);
  });
});

describe('at the end of a source', () => {
  it('the next one with unread articles follows, and is named', async () => {
    const { press, session } = openNews({
      sources: ['one', 'read', 'two'].map(sourceOf),
      articles: ['one', 'read', 'two'].flatMap(source => newsOf(source, 1)),
    });
    await press('l', ...'jjjj', 'tab', 'm', 'tab', 'tab', ...'k', 'tab');
    expect(session().list.scope).toEqual({ kind: 'source', id: 'one' });
    await press('n', 'n');
    expect(session().reading?.id).toBe(idOf('two', 0));
    expect(session().list.scope).toEqual({ kind: 'source', id: 'two' });
    expect(session().sources.selected).toBe(5);
    expect(session().notice).toEqual({ kind: 'went-on', source: 'مصدر two' });
  });

  it('backwards the one before, with its last', async () => {
    const { press, session } = openNews();
    await press('l', ...'jjjj', 'tab');
    expect(session().list.scope).toEqual({ kind: 'source', id: 'two' });
    await press('A', 'y', 'p');
    expect(session().reading?.id).toBe(idOf('one', 29));
    await press('p');
    expect(session().reading?.id).toBe(idOf('one', 28));
  });
});

describe('the list of unread articles', () => {
  it('keeps the one that is read in its place until one leaves it', async () => {
    const { library, look, press, session } = openNews();
    await press('l', 'j', 'tab', 'j');
    expect(session().list.scope).toEqual({ kind: 'unread' });
    await press('enter');
    await look();
    expect(session().list).toMatchObject({ cursor: 1, total: 60 });
    expect(session().list.rows[1]).toMatchObject({ id: idOf('one', 1), read: true });
    expect(library.marked('read')).toEqual([idOf('one', 1)]);
    await press('n');
    await look();
    expect(session().list).toMatchObject({ cursor: 1, total: 59 });
    expect(session().list.rows[1]?.id).toBe(idOf('one', 2));
  });
});

describe('a search', () => {
  it('is read on in, from its beginning too, and is not left for another list', async () => {
    const { press, session, type } = openNews();
    await press('/');
    await type('one');
    await press('enter', 'G', 'n');
    expect(session().reading?.id).toBe(idOf('one', 29));
    await press('n');
    expect(session().reading?.id).toBe(idOf('one', 0));
    expect(session().notice).toEqual({ kind: 'from-beginning' });
    await press('A', 'y', 'n');
    expect(session().notice).toEqual({ kind: 'no-unread' });
    expect(session().list.words).toBe('one');
  });
});
