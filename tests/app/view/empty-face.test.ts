import { describe, expect, it } from 'vitest';
import type { Scope } from '../../../source/app/session/list-state.ts';
import { screenParts, screenRows } from '../../../source/app/view/screen.ts';
import type { Language } from '../../../source/i18n/index.ts';
import { rowText } from '../../../source/text/rows.ts';
import { makeDistinctArticle, makeSource } from '../../support/articles.ts';
import { type OpenedReader, type OpenOptions, openReader } from '../../support/edition-reader.ts';

const size = { columns: 80, rows: 20 };
const sources = [makeSource()];

const open = (language: Language, options: OpenOptions = {}) =>
  openReader({ language, size, sources, ...options });

/** What is said in the pane, with the letters as they are typed. */
const said = ({ session }: OpenedReader): string => {
  const panes = screenParts(session()).find(({ part }) => part === 'panes');
  return (panes?.rows ?? [])
    .map(row => rowText(row).trim().normalize('NFKC'))
    .filter(row => row !== '')
    .join('\n');
};

/** To the list of that kind, by way of the drawer. */
async function goTo({ press, session }: OpenedReader, kind: Scope['kind']): Promise<void> {
  const down = session().sources.rows.findIndex(({ scope }) => scope.kind === kind);
  expect(down).toBeGreaterThan(0);
  await press('h', ...Array.from({ length: down }, () => 'j'), 'enter');
}

it('has the whole width: there is no article to select', async () => {
  const reader = open('en', { size: { columns: 120, rows: 20 } });
  expect(reader.screen().join('\n')).toMatch(/^ {50,}No articles yet *$/mu);
  expect(reader.screen().join('\n')).not.toMatch(/│|Select an article|Enter open/u);
});

it('leaves the panes where they are while one types what to search for', async () => {
  const articles = [makeDistinctArticle('one')];
  const reader = open('en', { articles, size: { columns: 120, rows: 20 } });
  await reader.press('/');
  await reader.type('balloon');
  expect(reader.screen().join('\n')).toContain('No matches for “balloon”');
  expect(reader.screen().join('\n')).toContain('│');
  expect(reader.screen().join('\n')).not.toContain('Select an article');
});

describe('an empty list says why, and what to do', () => {
  it('with no articles at all', () => {
    expect(said(open('en'))).toBe('No articles yet\nPress R to refresh');
  });

  it('with no bookmarks, in the key that the user has bound', async () => {
    const opened = open('en', { keys: { 'anywhere b': null, 'anywhere z': 'bookmark' } });
    await goTo(opened, 'bookmarks');
    expect(said(opened)).toMatch(/No bookmarks yet\nPress z to keep an article$/u);
  });

  it('with nothing unread', async () => {
    const opened = open('en', { articles: [makeDistinctArticle('one', {})] });
    await opened.press('m');
    await goTo(opened, 'unread');
    expect(said(opened)).toMatch(/All read\nPress R to refresh$/u);
  });

  it('with no sources', () => {
    expect(said(open('en', { sources: [] }))).toBe(
      'No sources yet\nPress + to choose sources from the catalog',
    );
  });

  it('while the first articles are fetched', () => {
    const opened = open('en');
    const refresh = { stage: 'sources', done: 0, total: 1, failed: 0, waiting: [] } as const;
    opened.reader.dispatch({ type: 'refresh', refresh });
    expect(said(opened)).toBe('Fetching the first articles...');
    opened.reader.dispatch({ type: 'refresh', refresh: null });
    expect(said(opened)).toContain('No articles yet');
  });

  it('if nothing was found, with what to try', async () => {
    const opened = open('en', { articles: [makeDistinctArticle('one', {})] });
    await opened.press('/');
    await opened.type('zeppelin');
    await opened.press('enter');
    expect(said(opened)).toMatch(
      /No matches for “zeppelin”\nTry fewer or shorter words\nPress Esc to leave the search$/u,
    );
  });

  it('in Arabic, in the letters of the Arabic keyboard', () => {
    expect(said(open('ar'))).toMatch(/^دعب تلااقم لا\nF5 طغضا/u);
  });

  it.each([
    [40, 8],
    [200, 60],
  ])('in a window of %i × %i', (columns, rows) => {
    const { session } = open('ar', { size: { columns, rows } });
    const drawn = screenRows(session());
    expect(drawn).toHaveLength(rows);
    expect([...new Set(drawn.map(row => row.width))]).toEqual([columns]);
  });

  it('with the keys in a colour of their own', () => {
    const { session } = open('en');
    const keys = (screenParts(session()).find(({ part }) => part === 'panes')?.rows ?? []).flatMap(
      ({ runs }) => runs.filter(({ style }) => style === 'hint-key'),
    );
    expect(
      keys.map(({ text }) => rowText({ runs: [{ text, style: null }], width: 1 }).replace(/\p{Cf}/gu, '')),
    ).toEqual(['R']);
  });
});
