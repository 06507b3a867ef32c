import { describe, expect, it } from 'vitest';
import { type Action, reduce } from '../../../source/app/reader/reducer.ts';
import {
  beginning,
  initialState,
  type Place,
  type ReaderState,
  type ReadingWindow,
} from '../../../source/app/reader/state.ts';
import type { ListedArticle } from '../../../source/app/services/articles.ts';
import { defaultDisplay } from '../../../source/domain/display.ts';

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

const played = (
  actions: readonly Action[],
  from: ReaderState = initialState('rtl', defaultDisplay, {}),
): ReaderState => actions.reduce(reduce, from);
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

  const drawn = (state: ReaderState, place: Partial<Place>, more: Partial<ReadingWindow> = {}): Action => ({
    type: 'reading-drawn',
    from: state.reading.place,
    taken: state.reading.steps,
    place: { ...beginning, ...place },
    window: { height: 20, progress: 0.5, atEnd: false, whole: false, lastPiece: 4, width: 72, ...more },
  });

  it('leaves steps to the window, which takes them when it draws', () => {
    const stepped = played(
      [
        { type: 'move', by: 3 },
        { type: 'move', by: 4 },
      ],
      open,
    );
    expect(stepped.reading.steps).toBe(7);
    const settled = reduce(stepped, drawn(stepped, { piece: 1, row: 2, offset: 40 }));
    expect(settled.reading).toMatchObject({ steps: 0, place: { piece: 1, row: 2, offset: 40 } });
  });

  it('keeps steps that come in while the window is being drawn', () => {
    const stepped = played([{ type: 'move', by: 3 }], open);
    const late = reduce(stepped, { type: 'move', by: 2 });
    expect(reduce(late, drawn(stepped, { piece: 1 })).reading.steps).toBe(2);
  });

  it('does not take what was drawn of another place', () => {
    const elsewhere = reduce(open, drawn(open, { piece: 3 }));
    expect(reduce(elsewhere, drawn(open, { piece: 1 }))).toBe(elsewhere);
  });

  it('is the same state where nothing has moved, so that drawing comes to rest', () => {
    const settled = reduce(open, drawn(open, { piece: 3 }));
    expect(reduce(settled, drawn(settled, { piece: 3 }))).toBe(settled);
  });

  it('goes back through related articles, then to the list', () => {
    const inTheMiddle = reduce(open, drawn(open, { piece: 2 }));
    const second = played([{ type: 'article-opened', article: article('x'), from: 'related' }], inTheMiddle);
    expect(second.reading.place).toBe(beginning);
    const back = played([{ type: 'went-back' }], second);
    expect(back.reading.article?.id).toBe('a');
    expect(back.focus).toBe('reader');
    expect(back.reading.place.piece).toBe(2);
    expect(played([{ type: 'went-back' }], back).focus).toBe('articles');
  });

  it('drops the full text of an article that is no longer open', () => {
    const elsewhere = played([{ type: 'article-opened', article: article('b'), from: 'list' }], open);
    const late = played([{ type: 'article-completed', article: article('a'), error: null }], elsewhere);
    expect(late).toBe(elsewhere);
  });
});

describe('selecting paragraphs', () => {
  const long = {
    ...article('a'),
    blocks: Array.from({ length: 9 }, () => ({ type: 'paragraph', text: 'نص' }) as const),
  };
  const open = played([{ type: 'article-opened', article: long, from: 'list' }], loaded);
  const window = { height: 20, progress: 0, atEnd: false, whole: false, lastPiece: 4, width: 72 };
  const selecting = played(
    [
      {
        type: 'reading-drawn',
        from: open.reading.place,
        taken: 0,
        place: { ...beginning, piece: 2 },
        window,
      },
      { type: 'selection', selection: { from: 2, to: 2 } },
    ],
    open,
  );

  it('moves by pieces, and not beyond the article', () => {
    expect(played([{ type: 'move', by: 1 }], selecting).reading.selection).toEqual({ from: 2, to: 3 });
    expect(played([{ type: 'move', by: 1000 }], selecting).reading.selection).toEqual({ from: 2, to: 9 });
    expect(played([{ type: 'move', by: -1000 }], selecting).reading.selection).toEqual({ from: 2, to: 0 });
  });

  it('takes the window along only where the piece is out of sight', () => {
    expect(played([{ type: 'move', by: 1 }], selecting).reading.place).toBe(selecting.reading.place);
    expect(played([{ type: 'move', by: -1 }], selecting).reading).toMatchObject({
      place: { piece: 1 },
      steps: 0,
    });
    expect(played([{ type: 'move', by: 3 }], selecting).reading).toMatchObject({
      place: { piece: 5 },
      steps: -17,
    });
  });

  it('ends before the article is left', () => {
    const ended = played([{ type: 'went-back' }], selecting);
    expect(ended.reading.selection).toBeNull();
    expect(ended.focus).toBe('reader');
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
