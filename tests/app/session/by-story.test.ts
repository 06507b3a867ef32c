import { describe, expect, it } from 'vitest';
import { articlesAtPrompt } from '../../../source/app/session/prompt.ts';
import { articleLine, listLines } from '../../../source/app/view/linear/row-lines.ts';
import { noticeText } from '../../../source/app/view/notice-text.ts';
import type { Article } from '../../../source/domain/article.ts';
import { idOf, newsOf, openNews, sourceOf } from '../../support/news.ts';

const one = (index: number): string => idOf('one', index);
const two = (index: number): string => idOf('two', index);

/** The sources by turns: one0, two0, one1, two1 …; the first story is told by both, the second by one of them alone. */
const articles: readonly Article[] = [...newsOf('one', 5), ...newsOf('two', 5, 0.5)];
const first = [one(0), two(1), one(3)];
const second = [two(0), two(2)];
const late = one(9);
const stories = Object.fromEntries([
  ...first.map(id => [id, 'first']),
  ...second.map(id => [id, 'second']),
  [late, 'first'],
]);

const tall = { columns: 80, rows: 60 };

type Options = Parameters<typeof openNews>[0];
const open = (options: Options = {}) =>
  openNews({ sources: [sourceOf('one'), sourceOf('two')], articles, stories, size: tall, ...options });
type Opened = ReturnType<typeof open>;

const ids = ({ session }: Opened) => session().list.rows.map(({ id }) => id);
const cursorOn = ({ session }: Opened) => {
  const { rows, cursor, offset } = session().list;
  return rows[cursor - offset]?.id;
};
const read = ({ library }: Opened) => library.marked('read').toSorted();
const said = ({ session }: Opened): string => {
  const { notice } = session();
  return notice ? noticeText(notice, session()).text : '';
};
const unreadOf = ({ session }: Opened) =>
  session().sources.rows.find(({ scope }) => scope.kind === 'all')?.count;
const rows = [one(0), two(0), one(1), one(2), two(3), one(4), two(4)];

describe('a list', () => {
  it('has a story as one row, which says what it stands for', () => {
    const opened = open();
    expect(ids(opened)).toEqual(rows);
    expect(opened.session().list.total).toBe(7);
    const screen = opened.screen().join('\n');
    expect(screen).toContain('◂');
    const english = open({ language: 'en' }).screen().join('\n');
    for (const told of ['2 sources ▸', '2 articles ▸']) expect(english).toContain(told);
  });

  it('says it in words to those who listen', () => {
    expect(articleLine(open().session())).toContain('رواه مصدران');
    const english = open({ language: 'en' }).session();
    expect(articleLine(english)).toContain('told by 2 sources');
    expect(listLines(english)[0]).toContain('7 rows');
  });

  it('keeps the headline in its line in a compact list', () => {
    const display = { density: 'compact' } as const;
    const told = (columns: number) =>
      open({ language: 'en', display, size: { columns, rows: 24 } })
        .screen()
        .filter(row => row.includes('▸'))
        .map(row => row.replace(/^.* {2}(?=\d)/u, ''));
    expect(told(80)).toEqual(['2 sources ▸ · 1h', '2 articles ▸ · 1h']);
    expect(told(50)).toEqual(told(80));
  });

  it('has all of its articles with a key, as is kept for it alone, and the cursor stays', async () => {
    const opened = open();
    await opened.press('j', "'");
    expect(ids(opened)).toHaveLength(10);
    expect(cursorOn(opened)).toBe(two(0));
    expect(said(opened)).toMatch(/^كل مقال في صف؛ للتراجع: /u);
    expect(opened.library.store.settings().storyRows).toEqual({ 'all:': 'off' });
    await opened.press('j', 'j', "'");
    expect(ids(opened)).toEqual(rows);
    expect(cursorOn(opened)).toBe(one(0));
    expect(opened.library.store.settings().storyRows).toEqual({});
    await opened.press('U');
    expect(ids(opened)).toHaveLength(10);
  });

  it('says that only lists by time can have stories as rows', async () => {
    const opened = open();
    await opened.press(':', ...'sort source', 'enter', "'");
    expect(opened.session().notice).toEqual({ kind: 'not-by-time' });
    expect(ids(opened)).toHaveLength(10);
  });

  it('has the oldest article of each where the oldest comes first', async () => {
    const opened = open();
    await opened.press(':', ...'sort oldest', 'enter');
    expect(ids(opened)).toEqual([two(4), one(4), two(3), one(3), two(2), one(2), one(1)]);
  });

  it('keeps the cursor on the row of its story when a newer article comes to it', async () => {
    const opened = open();
    await opened.press('j', 'k');
    opened.library.others.add(...newsOf('one', 10, -12).slice(9));
    await opened.look();
    expect(cursorOn(opened)).toBe(late);
    expect(opened.session().list.rows[0]?.standsFor).toEqual({ articles: 4, sources: 2, unread: 4 });
  });
});

