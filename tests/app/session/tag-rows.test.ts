import { describe, expect, it } from 'vitest';
import { visibleSources } from '../../../source/app/session/visible-sources.ts';
import { openNews } from '../../support/news.ts';

type Opened = ReturnType<typeof openNews>;

const open = () => openNews({ language: 'en', size: { columns: 180, rows: 30 } });

async function tagged(opened: Opened, ...lines: readonly string[]): Promise<Opened> {
  for (const line of lines) {
    await opened.press('t');
    await opened.type(line);
    await opened.press('enter');
    await opened.look();
    await opened.library.idle();
    await opened.press('j');
  }
  return opened;
}

const rowsOf = ({ session }: Opened) =>
  visibleSources(session().sources.rows).map(({ row: { scope, count } }) => [
    'name' in scope ? scope.name : scope.kind,
    count,
  ]);

const many = 'a, b, c, d, e, f';

describe('tags among the sources', () => {
  it('have no row while there are none', () => {
    expect(rowsOf(open()).map(([name]) => name)).toEqual(['all', 'unread', 'bookmarks', 'source', 'source']);
  });

  it('stand behind the views with what is unread of them', async () => {
    const opened = await tagged(open(), 'علوم, sport', 'sport');
    expect(rowsOf(opened).slice(3, -2)).toEqual([
      ['sport', 2],
      ['علوم', 1],
    ]);
    expect(opened.screen().join('\n')).toMatch(/Tag: sport +2/u);
    await opened.press('k', 'm');
    await opened.look();
    expect(rowsOf(opened)[3]).toEqual(['sport', 1]);
  });

  it('are chosen like a view, and searched in', async () => {
    const opened = await tagged(open(), 'sport', 'other', 'sport');
    await opened.press('h', 'j', 'j', 'j', 'j');
    await opened.library.idle();
    expect(opened.session().list).toMatchObject({ scope: { kind: 'tag', name: 'sport' }, total: 2 });
    await opened.press('/');
    expect(opened.screen().at(-1)).toContain('Tag: sport');
    await opened.press(...'one', 'enter');
    await opened.library.idle();
    expect(opened.session().list).toMatchObject({ scope: { kind: 'tag', name: 'sport' }, total: 2 });
  });

  it('go with their last article, and the list with them', async () => {
    const opened = await tagged(open(), 'sport');
    await opened.press('h', 'j', 'j', 'j', 'l', 't');
    await opened.type('-sport');
    await opened.press('enter');
    await opened.look();
    await opened.library.idle();
    await opened.look();
    expect(rowsOf(opened)).toHaveLength(5);
    expect(opened.session().list.scope).toEqual({ kind: 'all' });
  });

  it('of more than a few are folded under a heading, which Enter unfolds', async () => {
    const opened = await tagged(open(), many, 'a');
    expect(rowsOf(opened).slice(3, -2)).toEqual([['tags', 2]]);
    expect(opened.screen().join('\n')).toMatch(/▸ Tags +2/u);
    await opened.press('h', 'j', 'j', 'j');
    await opened.library.idle();
    expect(opened.session().list).toMatchObject({ scope: { kind: 'tags' }, total: 2 });
    await opened.press('enter');
    expect(opened.session().focus).toBe('sources');
    expect(
      rowsOf(opened)
        .slice(3, -2)
        .map(([name]) => name),
    ).toEqual(['tags', ...many.split(', ')]);
    expect(opened.screen().join('\n')).toMatch(/▾ Tags +2/u);
    await opened.press('j');
    expect(opened.session().list.scope).toEqual({ kind: 'tag', name: 'a' });
    await opened.press('k', 'enter');
    expect(rowsOf(opened)).toHaveLength(6);
    expect(opened.session().list.scope).toEqual({ kind: 'tags' });
  });

  it('are written in the language of the reader', async () => {
    const opened = await tagged(openNews({ size: { columns: 180, rows: 30 } }), 'sport');
    const row = opened.screen().find(line => line.includes('sport') && !line.includes('#')) ?? '';
    expect(row.normalize('NFKC')).toContain('sport :مسو');
  });
});

describe('counts of views and tags', () => {
  it('are not asked for while there is nothing to count', async () => {
    const opened = open();
    await opened.look();
    await opened.library.idle();
    expect(opened.library.started.filter(([job]) => job === 'count-scopes')).toEqual([]);
  });

  it('leave the counts of sources as they are: these are not read again for them', async () => {
    let reads = 0;
    const opened = await tagged(
      openNews({
        wrap: world => ({
          ...world,
          archive: {
            ...world.archive,
            sourceCounts: () => {
              reads++;
              return world.archive.sourceCounts();
            },
          },
        }),
      }),
      'sport',
    );
    const counted = () => opened.library.started.filter(([job]) => job === 'count-scopes').length;
    opened.library.others.mark(opened.session().list.rows[0]?.id ?? '', 'read');
    const before = { reads, counted: counted() };
    await opened.look();
    await opened.look();
    expect(counted()).toBeGreaterThan(before.counted);
    expect(rowsOf(opened)[3]).toEqual(['sport', 0]);
    expect(reads).toBe(before.reads);
  });
});
