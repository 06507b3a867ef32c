import { describe, expect, it, vi } from 'vitest';
import type { JobName, Jobs } from '../../../source/app/jobs.ts';
import { emptyRulesReport } from '../../../source/app/services/run-rules.ts';
import { reloaded } from '../../../source/app/session/effect.ts';
import { drawingOf } from '../../../source/app/view/drawing.ts';
import { articlesPane } from '../../../source/app/view/panes/articles.ts';
import type { Article } from '../../../source/domain/article.ts';
import type { DamageNotice } from '../../../source/domain/ports.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { type OpenOptions, openReader } from '../../support/edition-reader.ts';
import { createMemoryLibrary } from '../../support/memory-library.ts';

const hour = 3_600_000;
const start = Date.parse('2026-11-24T05:00:00Z');

/** So many articles of a source, the first the newest. */
const articlesOf = (count: number, source = 'one', from = 0): Article[] =>
  Array.from({ length: count }, (_, index) =>
    makeArticle({
      id: `${source}${String(index).padStart(7, '0')}`,
      title: `عنوان ${source} ${index}`,
      link: `https://news.example/${source}/${index}`,
      source: { id: source, title: `مصدر ${source}` },
      published: new Date(start - (from + index) * hour).toISOString(),
      related: [],
    }),
  );

const sourceOf = (id: string) => makeSource({ id, title: `مصدر ${id}` });

const idOf = (source: string, index: number): string => `${source}${String(index).padStart(7, '0')}`;

function open(options: OpenOptions = {}) {
  return openReader({
    sources: [sourceOf('one'), sourceOf('two')],
    articles: [...articlesOf(30), ...articlesOf(30, 'two', 100)],
    ...options,
  });
}

/** The reader whose jobs have something around them. */
function openAround(articles: readonly Article[], around: (start: Jobs['start']) => Jobs['start']) {
  const library = createMemoryLibrary({ sources: [sourceOf('one'), sourceOf('two')], articles });
  const { jobs } = library;
  return {
    ...openReader({ library: { ...library, jobs: { ...jobs, start: around(jobs.start) } } }),
    library,
  };
}

/** Of the jobs some never end. */
const leavingBehind = (...endless: readonly JobName[]) =>
  openAround(
    articlesOf(3),
    start =>
      async function* (name, takes, signal) {
        if (endless.includes(name)) await new Promise(() => undefined);
        return yield* start(name, takes, signal);
      },
  );

/** The answers of one job come when they are let go. */
function heldUp(held: JobName) {
  const answer: (() => void)[] = [];
  const articles = [...articlesOf(30), ...articlesOf(30, 'two', 100)];
  const opened = openAround(
    articles,
    start =>
      async function* (name, takes, signal) {
        const result = yield* start(name, takes, signal);
        if (name === held) await new Promise<void>(resolve => answer.push(resolve));
        return result;
      },
  );
  return { ...opened, answer };
}

const newest = {
  ...(articlesOf(1, 'new', -5)[0] as Article),
  source: { id: 'one', title: '' },
};

