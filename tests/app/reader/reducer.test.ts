import { describe, expect, it } from 'vitest';
import { type Action, reduce } from '../../../source/app/reader/reducer.ts';
import { initialState, type ReaderState } from '../../../source/app/reader/state.ts';
import type { ListedArticle } from '../../../source/app/services/articles.ts';

const listed = (id: string, more: Partial<ListedArticle> = {}): ListedArticle => ({
  id,
  title: `عنوان ${id}`,
  link: null,
  source: { id: 's', title: 'مصدر' },
  author: null,
  published: null,
  fetched: '2026-11-23T00:00:00.000Z',
  categories: [],
  summary: null,
  language: 'ar',
  direction: 'rtl',
  read: false,
  bookmarked: false,
  ...more,
});
const article = (id: string) => ({ ...listed(id), category: null, byline: null, blocks: [], related: [] });

const played = (actions: readonly Action[], from: ReaderState = initialState('rtl')): ReaderState =>
  actions.reduce(reduce, from);
const rows = ['a', 'b', 'c'].map(id => listed(id));
const loaded = played([{ type: 'articles-loaded', rows, keep: null }]);

describe('the cursor', () => {
  it('stops at both ends of a list', () => {
    expect(played([{ type: 'move', by: 9 }], loaded).articles.selected).toBe(2);
    expect(played([{ type: 'move', by: -9 }], loaded).articles.selected).toBe(0);
  });

  it('stays on its article when the list is loaded anew', () => {
    const onSecond = played([{ type: 'move', by: 1 }], loaded);
    const fresh = [listed('new'), ...rows];
    expect(played([{ type: 'articles-loaded', rows: fresh, keep: 'b' }], onSecond).articles.selected).toBe(2);
  });
});

describe('reading', () => {
  const open = played([{ type: 'article-opened', article: article('a'), from: 'list' }], loaded);

  it('scrolls no further than the last page', () => {
    const measured = played(
      [
        { type: 'reading-measured', lines: 50, height: 20 },
        { type: 'move', by: 1000 },
      ],
      open,
    );
    expect(measured.reading.scroll).toBe(30);
  });

  it('comes back into the text when the pane grows', () => {
    const atEnd = played(
      [
        { type: 'reading-measured', lines: 50, height: 20 },
        { type: 'move', by: 1000 },
      ],
      open,
    );
    expect(played([{ type: 'reading-measured', lines: 50, height: 45 }], atEnd).reading.scroll).toBe(5);
  });

  it('goes back through related articles, then to the list', () => {
    const down: readonly Action[] = [
      { type: 'reading-measured', lines: 50, height: 20 },
      { type: 'move', by: 7 },
    ];
    const second = played(
      [...down, { type: 'article-opened', article: article('x'), from: 'related' }],
      open,
    );
    expect(second.reading.scroll).toBe(0);
    const back = played([{ type: 'went-back' }], second);
    expect(back.reading.article?.id).toBe('a');
    expect(back.focus).toBe('reader');
    expect(back.reading.scroll).toBe(7);
    expect(played([{ type: 'went-back' }], back).focus).toBe('articles');
  });

  it('drops the full text of an article that is no longer open', () => {
    const elsewhere = played([{ type: 'article-opened', article: article('b'), from: 'list' }], open);
    const late = played([{ type: 'article-completed', article: article('a'), error: null }], elsewhere);
    expect(late).toBe(elsewhere);
  });
});

describe('a notice', () => {
  const damage = { file: 'bookmarks.json', keptAs: 'bookmarks.damaged.json', reason: 'bad JSON' };
  const summary = { sources: [], added: 0, failed: 0, durationMs: 1 };
  const damaged = played([{ type: 'notice', notice: { kind: 'damage', damage } }]);

  it('of damage is not covered by the end of a refresh', () => {
    expect(played([{ type: 'notice', notice: { kind: 'refreshed', summary } }], damaged).notice?.kind).toBe(
      'damage',
    );
  });

  it('of damage goes when the user dismisses it', () => {
    expect(played([{ type: 'notice', notice: null }], damaged).notice).toBeNull();
  });
});
