import { describe, expect, it } from 'vitest';
import { selectionIn } from '../../../source/app/session/article-selection.ts';
import { noticeText } from '../../../source/app/view/notice-text.ts';
import { selectionText } from '../../../source/app/view/status-line.ts';
import { idOf, newsOf, openNews } from '../../support/news.ts';

const size = { columns: 120, rows: 30 };
const open = () => openNews({ size });
type Opened = ReturnType<typeof open>;

const one = (...indexes: readonly number[]): readonly string[] => indexes.map(index => idOf('one', index));
const here = ({ session }: Opened): readonly string[] =>
  selectionIn(session().selection, session().list)
    .here.map(({ id }) => id)
    .toSorted();
const text = ({ session }: Opened): string | null => selectionText(session());
const to = (opened: Opened, name: string): Promise<void> =>
  opened.press(':', ...`source مصدر ${name}`, 'enter');
const search = async (opened: Opened, words: string): Promise<void> => {
  await opened.press('/', 'ctrl+u', ...words, 'enter');
  await opened.library.idle();
};

describe('the selection of articles', () => {
  it('is told where all of it is so already, and no job is begun', async () => {
    const opened = open();
    const marks = () => opened.library.started.filter(([job]) => job === 'mark').length;
    await opened.press('v', 'j', ':', ...'mark-unread', 'enter');
    expect(opened.session().notice).toEqual({ kind: 'all-already-unread' });
    expect([here(opened), marks()]).toEqual([[], 0]);
    await opened.press('g', 'v', 'j', ':', ...'mark-read', 'enter');
    await opened.press('g', 'v', 'j', ':', ...'mark-read', 'enter');
    expect(opened.session().notice).toEqual({ kind: 'all-already-read' });
    expect(marks()).toBe(1);
  });

  it('takes the article under the cursor in and out again', async () => {
    const opened = open();
    await opened.press('c', 'j', 'j', 'c');
    expect(here(opened)).toEqual(one(0, 2));
    expect(opened.session().list.cursor).toBe(2);
    await opened.press('c');
    expect(here(opened)).toEqual(one(0));
    expect(text(opened)).toBe('التحديد: مقال واحد');
  });

  it('has a range from where it began to the cursor, to either side', async () => {
    const opened = open();
    await opened.press('j', 'j', 'v', 'j', 'j');
    expect(here(opened)).toEqual(one(2, 3, 4));
    await opened.press('k');
    expect(here(opened)).toEqual(one(2, 3));
    await opened.press('k', 'k', 'k');
    expect(here(opened)).toEqual(one(0, 1, 2));
    await opened.press('v', 'j', 'j', 'j', 'j');
    expect(here(opened)).toEqual(one(0, 1, 2));
  });

  it('covers each article on the way to the beginning', async () => {
    const opened = openNews({ size, articles: newsOf('one', 200) });
    await opened.press('G', 'v', 'g');
    expect(here(opened)).toHaveLength(200);
    expect(opened.session().list).toMatchObject({ cursor: 0, offset: 0, total: 200 });
    await opened.press('G', 'k');
    expect(here(opened)).toEqual(one(198, 199));
  });

  it('covers each article on the way to the end, and back', async () => {
    const opened = open();
    await opened.press('v', 'G');
    expect(here(opened)).toHaveLength(60);
    await opened.press('g', 'j');
    expect(here(opened)).toEqual(one(0, 1));
  });

  it('survives a refresh that brings articles above and between', async () => {
    const opened = open();
    await opened.press('j', 'v', 'j', 'j');
    const more = newsOf('one', 3, -1).map(each => ({ ...each, id: `new${each.id}` }));
    opened.library.others.add(...more);
    await opened.look();
    expect(here(opened)).toEqual(one(1, 2, 3));
    expect(opened.session().list.rows[opened.session().list.cursor]?.id).toBe(idOf('one', 3));
  });

  it('survives changes of the list, and is counted where it is', async () => {
    const opened = open();
    await to(opened, 'one');
    await opened.press('c', 'j', 'v', 'j');
    await to(opened, 'two');
    expect(here(opened)).toEqual([]);
    expect(text(opened)).toBe('التحديد: لا مقالات، وفي قوائم أخرى: ٣');
    await opened.press('c');
    expect(here(opened)).toEqual([idOf('two', 0)]);
    await to(opened, 'one');
    expect(here(opened)).toEqual(one(0, 1, 2));
  });

  it('adds what several searches find', async () => {
    const opened = open();
    await search(opened, '7');
    await opened.press('c');
    await search(opened, '9');
    expect(here(opened)).toEqual([]);
    await opened.press('c', '/', 'escape');
    await opened.library.idle();
    expect(here(opened)).toEqual(one(7, 9));
  });

  it('ends by Escape, which leaves the search and the program alone', async () => {
    const opened = open();
    await search(opened, '7');
    await opened.press('c', 'escape');
    expect(text(opened)).toBeNull();
    expect(opened.session().list.words).toBe('7');
  });
});

