import { describe, expect, it } from 'vitest';
import { selectedArticle } from '../../../source/app/session/selectors.ts';
import { listRoom, listWindow } from '../../../source/app/view/list-view.ts';
import { idOf, newsOf, openNews, sourceOf } from '../../support/news.ts';

const open = (count = 2000) =>
  openNews({ sources: [sourceOf('one')], articles: newsOf('one', count), size: { columns: 80, rows: 24 } });

describe('the window of a list', () => {
  it('has about three screens around the cursor, and knows the total', () => {
    const { session } = open();
    expect(session().list.total).toBe(2000);
    expect(session().list.rows.length).toBeLessThan(50);
  });

  it('has a screen to either side of the article with which it opens', () => {
    const { hit, session } = open();
    hit('G', 'a');
    expect(session().list.rows.length).toBe(listRoom(session()) + 1);
  });

  it('is the right article at every step down and up', () => {
    const { hit, session } = open(120);
    for (let index = 1; index < 120; index++) {
      hit('j');
      expect(selectedArticle(session())?.id).toBe(idOf('one', index));
    }
    for (let index = 118; index >= 0; index--) {
      hit('k');
      expect(selectedArticle(session())?.id).toBe(idOf('one', index));
    }
  });

  it('is read on, and not again, for a compact list, which shows more', () => {
    const { hit, session } = open();
    const { rows: before } = session().list;
    hit('z');
    const { rows: compact } = session().list;
    expect(compact.length).toBeGreaterThan(listRoom(session()));
    expect(compact.slice(0, before.length).map((row, index) => row === before[index])).not.toContain(false);
    hit('z');
    expect(session().list.rows).toBe(compact);
  });

  it.each(['G', 'end'])('%s goes to the end, and back up from there', key => {
    const { hit, session } = open();
    hit(key);
    expect(selectedArticle(session())?.id).toBe(idOf('one', 1999));
    hit(...'k'.repeat(60));
    expect(selectedArticle(session())?.id).toBe(idOf('one', 1939));
    hit('g');
    expect(selectedArticle(session())?.id).toBe(idOf('one', 0));
  });

  it('jumps by counts, to rows, and by Arabic digits', () => {
    const { hit, session } = open();
    hit(...'700j');
    expect(selectedArticle(session())?.id).toBe(idOf('one', 700));
    hit(...'١٠ن');
    expect(selectedArticle(session())?.id).toBe(idOf('one', 690));
    hit(...'1500G');
    expect(selectedArticle(session())?.id).toBe(idOf('one', 1499));
    hit(...'9999999j');
    expect(selectedArticle(session())?.id).toBe(idOf('one', 1999));
    hit(...'3g');
    expect(selectedArticle(session())?.id).toBe(idOf('one', 2));
  });

  it('reads ahead while nobody waits, so that a screen of steps reads nothing', () => {
    const { hit, library, reader, session } = open();
    for (const step of ['j', 'k']) {
      hit(...'500G', ...step.repeat(15));
      reader.readRowsAhead();
      reader.readRowsAhead();
      library.walked.length = 0;
      reader.readRowsAhead();
      const { cursor, rows, offset } = session().list;
      hit(...step.repeat(listRoom(session())));
      expect(library.walked).toEqual([]);
      expect(rows[cursor - offset]?.id).toBe(idOf('one', cursor));
    }
  });

  it('reads nothing ahead of a list that is there', () => {
    const { library, reader } = open(5);
    library.walked.length = 0;
    reader.readRowsAhead();
    expect(library.walked).toEqual([]);
  });

  it('reads no more rows for a step at the end of a long list than at its beginning', () => {
    const { hit, library } = open();
    hit('G');
    library.walked.length = 0;
    hit(...'k'.repeat(200));
    const rows = library.walked.reduce((sum, count) => sum + count, 0);
    expect(rows).toBeLessThan(600);
    expect(Math.max(...library.walked)).toBeLessThan(60);
  });

  it('goes by as many articles as the list shows', () => {
    const { hit, session } = open();
    hit('pagedown');
    const page = session().list.cursor;
    expect(page).toBe(6); // 19 rows, three for each article with the blank one below it
    expect(listWindow(session()).start).toBe(page - 1);
    hit('ctrl+d');
    expect(session().list.cursor).toBe(page + Math.ceil(page / 2));
    expect(listWindow(session()).start).toBe(page - 1);
    hit('pageup', 'ctrl+u');
    expect(session().list.cursor).toBe(0);
    expect(listWindow(session()).start).toBe(0);
  });

  it('stays while the cursor moves in it, and goes along by one article at its edge', () => {
    const { hit, session } = open();
    const starts = Array.from({ length: 8 }, () => {
      hit('j');
      return listWindow(session()).start;
    });
    expect(starts).toEqual([0, 0, 0, 0, 1, 2, 3, 4]);
    hit('k', 'k');
    expect(listWindow(session()).start).toBe(4);
  });

  it('stays on its articles when others come in above them', async () => {
    const { hit, session, library, look } = open(40);
    hit(...'12j', ...'3k');
    const first = session().list.rows[listWindow(session()).start - session().list.offset]?.id;
    library.others.add(
      ...newsOf('one', 2, -9).map((article, index) => ({ ...article, id: `fresh${index}` })),
    );
    await look();
    const { start } = listWindow(session());
    expect(session().list.total).toBe(42);
    expect(session().list.rows[start - session().list.offset]?.id).toBe(first);
  });

  it('finds its end again if articles are gone', () => {
    const { hit, library, session } = open(100);
    for (let index = 50; index < 100; index++) library.others.remove(idOf('one', index));
    hit(...'99j');
    expect(session().list).toMatchObject({ cursor: 49, total: 50 });
    expect(selectedArticle(session())?.id).toBe(idOf('one', 49));
  });

  it('is read again in a larger window', () => {
    const { reader, session, hit } = open();
    hit(...'500j');
    reader.input({ input: 'resize', columns: 80, rows: 200 });
    const { offset, rows, cursor } = session().list;
    expect(cursor).toBe(500);
    expect(cursor - offset).toBeGreaterThan(100);
    expect(offset + rows.length - cursor).toBeGreaterThan(100);
  });
});