describe('changes of other processes', () => {
  it('are seen within half a second, with the cursor on the same article', async () => {
    const { library, look, press, session } = open();
    await press('j', 'j');
    const current = session().list.rows[session().list.cursor]?.id;
    library.others.add(
      ...articlesOf(1, 'new', -5).map(article => ({ ...article, source: { id: 'one', title: '' } })),
    );
    await look();
    expect(session().list).toMatchObject({ cursor: 3, total: 61 });
    expect(session().list.rows[3]?.id).toBe(current);
  });

  it('wait for one look while keys follow each other, and for no other', async () => {
    const { library, look, press, session } = open();
    await press('j', 'j');
    library.others.add(
      ...articlesOf(1, 'new', -5).map(article => ({ ...article, source: { id: 'one', title: '' } })),
    );
    await look(50);
    expect(session().list.total).toBe(60);
    await press('j');
    await look(50);
    expect(session().list.total).toBe(61);
  });

  it('bring the newest to the top while the user has not moved', async () => {
    const { library, look, session } = open();
    library.others.add(
      ...articlesOf(1, 'new', -5).map(article => ({ ...article, source: { id: 'one', title: '' } })),
    );
    await look();
    expect(session().list.cursor).toBe(0);
    expect(session().list.rows[0]?.id).toBe(idOf('new', 0));
  });

  it('show read marks and settings, and leave what one reads where it is', async () => {
    const { library, look, press, session } = open();
    await press('enter');
    const { reading } = session();
    library.others.mark(idOf('one', 5), 'read');
    library.others.set('directions/one', 'ltr');
    await look();
    expect(session().list.rows[5]?.read).toBe(true);
    expect(session().settings.directions).toEqual({ one: 'ltr' });
    expect(session().reading).toBe(reading);
  });

  it('catch up with the files of the state first, and cost nothing if there are none', async () => {
    const { library, look } = open();
    await look();
    expect(library.started).toEqual([]);
    library.others.mark(idOf('one', 5), 'read');
    await look();
    expect(library.started.map(([job]) => job)).toEqual(['catch-up']);
  });

  it('are read by a job, and not once more for the screen', async () => {
    const read: string[] = [];
    const { library, look, press, session } = open({
      wrap: world => ({
        ...world,
        archive: {
          ...world.archive,
          list: request => {
            read.push('list');
            return world.archive.list(request);
          },
          count: (...asked) => {
            read.push('count');
            return world.archive.count(...asked);
          },
          sourceCounts: () => {
            read.push('sources');
            return world.archive.sourceCounts();
          },
        },
      }),
    });
    await press('j', 'j');
    read.length = 0;
    library.others.add(newest);
    await look();
    expect(session().list).toMatchObject({ cursor: 3, total: 61 });
    expect(read).toEqual([]);
  });

  it('keep the cursor on the article to which keys have moved it meanwhile', async () => {
    const { library, hit, look, press, session, answer } = heldUp('catch-up');
    await press('j', 'j');
    library.others.add(newest);
    const looked = look();
    await vi.waitFor(() => expect(answer.length).toBe(1));
    hit('j', 'j');
    const current = session().list.rows[4]?.id;
    answer.pop()?.();
    await looked;
    await vi.waitFor(() => expect(session().list).toMatchObject({ cursor: 5, total: 61 }));
    expect(session().list.rows[5]?.id).toBe(current);
  });

  it('that were read before all was read anew are not shown instead of that', async () => {
    const { library, look, reader, session, answer } = heldUp('catch-up');
    library.others.add(newest);
    const looked = look();
    await vi.waitFor(() => expect(answer.length).toBe(1));
    library.others.add({ ...newest, id: idOf('new', 1), link: 'https://news.example/new/1' });
    reader.perform([reloaded]);
    expect(session().list.total).toBe(62);
    answer.pop()?.();
    await looked;
    await new Promise(setImmediate);
    expect(session().list.total).toBe(62);
  });

  it('that were read before a change of our own are read again: it does not go for a moment', async () => {
    const { library, hit, look, press, session, answer } = heldUp('catch-up');
    await press('j');
    library.others.add(newest);
    const looked = look();
    await vi.waitFor(() => expect(answer.length).toBe(1));
    hit('m');
    const marked = session().list.rows[1];
    expect(marked?.read).toBe(true);
    answer.pop()?.();
    await looked;
    await vi.waitFor(async () => {
      expect(session().list.rows.find(({ id }) => id === marked?.id)?.read).toBe(true);
      await look();
      expect(answer.length).toBe(1);
    });
    expect(session().list.total).toBe(60);
    answer.pop()?.();
    await vi.waitFor(() => expect(session().list).toMatchObject({ cursor: 2, total: 61 }));
    expect(session().list.rows[2]).toMatchObject({ id: marked?.id, read: true });
  });

  it('are not looked for behind a change of our own, which is read once', async () => {
    const { library, look, press } = open();
    await press('A', 'y', 'U');
    expect(library.marked('read')).toEqual([]);
    const read = library.walked.length;
    await look();
    await look();
    expect(library.walked).toHaveLength(read);
    expect(library.started.map(([job]) => job)).toEqual(['mark', 'undo']);
  });

  it('let ages go on while nobody touches a key', async () => {
    const { look, pass, screen } = open({ language: 'en' });
    expect(screen().join('\n')).toContain('1 hour ago');
    pass(60);
    await look();
    expect(screen().join('\n')).not.toContain('1 hour ago');
  });

  it('open another list if the source of this one is gone', async () => {
    const { library, look, press, session } = open();
    await press('l', 'G');
    expect(session().list.scope).toEqual({ kind: 'source', id: 'two' });
    library.others.unsubscribe('two');
    await look();
    expect(session().list.scope).toEqual({ kind: 'source', id: 'one' });
    library.others.unsubscribe('one');
    await look();
    expect(session().list).toMatchObject({ scope: { kind: 'all' }, total: 0 });
  });
});