describe('what keys do to selected articles', () => {
  const selecting = async (...keys: readonly string[]): Promise<Opened> => {
    const opened = open();
    await opened.press('v', 'j', 'j', 'v', 'j', 'j', ...keys);
    return opened;
  };

  it('marks them, and no other, undone by one key', async () => {
    const opened = await selecting('m');
    expect(opened.library.marked('read').toSorted()).toEqual(one(0, 1, 2));
    expect(opened.session().notice).toEqual({ kind: 'many', what: 'marked-read', count: 3 });
    expect(text(opened)).toBeNull();
    await opened.press('U');
    expect(opened.library.marked('read')).toEqual([]);
  });

  it('reads all if any is unread, and only those', async () => {
    const opened = open();
    await opened.press('m', 'v', 'j', 'j', 'm');
    expect(opened.session().notice).toMatchObject({ what: 'marked-read', count: 2 });
    await opened.press('v', 'k', 'm');
    expect(opened.session().notice).toMatchObject({ what: 'marked-unread', count: 2 });
    expect(opened.library.marked('read')).toEqual(one(0));
  });

  it('leaves those alone that the list has not', async () => {
    const opened = open();
    await to(opened, 'one');
    await opened.press('c');
    await to(opened, 'two');
    await opened.press('c', 'm');
    expect(opened.library.marked('read')).toEqual([idOf('two', 0)]);
  });

  it('bookmarks them, and takes them out if all are', async () => {
    const opened = await selecting('b');
    expect(opened.library.marked('bookmark').toSorted()).toEqual(one(0, 1, 2));
    await opened.press('g', 'v', 'j', 'j', 'b');
    expect(opened.library.marked('bookmark')).toEqual([]);
  });

  it('tags them at a prompt that says how many they are', async () => {
    const opened = await selecting('t', ...'سفر', 'enter');
    const tagged = opened.session().list.rows.filter(({ tags }) => tags.includes('سفر'));
    expect(tagged.map(({ id }) => id).toSorted()).toEqual(one(0, 1, 2));
    expect(opened.session().notice).toMatchObject({ kind: 'many', what: 'tagged', count: 3 });
  });

  it('keeps the selection if the tag is none', async () => {
    const opened = await selecting(':', ...`tag ${'x'.repeat(100)}`, 'enter');
    expect(opened.session().notice).toMatchObject({ kind: 'error', error: { code: 'bad-tag' } });
    expect(here(opened)).toEqual(one(0, 1, 2));
  });

  it('opens them once that was asked', async () => {
    const opened = await selecting('o');
    expect(opened.opened).toEqual([]);
    expect(opened.session().layers.at(-1)).toMatchObject({ question: 'open-many', count: 3 });
    await opened.press('y');
    await opened.library.idle();
    expect(opened.opened).toEqual([0, 1, 2].map(index => `https://news.example/one/${index}`));
  });

  it('opens one of them without a question, and says so if there is none to open', async () => {
    const opened = open();
    await opened.press('c', 'o');
    await opened.library.idle();
    expect(opened.opened).toEqual(['https://news.example/one/0']);
    const articles = newsOf('one', 3).map(each => ({ ...each, link: null }));
    const unlinked = openNews({ size, articles });
    await unlinked.press('v', 'j', 'o');
    expect(unlinked.session().notice).toMatchObject({ kind: 'error', error: { code: 'unopenable' } });
    await unlinked.press('y');
    expect(unlinked.copied).toEqual([expect.stringMatching(/^عنوان one 0\s+عنوان one 1$/u)]);
  });

  it('copies their addresses in the order of the list', async () => {
    const opened = open();
    await opened.press('j', 'j', 'c', 'g', 'c', 'y');
    expect(opened.copied).toEqual([
      ['https://news.example/one/0', 'https://news.example/one/2'].join(
        opened.session().terminal.bracketedPaste ? '\n' : ' ',
      ),
    ]);
    expect(opened.session().notice).toMatchObject({ kind: 'copied', count: 2 });
  });

  it('names no key that undoes what changed nothing', async () => {
    const opened = await selecting('m');
    await opened.press('g', 'v', 'j', ':', ...'mark-read', 'enter');
    const { notice } = opened.session();
    expect(notice).toEqual({ kind: 'all-already-read' });
    expect(notice && noticeText(notice, opened.session()).text).not.toContain('للتراجع');
  });

  it('copies those of one time in the order of the list too, when it has let go of some', async () => {
    const at = '2026-11-24T05:00:00.000Z';
    const same = newsOf('one', 3).map(each => ({ ...each, published: at, fetched: at }));
    const opened = openNews({ size, articles: [...same, ...newsOf('two', 900, 100)] });
    await opened.press('v', 'j', 'j', 'v');
    const order = opened
      .session()
      .list.rows.slice(0, 3)
      .map(({ link }) => link);
    await opened.press('G', 'y');
    expect(opened.session().list.offset).toBeGreaterThan(0);
    expect(opened.copied[0]?.split(/\s/u)).toEqual(order);
  });

  it('leaves it alone in an article that is read', async () => {
    const opened = await selecting('enter', 'm');
    expect(opened.library.marked('read')).toEqual([]);
    await opened.press('escape');
    expect(here(opened)).toEqual(one(0, 1, 2));
  });
});
