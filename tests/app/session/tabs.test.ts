import { describe, expect, it } from 'vitest';
import { visibleSources } from '../../../source/app/session/visible-sources.ts';
import { makeSource } from '../../support/articles.ts';
import { newsOf, openNews } from '../../support/news.ts';

const filed = (id: string, category: string | null) => makeSource({ id, title: `مصدر ${id}`, category });

const open = () =>
  openNews({
    language: 'en',
    size: { columns: 180, rows: 30 },
    sources: [filed('one', 'News'), filed('two', 'News/Local'), filed('three', 'Sport'), filed('four', null)],
    articles: ['one', 'two', 'three', 'four'].flatMap(id => newsOf(id, 5)),
  });

type Opened = ReturnType<typeof open>;

const scopeOf = ({ session }: Opened) => session().list.scope;
const names = ({ session }: Opened) =>
  visibleSources(session().sources.rows).map(
    ({ row: { scope, depth, count } }) =>
      `${' '.repeat(depth)}${scope.kind === 'source' ? scope.id : scope.kind === 'folder' ? scope.path : scope.kind} ${count}`,
  );

describe('folders', () => {
  it('hold their sources and the folders in them, with the sums of what is unread', () => {
    expect(names(open()).slice(3)).toEqual([
      'four 5',
      'News 10',
      ' one 5',
      ' News/Local 5',
      '  two 5',
      'Sport 5',
      ' three 5',
    ]);
  });

  it('list what all of their sources have', async () => {
    const opened = open();
    await opened.press('f', ...'jjjj');
    expect(opened.session().list).toMatchObject({ scope: { kind: 'folder', path: 'News' }, total: 10 });
    await opened.press('j', 'j');
    expect(opened.session().list).toMatchObject({ scope: { kind: 'folder', path: 'News/Local' }, total: 5 });
  });

  it('are closed and opened with Enter', async () => {
    const opened = open();
    await opened.press('f', ...'jjjj', 'enter');
    expect(names(opened).slice(3)).toEqual(['four 5', 'News 10', 'Sport 5', ' three 5']);
    expect(scopeOf(opened)).toEqual({ kind: 'folder', path: 'News' });
    await opened.press('enter');
    expect(names(opened)).toHaveLength(10);
  });
});

describe('closed folders', () => {
  const closed = async () => {
    const opened = open();
    await opened.press('f', ...'jjjj', 'enter'); // News
    return opened;
  };

  it('are stepped over as one row', async () => {
    const opened = await closed();
    await opened.press('j');
    expect(scopeOf(opened)).toEqual({ kind: 'folder', path: 'Sport' });
    await opened.press('k', 'k');
    expect(scopeOf(opened)).toEqual({ kind: 'source', id: 'four' });
  });

  it('count at once what is marked in them', async () => {
    const opened = await closed();
    await opened.press('f', 'm');
    expect(names(opened).slice(4, 5)).toEqual(['News 9']);
    expect(opened.session().sources.rows[0]?.count).toBe(19);
  });

  it('do not keep one from a source that is named', async () => {
    const opened = await closed();
    await opened.press(':', ...'source مصدر two', 'enter');
    expect(scopeOf(opened)).toEqual({ kind: 'source', id: 'two' });
    expect(opened.screen()[1]).toContain(' News 10 ');
  });

  it('do not keep reading on from what is in them', async () => {
    const opened = await closed();
    await opened.press('k', 'k', 'f'); // bookmarks; there are none
    await opened.press('f', 'j', 'f'); // four
    await opened.press(...Array.from({ length: 6 }, () => 'n'));
    expect(scopeOf(opened)).toEqual({ kind: 'source', id: 'one' });
  });
});

describe('tabs', () => {
  it('go from everything through the outer folders to the bookmarks, and round', async () => {
    const opened = open();
    const seen = [];
    for (let turn = 0; turn < 4; turn++) {
      await opened.press(']');
      seen.push(scopeOf(opened));
    }
    expect(seen).toEqual([
      { kind: 'folder', path: 'News' },
      { kind: 'folder', path: 'Sport' },
      { kind: 'bookmarks' },
      { kind: 'all' },
    ]);
    await opened.press('[');
    expect(scopeOf(opened)).toEqual({ kind: 'bookmarks' });
  });

  it('go on from the folder that a source lies in', async () => {
    const opened = open();
    await opened.press('f', ...'jjjjj', ']');
    expect(scopeOf(opened)).toEqual({ kind: 'folder', path: 'Sport' });
  });

  it('leave an article for the list', async () => {
    const opened = open();
    await opened.press('enter', ']');
    expect(opened.session().focus).toBe('articles');
  });

  it('stand in the head, each with what is unread in it', () => {
    expect(open().screen()[1]).toContain(' All articles 20   News 10   Sport 5   ★ Bookmarks');
  });

  it('keep the current one in sight where there is no room for all', async () => {
    const opened = open();
    opened.reader.input({ input: 'resize', columns: 44, rows: 30 });
    expect(opened.screen()[1]).not.toContain('Bookmarks');
    await opened.press('[');
    expect(opened.screen()[1]).toContain('Bookmarks');
    expect(opened.screen()[1]).toMatch(/^ …/u);
  });
});

describe('unread articles alone', () => {
  it('are listed in any scope, and all of them again', async () => {
    const opened = open();
    await opened.press(']', 'm', 'j', 'a');
    expect(opened.session().list).toMatchObject({ scope: { kind: 'folder', path: 'News' }, total: 9 });
    expect(opened.screen()[4]).toContain('Unread');
    await opened.press(']');
    expect(opened.session().list.total).toBe(5);
    await opened.press('[', 'a');
    expect(opened.session().list.total).toBe(10);
  });
});

describe('the drawer', () => {
  it('opens with the sources, and closes', async () => {
    const opened = open();
    opened.reader.input({ input: 'resize', columns: 120, rows: 30 });
    expect(opened.screen().join('\n')).not.toContain('Sources');
    await opened.press('f');
    expect(opened.session().focus).toBe('sources');
    expect(opened.screen()[4]).toContain('Sources');
    await opened.press('f');
    expect(opened.session().focus).toBe('articles');
  });

  it('is always in sight in a wide window', () => {
    expect(open().screen()[4]).toContain('Sources');
  });
});
