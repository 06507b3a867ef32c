import { describe, expect, it } from 'vitest';
import { screenRows } from '../../../source/app/view/screen.ts';
import type { Language } from '../../../source/i18n/index.ts';
import { rowText } from '../../../source/text/rows.ts';
import { makeDistinctArticle, makeSource } from '../../support/articles.ts';
import { type OpenOptions, openReader } from '../../support/edition-reader.ts';

const size = { columns: 80, rows: 20 };
const sources = [makeSource()];

const open = (language: Language, options: OpenOptions = {}) =>
  openReader({ language, size, sources, ...options });

/** What is said, with the letters as they are typed. */
const said = (screen: readonly string[]): string =>
  screen
    .slice(1, -2)
    .map(row => row.replace(/[│]/gu, '').trim().normalize('NFKC'))
    .filter(row => row !== '')
    .join('\n');

describe('an empty list says why, and what to do', () => {
  it('with no articles at all', () => {
    const { screen } = open('en');
    expect(said(screen())).toBe('No articles yet\nPress R to refresh');
  });

  it('with nothing unread', async () => {
    const { press, screen } = open('en', { articles: [makeDistinctArticle('one', {})] });
    await press('m', 'h', 'j', 'enter');
    expect(said(screen())).toBe('All read\nPress R to refresh');
  });

  it('with no bookmarks, in the key that the user has bound', async () => {
    const { press, screen } = open('en', { keys: { 'anywhere b': null, 'anywhere z': 'bookmark' } });
    await press('h', 'j', 'j', 'enter');
    expect(said(screen())).toBe('No bookmarks yet\nPress z to keep an article');
  });

  it('with no sources', () => {
    const { screen } = open('en', { sources: [] });
    expect(said(screen())).toBe('No sources yet\nPress + to choose sources from the catalog');
  });

  it('while the first articles are fetched', () => {
    const { reader, screen } = open('en');
    const refresh = { stage: 'sources', done: 0, total: 1, failed: 0, waiting: [] } as const;
    reader.dispatch({ type: 'refresh', refresh });
    expect(said(screen())).toBe('Fetching the first articles...');
    reader.dispatch({ type: 'refresh', refresh: null });
    expect(said(screen())).toContain('No articles yet');
  });

  it('if nothing was found, with what to try', async () => {
    const { press, type, screen } = open('en', { articles: [makeDistinctArticle('one', {})] });
    await press('/');
    await type('zeppelin');
    await press('enter');
    expect(said(screen())).toBe(
      'No matches for “zeppelin”\nTry fewer or shorter words\nPress Esc to leave the search',
    );
  });

  it('in Arabic, in the letters of the Arabic keyboard', () => {
    const { screen } = open('ar', { sources: [] });
    expect(said(screen())).toMatch(/^دعب رداصم .*\n\+ طغضا/u);
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
    const keys = screenRows(session())
      .slice(0, -1)
      .flatMap(({ runs }) => runs.filter(({ style }) => style === 'hint-key'));
    expect(
      keys.map(({ text }) => rowText({ runs: [{ text, style: null }], width: 1 }).replace(/\p{Cf}/gu, '')),
    ).toEqual(['R']);
  });
});