describe('a key on the row of a story', () => {
  it('marks all of its articles in one change, and says so', async () => {
    const opened = open();
    await opened.press('m');
    expect(read(opened)).toEqual(first.toSorted());
    expect(said(opened)).toMatch(/^صار الحدث مقروءًا: ٣ مقالات/u);
    expect(opened.session().list.rows[0]?.standsFor?.unread).toBe(0);
    await opened.press('U');
    expect(read(opened)).toEqual([]);
  });

  it('shows it at once', () => {
    const opened = open();
    opened.hit('m');
    expect(opened.session().list.rows[0]).toMatchObject({ read: true, standsFor: { unread: 0 } });
    expect(unreadOf(opened)).toBe(7);
    opened.hit('m');
    expect(opened.session().list.rows[0]).toMatchObject({ read: false, standsFor: { unread: 3 } });
    expect(unreadOf(opened)).toBe(10);
  });

  it('bookmarks all of its articles, and takes all out again', async () => {
    const opened = open();
    await opened.press('b');
    expect(opened.library.marked('bookmark').toSorted()).toEqual(first.toSorted());
    expect(said(opened)).toMatch(/^أُضيف الحدث إلى المحفوظات: ٣ مقالات/u);
    await opened.press('b');
    expect(opened.library.marked('bookmark')).toEqual([]);
  });

  it('tags all of its articles, and says so', async () => {
    const opened = open();
    await opened.press('t', ...'نيل', 'enter');
    expect(said(opened)).toMatch(/^تم تغيير وسوم الحدث: ٣ مقالات/u);
    const tagged = opened.library.archive
      .listed(articles.map(({ id }) => id))
      .filter(({ tags }) => tags.length > 0);
    expect(tagged.map(({ id }) => id).toSorted()).toEqual(first.toSorted());
    await opened.press('v', 't', ...'ماء', 'enter');
    expect(said(opened)).toMatch(/^تم تغيير الوسوم: ٣ مقالات/u);
  });

  it('tags the story that the prompt was opened for, when another one comes above it', async () => {
    const newer = { ...newsOf('one', 10, -12)[9], id: late } as Article;
    const opened = open({ stories: { ...stories, [late]: 'third', [one(1)]: 'third' } });
    await opened.press('t', ...'نيل');
    opened.library.others.add(newer);
    await opened.look();
    expect(cursorOn(opened)).toBe(late);
    expect(articlesAtPrompt(opened.session())).toBe(3);
    await opened.press('enter');
    const tagged = opened.library.archive
      .listed([...articles, newer].map(({ id }) => id))
      .filter(({ tags }) => tags.length > 0);
    expect(tagged.map(({ id }) => id).toSorted()).toEqual(first.toSorted());
  });

  it('asks where to save the article of its headline, which alone is saved', async () => {
    const opened = open({ language: 'en' });
    await opened.press(':', ...'save', 'enter');
    expect(opened.screen().join('\n')).toContain('Save the article to a file');
  });

  it('opens and copies what its headline leads to', async () => {
    const opened = open();
    await opened.press('o', 'y');
    expect(opened.opened).toEqual(['https://news.example/one/0']);
    expect(opened.copied).toEqual(['https://news.example/one/0']);
  });

  it('acts on the article alone once that is open, and says that', async () => {
    const opened = open();
    await opened.press('enter', 'b');
    expect(opened.library.marked('bookmark')).toEqual([one(0)]);
    expect(said(opened)).toMatch(/^أُضيف المقال/u);
    expect(opened.session().list.rows[0]?.standsFor?.unread).toBe(2);
  });

  it('selects all of its articles', async () => {
    const opened = open();
    await opened.press('v', 'j', 'm');
    expect(read(opened)).toEqual([...first, ...second].toSorted());
    expect(opened.session().notice).toMatchObject({ kind: 'many', count: 5 });
  });

  it('leaves what is selected in another list alone', async () => {
    const opened = open();
    await opened.press('j', 'j', 'c', ':', ...'source مصدر two', 'enter', 'm');
    expect(read(opened)).toEqual(second.toSorted());
    expect(opened.session().selection.articles.size).toBe(1);
  });

  it('marks above and below it what stands behind the rows there', async () => {
    const opened = open();
    await opened.press('j', 'j', '{', 'y');
    expect(read(opened)).toEqual([...first, ...second].toSorted());
    await opened.press('U', 'k', '}', 'y');
    expect(read(opened)).toEqual(rows.slice(2).toSorted());
  });

  it('marks everything, also what no row shows', async () => {
    const opened = open();
    await opened.press('A', 'y');
    expect(read(opened)).toHaveLength(10);
  });
});

describe('reading on', () => {
  it('goes from row to row, and leaves what stands behind them', async () => {
    const opened = open();
    await opened.press('n', 'n', 'n', 'n', 'n', 'n', 'n');
    expect(read(opened)).toEqual(rows.toSorted());
    await opened.press('n');
    expect(opened.session().notice).toEqual({ kind: 'only-in-stories' });
  });

  it('does so too where only unread articles are listed', async () => {
    const opened = open();
    await opened.press('a', 'n', 'n', 'n', 'n', 'n', 'n', 'n');
    expect(read(opened)).toEqual(rows.toSorted());
  });

  it('shows a row as unread while any of its articles is', async () => {
    const opened = open();
    await opened.press('enter');
    expect(opened.session().list.rows[0]).toMatchObject({ read: true, standsFor: { unread: 2 } });
  });
});

describe('in an article of a story', () => {
  it('a key goes to the next one by time, and back, and says where one is', async () => {
    const opened = open();
    await opened.press('enter', '\\');
    expect(opened.session().reading?.id).toBe(two(1));
    expect(said(opened)).toBe('المقال ٢ من ٣ في هذا الحدث');
    expect(cursorOn(opened)).toBe(one(0));
    await opened.press('\\', '\\');
    expect(opened.session().reading?.id).toBe(one(3));
    expect(opened.session().notice).toEqual({ kind: 'first-in-story' });
    await opened.press('2', "'", "'");
    expect(opened.session().reading?.id).toBe(one(0));
    expect(opened.session().notice).toEqual({ kind: 'last-in-story' });
  });

  it('the key says that nobody else tells it', async () => {
    const opened = open();
    await opened.press('j', 'j', 'enter', "'");
    expect(opened.session().notice).toEqual({ kind: 'alone' });
  });
});