describe('a search', () => {
  it('shows what is typed at once, and the hits when they arrive; an answer to fewer letters is dropped', async () => {
    const { hit, session, library, screen } = open(30);
    hit('/', ...'zzz');
    expect(screen().at(-1)).toContain('zzz');
    expect(session().list.total).toBe(30);
    await library.idle();
    expect(session().list.total).toBe(0);
    expect(session().list.words).toBe('zzz');
  });

  it('highlights the words that the rows in sight were found by, until the next are there', async () => {
    const { press, hit, type, session, library } = open(30);
    await press('/');
    await type('عنو');
    hit('ا');
    expect(session().list).toMatchObject({ words: 'عنوا', highlighted: { words: 'عنو عنو*' } });
    await library.idle();
    expect(session().list.highlighted.words).toBe('عنوا عنوا*');
    await press('escape');
    expect(session().list.highlighted.words).toBe('');
  });

  it('has no hidden limit, and is walked through to its end', async () => {
    const { press, session, type } = open(1000);
    await press('/');
    await type('عنوان');
    await press('enter');
    expect(session().list.total).toBe(1000);
    await press('G');
    expect(selectedArticle(session())?.id).toBe(idOf('one', 999));
    await press('g', ...'350j');
    expect(selectedArticle(session())?.id).toBe(idOf('one', 350));
  });

  it('leaves the cursor on its article, out of the search', async () => {
    const { press, session, type } = open(60);
    await press('/');
    await type('42');
    await press('enter');
    expect(selectedArticle(session())?.id).toBe(idOf('one', 42));
    await press('escape');
    expect(session().list).toMatchObject({ words: '', cursor: 42, total: 60 });
  });

  it('says what is missing of a query when it is sent, and waits for it at the prompt', async () => {
    const { press, screen, session, type } = openNews({ language: 'en', size: { columns: 120, rows: 24 } });
    await press('/');
    await type('"عنوان');
    expect(session().notice).toBeNull();
    await press('enter');
    expect(session().notice).toMatchObject({ kind: 'error', error: { code: 'bad-query' } });
    expect(session().layers).toMatchObject([{ layer: 'prompt', typed: '"عنوان' }]);
    expect(screen().at(-2)).toMatch(/Search: ▏\S+ {3}Missing quotation mark/u);
    await type('"');
    expect(session().notice).toBeNull();
    await press('enter');
    expect(session().layers).toEqual([]);
  });

  it('without words is a list like any other', async () => {
    const { press, session, type, library } = open(30);
    await press('m', '/');
    await type('is:unread');
    expect(session().list.total).toBe(29);
    expect(library.started.filter(([, takes]) => JSON.stringify(takes).includes('unread'))).toEqual([]);
  });

  it('takes a paste, with its line breaks as blanks; elsewhere a paste does nothing', async () => {
    const { reader, session, press } = open(5);
    reader.input({ input: 'paste', text: 'qQ\nj' });
    expect(session()).toMatchObject({ leaving: false, list: { cursor: 0 } });
    await press('/');
    reader.input({ input: 'paste', text: 'عنوان\r\n one' });
    expect(session().layers).toMatchObject([{ typed: 'عنوان one' }]);
  });
});