describe('a search', () => {
  const other = (index: number): Article => ({
    ...(articlesOf(1, `new${index}`, 200) as [Article])[0],
    source: { id: 'one', title: '' },
  });

  it('is answered while others write all the time, and asked again behind that', async () => {
    const library = createMemoryLibrary({ sources: [sourceOf('one')], articles: articlesOf(30) });
    const gates: (() => void)[] = [];
    const { hit, look, session } = openReader({
      library: {
        ...library,
        jobs: {
          close: library.jobs.close,
          async *start(name, takes, signal) {
            if (name === 'ask') await new Promise<void>(resolve => gates.push(resolve));
            return yield* library.jobs.start(name, takes, signal);
          },
        },
      },
    });
    hit('/', 'ع', 'ن', 'و', 'ا', 'ن');
    const asked = gates.length;
    for (let index = 0; index < 3; index++) {
      library.others.add(other(index));
      await look();
    }
    expect(gates).toHaveLength(asked);
    for (const answer of gates) answer();
    await vi.waitFor(() => expect(session().list).toMatchObject({ words: 'عنوان', total: 33 }));
    await look();
    expect(gates).toHaveLength(asked + 1);
  });

  it.each([
    ['ar', 'بحث: عنوان · بقي للبحث: ٧ مقالات'],
    ['en', 'Search: عنوان · 7 articles still to search'],
  ] as const)('says in %s what it could not look at yet', async (language, heading) => {
    const { press, session } = open({ language, unsearched: 7 });
    await press('/', ...'عنوان');
    const shown = articlesPane.heading(session(), drawingOf(session()));
    expect(shown.replace(/\p{Cf}/gu, '')).toBe(heading);
  });
});

describe('what is kept', () => {
  it('is shown at once, before the job has done it', () => {
    const { hit, session, library } = open();
    hit('m');
    expect(session().list.rows[0]?.read).toBe(true);
    expect(library.marked('read')).toEqual([]);
    expect(session().notice).toEqual({ kind: 'marked-read' });
  });

  it('is counted at once too, so that the answer of the job changes nothing', async () => {
    const { hit, session, library } = open();
    hit('m', 'b');
    const { sources } = session();
    expect(sources.rows.map(({ count }) => count)).toEqual([59, 59, 1, 29, 30]);
    await library.idle();
    expect(library.marked('read')).toHaveLength(1);
    expect(session().sources).toBe(sources);
  });

  it('is not taken back by what storage says before it has it', async () => {
    const { hit, look, library, session } = open();
    const isRead = () => session().list.rows.find(({ id }) => id === idOf('one', 0))?.read;
    library.others.add(
      ...articlesOf(1, 'new', 200).map(article => ({ ...article, source: { id: 'one', title: '' } })),
    );
    hit('m');
    const looked = look();
    expect(isRead()).toBe(true);
    await looked;
    await look();
    expect(isRead()).toBe(true);
    expect(session().list.total).toBe(61);
  });

  it('is taken back on the screen if it could not be', async () => {
    const { press, session } = open({ broken: { code: 'storage-failed', subject: 'read.json' } });
    await press('m');
    expect(session().list.rows[0]?.read).toBe(false);
    expect(session().notice).toMatchObject({ kind: 'error', error: { code: 'storage-failed' } });
  });

  it('is undone and done again, with a notice of what and how much', async () => {
    const { press, library, session, screen } = open({ language: 'en' });
    await press('m', 'U');
    expect(library.marked('read')).toEqual([]);
    expect(session().list.rows[0]?.read).toBe(false);
    expect(screen().at(-1)).toContain('Undid: marked 1 article as read');
    await press('ctrl+r');
    expect(session().list.rows[0]?.read).toBe(true);
    await press('`');
    expect(session().list.rows[0]?.read).toBe(false);
  });

  it('tells what undo leaves alone since somebody else has changed it', async () => {
    const { press, library, screen } = open({ language: 'en' });
    await press('m');
    library.others.mark(idOf('one', 0), 'unread');
    await press('U');
    expect(screen().at(-1)).toContain(
      'Undid: marked 0 articles as read (kept 1 later change made elsewhere)',
    );
  });

  it.each([
    ['U', 'Undoing…'],
    ['ctrl+r', 'Redoing…'],
  ])(
    'says that it goes on as soon as %s is pressed, and whatever is pressed meanwhile',
    async (key, text) => {
      const { press, hit, library, screen } = open({ language: 'en' });
      await press('m', 'U');
      hit(key);
      expect(screen().at(-1)).toContain(text);
      hit('j');
      expect(screen().at(-1)).toContain(text);
      await library.idle();
      expect(screen().at(-1)).not.toContain(text);
    },
  );

  it('is undone as often as that is asked for, also at once', async () => {
    const { press, hit, library, session } = open();
    await press('m', 'j', 'm', 'j', 'm');
    hit('U', 'U');
    await library.idle();
    expect(library.marked('read')).toEqual([idOf('one', 0)]);
    hit('ctrl+r', 'ctrl+r', 'ctrl+r');
    await library.idle();
    expect(library.marked('read')).toHaveLength(3);
    expect(session().notice).toEqual({ kind: 'nothing-to-redo' });
  });

  it('says that there is nothing to undo', async () => {
    const { press, session } = open();
    await press('U');
    expect(session().notice).toEqual({ kind: 'nothing-to-undo' });
    await press('ctrl+r');
    expect(session().notice).toEqual({ kind: 'nothing-to-redo' });
  });

  it('asks before all of a list is marked, counts what it is about, and is one step to undo', async () => {
    const { press, library, screen } = open({ language: 'en' });
    await press('m', 'A');
    expect(screen().at(-1)).toContain('Mark 59 articles in “All articles” as read?');
    await press('n');
    expect(library.marked('read')).toHaveLength(1);
    await press('A', 'y');
    expect(library.marked('read')).toHaveLength(60);
    await press('U');
    expect(library.marked('read')).toHaveLength(1);
  });
});

describe('leaving', () => {
  it('keeps the place in the article and what was pressed last', async () => {
    const long = makeArticle({
      id: 'long000000',
      blocks: Array.from({ length: 40 }, (_, index) => ({
        type: 'paragraph',
        text: `فقرة ${index} `.repeat(30),
      })),
    });
    const library = createMemoryLibrary({ sources: [makeSource()], articles: [long] });
    const { press, hit, reader, session } = openReader({ library });
    await press('enter', 'space', 'space');
    const { place } = session().reading ?? {};
    hit('b', 'Q');
    await reader.close();
    expect(library.marked('bookmark')).toEqual(['long000000']);
    expect(library.store.place('long000000')).toMatchObject({
      text: 'feed',
      piece: place?.piece,
      offset: place?.offset,
    });
    const again = openReader({ library });
    await again.press('enter');
    expect(again.session().reading?.place).toMatchObject({ piece: place?.piece, offset: place?.offset });
  });

  it('hears nothing more of work that is abandoned, however that breaks', async () => {
    const library = createMemoryLibrary({ sources: [sourceOf('one')], articles: articlesOf(3) });
    let fail = (_: Error): void => {};
    const abandoned = new Promise<never>((_, reject) => {
      fail = reject;
    });
    const { jobs } = library;
    const { reader, hit, session } = openReader({
      library: {
        ...library,
        jobs: {
          close: jobs.close,
          async *start(name, takes) {
            if (name === 'refresh') await abandoned;
            return yield* jobs.start(name, takes);
          },
        },
      },
    });
    hit('R', 'Q');
    await reader.close();
    const left = session();
    fail(new TypeError('the database connection is not open'));
    await new Promise(setImmediate);
    expect(session().notice).toEqual(left.notice);
  });

  it('counts what the user has changed and storage does not have', async () => {
    const { library, reader, hit } = leavingBehind('mark', 'keep-place');
    hit('m', 'j', 'm', 'b', 'Q');
    expect(await reader.close()).toEqual({ changes: 2, error: null });
    expect(library.marked('bookmark')).toHaveLength(1);
  });

  it('counts what the user has named, too', async () => {
    const { reader, hit } = leavingBehind('keep-view');
    hit('/', ...'عنوان', 'enter', ':', ...'save-view x', 'enter', 'Q');
    expect(await reader.close()).toEqual({ changes: 1, error: null });
  });

  it('counts nothing if all is kept, also where the page of a bookmark is abandoned', async () => {
    const { hit, press, reader } = open();
    await press('m');
    hit('j', 'm', 'Q');
    expect(await reader.close()).toEqual({ changes: 0, error: null });
    const endless = leavingBehind('full-text');
    endless.hit('b', 'Q');
    expect(await endless.reader.close()).toEqual({ changes: 0, error: null });
  });

  it('tells why a change failed that nobody could be told of', async () => {
    const error = { code: 'storage-failed', subject: 'read.json' } as const;
    const { hit, reader } = open({ broken: error });
    hit('m', 'Q');
    expect(await reader.close()).toEqual({ changes: 1, error });
  });

  it('keeps no place for an article that was left where it begins', async () => {
    const { press, library } = open();
    await press('enter', 'q');
    expect(library.store.place(idOf('one', 0))).toBeNull();
  });
});

describe('jobs', () => {
  it('say how a refresh goes, and what it brought', async () => {
    const more = articlesOf(2, 'fresh', -9).map(article => ({
      ...article,
      source: { id: 'two', title: '' },
    }));
    const summary = {
      sources: [],
      added: 2,
      changed: 0,
      failed: 0,
      skipped: 0,
      durationMs: 5,
      ruled: emptyRulesReport,
    };
    const { press, session } = open({ refresh: { articles: more, summary } });
    await press('j', 'R');
    expect(session().refresh).toBeNull();
    expect(session().notice).toEqual({ kind: 'refreshed', summary });
    expect(session().list).toMatchObject({ total: 62, cursor: 3 });
  });

  it('exchange marks with the server after a refresh of everything, and say what has come', async () => {
    const counts = { sources: 0, read: 2, bookmarks: 0, tags: 0 };
    const report = { received: counts, sent: counts, failed: [] };
    const { press, session, library } = open({ sync: { ok: true, value: report } });
    await press('R');
    expect(library.started.map(([name]) => name)).toContain('sync');
    expect(session().syncing).toBeNull();
    expect(session().notice).toEqual({ kind: 'synced', report });
  });

  it('say why there was no exchange with the server, unless it was not to be', async () => {
    const error = { code: 'login-refused', subject: 'https://rss.example' } as const;
    const refused = open({ sync: { ok: false, error } });
    await refused.press('R');
    expect(refused.session()).toMatchObject({ syncing: null, notice: { kind: 'sync-failed', error } });
    const offline = open({ sync: { ok: false, error: { code: 'offline' } } });
    await offline.press('R');
    expect(offline.session()).toMatchObject({ syncing: null, notice: { kind: 'refreshed' } });
  });

  it('do not run twice where once is enough', async () => {
    const { hit, library } = open();
    hit('R', 'R');
    await library.idle();
    expect(library.started.filter(([name]) => name === 'refresh')).toHaveLength(1);
  });

  it('are forgotten if the article was left before they answered', async () => {
    const page = { ...(articlesOf(1)[0] as Article), fromPage: true as const };
    const { hit, library, session } = open({ pages: { [idOf('one', 0)]: page } });
    hit('x', 'q', 'j', 'enter');
    await library.idle();
    expect(session().reading).toMatchObject({ id: idOf('one', 1), shown: 'feed', fetching: false });
  });

  it('open the browser, copy, and stop the program for a while', async () => {
    const { press, opened, copied, suspended, session } = open();
    await press('o', 'ctrl+z');
    expect(opened).toEqual(['https://news.example/one/0']);
    expect(suspended()).toBe(1);
    await press('y');
    expect(copied).toEqual(['https://news.example/one/0']);
    expect(session().notice).toEqual({ kind: 'copied', what: 'link', handed: true });
  });

  it('whose storage cannot be read say why, and the reader stays open', () => {
    const newer = { code: 'newer-file', subject: '/home/read.json' } as const;
    const { hit, library, session } = open();
    library.archive.list = () => {
      throw Object.assign(new Error('newer'), { readerError: newer });
    };
    hit('tab', 'tab', 'j');
    expect(session().notice).toEqual({ kind: 'error', error: newer });
  });
});

describe('a damaged file', () => {
  const notice = { file: '/h/read/3f.json', keptAs: '/h/read/3f.damaged.json', reason: 'not JSON' };
  const isTold = (screen: () => readonly string[]): boolean =>
    screen().some(row => row.includes('3f.damaged'));

  it('is told within a second after it was met, once', async () => {
    const damage: DamageNotice[] = [];
    const { look, screen, press } = openReader({ language: 'en', damage, size: { columns: 160, rows: 24 } });
    await look();
    expect(isTold(screen)).toBe(false);
    damage.push(notice);
    await look();
    expect(isTold(screen)).toBe(true);
    await press('escape');
    await look();
    expect(isTold(screen)).toBe(false);
  });

  it('that was met before the reader opened is told at once', () => {
    const { screen } = openReader({ language: 'en', damage: [notice], size: { columns: 160, rows: 24 } });
    expect(isTold(screen)).toBe(true);
  });
});
