import { describe, expect, it } from 'vitest';
import type { ArticleTexts, ChangeRequest, Edit } from '../../../source/domain/change.ts';
import type { ChangeKind } from '../../../source/domain/history.ts';
import type { Store } from '../../../source/domain/library.ts';
import {
  addBookmarks,
  hideArticles,
  markRead,
  markUnread,
  removeBookmarks,
} from '../../../source/domain/mark-edits.ts';
import { noLines, withLatest } from '../../../source/domain/recent-lines.ts';
import type { Rule } from '../../../source/domain/rule.ts';
import { keepRule, orderRules, removeRule } from '../../../source/domain/rule-edits.ts';
import { emptySettings, settingEdits } from '../../../source/domain/settings.ts';
import { addSources, changeSource, removeSources } from '../../../source/domain/source-edits.ts';
import { keepView, orderViews, removeView } from '../../../source/domain/view.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { applied, at, marksOf } from './support.ts';

const later = '2026-11-25T08:00:00.000Z';
const copyOf = (id: string): ArticleTexts => ({ feed: makeArticle({ id }), page: null });

/** What every `Store` does. `open` gives an empty one. */
export function describeStore(name: string, open: () => Store): void {
  const change = (
    store: Store,
    what: ChangeKind | null,
    edits: readonly Edit[],
    more: Partial<ChangeRequest> = {},
  ) => applied(store, { what, edits, ...more });
  const undo = (store: Store) => {
    const result = store.history.undo();
    if (!result.ok) throw new Error(result.error.detail);
    return result.value;
  };
  const redo = (store: Store) => {
    const result = store.history.redo();
    if (!result.ok) throw new Error(result.error.detail);
    return result.value;
  };

  describe(name, () => {
    it('begins empty and undamaged', () => {
      const store = open();
      expect(store.sources()).toBe(null);
      expect(store.settings()).toEqual(emptySettings);
      expect(store.place('a')).toBe(null);
      expect(store.files()).toEqual([]);
      expect(store.history.list()).toEqual([]);
      expect([undo(store), redo(store)]).toEqual([null, null]);
      expect(store.damage()).toEqual([]);
    });

    it('returns the cells that really change, and keeps them', () => {
      const store = open();
      change(store, 'mark-read', markRead(['a'], at));
      const again = change(store, 'mark-read', markRead(['a', 'b'], later));
      expect(again.cells).toEqual([{ table: 'read', key: 'b', before: null, after: later }]);
      expect(marksOf(store, 'read')).toEqual({ a: at, b: later });
      change(store, 'mark-unread', markUnread(['a', 'unknown']));
      expect(marksOf(store, 'read')).toEqual({ b: later });
    });

    it('keeps what was entered at prompts, and makes no step of it', () => {
      const store = open();
      expect(store.recentLines()).toEqual(noLines);
      change(store, null, [{ table: 'recent', key: 'search', to: lines => withLatest(lines ?? [], 'قمح') }]);
      change(store, null, [{ table: 'recent', key: 'search', to: lines => withLatest(lines ?? [], 'شعير') }]);
      expect(store.recentLines()).toEqual({ ...noLines, search: ['شعير', 'قمح'] });
      expect(store.history.list()).toEqual([]);
    });

    it('keeps views in their order, and takes them back', () => {
      const store = open();
      const before = store.version();
      change(store, 'view-add', [keepView({ name: 'القمح', query: 'قمح', order: 1 })]);
      change(store, 'view-add', [keepView({ name: 'اليوم', query: 'منذ:1d', order: 2 })]);
      expect(store.version()).not.toBe(before);
      expect(store.views()).toEqual([
        { name: 'القمح', query: 'قمح', order: 1 },
        { name: 'اليوم', query: 'منذ:1d', order: 2 },
      ]);
      change(store, 'view-remove', [removeView('القمح')]);
      expect(store.views()).toEqual([{ name: 'اليوم', query: 'منذ:1d', order: 2 }]);
      undo(store);
      expect(store.views()).toHaveLength(2);
    });

    it('orders views as they are told to', () => {
      const store = open();
      change(store, 'view-add', [keepView({ name: 'a', query: 'x', order: 1 })]);
      change(store, 'view-add', [keepView({ name: 'b', query: 'y', order: 2 })]);
      change(store, 'view-change', orderViews(['b', 'a', 'gone']));
      expect(store.views().map(({ name }) => name)).toEqual(['b', 'a']);
      undo(store);
      expect(store.views().map(({ name }) => name)).toEqual(['a', 'b']);
    });

    it('keeps rules in their order, and takes them back', () => {
      const store = open();
      const rule: Rule = { id: 'one', query: 'قمح', actions: ['read', 'notify'], at, order: 1 };
      const before = store.version();
      change(store, 'rule-add', [keepRule(rule)]);
      change(store, 'rule-add', [keepRule({ ...rule, id: 'two', order: 2 })]);
      expect(store.version()).not.toBe(before);
      change(store, 'rule-change', orderRules(['two', 'one']));
      expect(store.rules()).toEqual([
        { ...rule, id: 'two', order: 1 },
        { ...rule, order: 2 },
      ]);
      change(store, 'rule-remove', [removeRule('one')]);
      expect(store.rules().map(({ id }) => id)).toEqual(['two']);
      undo(store);
      undo(store);
      expect(store.rules().map(({ id }) => id)).toEqual(['one', 'two']);
    });

    it('remembers what the rules have acted on, whatever is taken back', () => {
      const store = open();
      expect(store.ruled()).toBe(0);
      expect(store.ruledStories()).toEqual({});
      change(store, 'rules', [
        ...hideArticles(['a'], at),
        { table: 'ruled', key: 'last', to: () => 7 },
        { table: 'ruled', key: 'rule/a', to: () => 8 },
      ]);
      expect(marksOf(store, 'hidden')).toEqual({ a: at });
      undo(store);
      expect(marksOf(store, 'hidden')).toEqual({});
      expect(store.ruled()).toBe(7);
      expect(store.ruledStories()).toEqual({ 'rule/a': 8 });
    });

    it('gives the second edit of a cell what the first one made', () => {
      const store = open();
      const { cells } = change(store, 'mark-unread', [...markRead(['a'], at), ...markUnread(['a'])]);
      expect(cells).toEqual([]);
      expect(store.history.list()).toEqual([]);
    });

    it('keeps what is called like a property of every object', () => {
      const store = open();
      const ids = ['__proto__', 'constructor', 'toString'];
      change(store, 'mark-read', markRead(ids, at));
      expect(Object.keys(marksOf(store, 'read')).sort()).toEqual(ids.sort());
      undo(store);
      expect(marksOf(store, 'read')).toEqual({});
    });

    it('undoes and redoes the latest change first', () => {
      const store = open();
      change(store, 'mark-read', markRead(['a', 'b'], at));
      change(store, 'bookmark-add', addBookmarks(['a'], at), { copies: [copyOf('a')] });
      expect(undo(store)).toMatchObject({
        entry: { what: 'bookmark-add', count: 1, undone: true },
        changed: 1,
        skipped: 0,
      });
      expect(undo(store)).toMatchObject({ entry: { what: 'mark-read', count: 2 }, changed: 2 });
      expect(undo(store)).toBe(null);
      expect([marksOf(store, 'read'), marksOf(store, 'bookmark')]).toEqual([{}, {}]);
      expect(store.history.list().map(({ what, undone }) => [what, undone])).toEqual([
        ['bookmark-add', true],
        ['mark-read', true],
      ]);
      expect(redo(store)).toMatchObject({ entry: { what: 'mark-read', undone: false }, changed: 2 });
      expect(redo(store)).toMatchObject({ entry: { what: 'bookmark-add' }, changed: 1 });
      expect(redo(store)).toBe(null);
      expect([marksOf(store, 'read'), marksOf(store, 'bookmark')]).toEqual([{ a: at, b: at }, { a: at }]);
      expect(store.bookmarkCopy('a')).toEqual(copyOf('a'));
    });

    it('leaves what somebody else has changed meanwhile, and says how much', () => {
      const store = open();
      change(store, 'mark-read', markRead(['a', 'b'], at));
      change(store, null, [...markUnread(['a']), ...markRead(['a'], later)]);
      expect(undo(store)).toMatchObject({ changed: 1, skipped: 1 });
      expect(marksOf(store, 'read')).toEqual({ a: later });
    });

    it('has nothing to redo after a new change', () => {
      const store = open();
      change(store, 'mark-read', markRead(['a'], at));
      undo(store);
      change(store, 'mark-read', markRead(['b'], at));
      expect(redo(store)).toBe(null);
      expect(store.history.list().map(({ count, undone }) => [count, undone])).toEqual([[1, false]]);
    });

    it('has no step for a change without a name, and none for reading places', () => {
      const store = open();
      const place = { text: 'feed', piece: 1, offset: 7, at } as const;
      change(store, null, markRead(['a'], at));
      change(store, 'mark-read', [{ table: 'place', key: 'a', to: () => place }]);
      expect(store.place('a')).toEqual(place);
      expect(store.history.list()).toEqual([]);
      expect(marksOf(store, 'read')).toEqual({ a: at });
    });

    it('keeps the hundred latest steps', () => {
      const store = open();
      for (let index = 0; index < 103; index++) change(store, 'mark-read', markRead([`a${index}`], at));
      const ids = store.history.list().map(({ id }) => id);
      expect([ids.length, ids[0], ids.at(-1)]).toEqual([100, 103, 4]);
    });

    it('makes the source list the user’s own with the first change, and no longer with its undo', () => {
      const store = open();
      const base = [makeSource({ id: 'one' }), makeSource({ id: 'two' })];
      const ids = () => store.sources()?.map(({ id }) => id) ?? null;
      change(store, 'source-add', addSources([makeSource({ id: 'new' })], base));
      expect(ids()).toEqual(['one', 'two', 'new']);
      change(store, 'source-remove', removeSources(['one'], base));
      expect(ids()).toEqual(['two', 'new']);
      change(store, 'source-add', addSources([makeSource({ id: 'last' }), makeSource({ id: 'two' })], base));
      expect(ids()).toEqual(['two', 'new', 'last']);
      undo(store);
      undo(store);
      expect(ids()).toEqual(['one', 'two', 'new']);
      undo(store);
      expect(ids()).toBe(null);
    });

    it('keeps the URL that the ids of a moved source come from', () => {
      const store = open();
      const base = [makeSource({ id: 'one', url: 'https://a.example/' })];
      change(store, null, changeSource('one', { url: 'https://b.example/' }, base));
      expect(store.sources()).toEqual([
        { ...base[0], url: 'https://b.example/', originalUrl: 'https://a.example/' },
      ]);
      change(store, null, changeSource('one', { url: 'https://a.example/', title: 'ا' }, base));
      expect(store.sources()).toEqual([{ ...base[0], title: 'ا' }]);
    });

    it('keeps settings by their paths', () => {
      const store = open();
      const values = {
        'display/digits': 'arabic',
        'terminals/kitty/bidi': 'app',
        'directions/abc': 'rtl',
        'retentions/abc': { days: 7 },
        'retention/articles': 500,
        'keys/list /': false,
      };
      change(store, 'setting', settingEdits(values));
      expect(store.settings()).toEqual({
        ...emptySettings,
        display: { digits: 'arabic' },
        terminals: { kitty: { bidi: 'app' } },
        directions: { abc: 'rtl' },
        retention: { articles: 500 },
        retentions: { abc: { days: 7 } },
        keys: { 'list /': null },
      });
      change(store, 'setting', settingEdits({ 'display/digits': null, 'keys/list /': null }));
      expect([store.settings().display, store.settings().keys]).toEqual([{}, {}]);
      undo(store);
      undo(store);
      expect(store.settings()).toEqual(emptySettings);
    });

    it('keeps the copy of a bookmark for as long as the bookmark or the history names it', () => {
      const store = open();
      change(store, 'bookmark-add', addBookmarks(['a'], at), { copies: [copyOf('a')] });
      change(store, 'bookmark-remove', removeBookmarks(['a']));
      expect(store.bookmarkCopy('a')).toEqual(copyOf('a'));
      for (let index = 0; index < 100; index++) change(store, 'mark-read', markRead([`a${index}`], at));
      expect(store.bookmarkCopy('a')).toBe(null);
    });

    it('replaces the copy of a bookmark, and tells the mirror', () => {
      const store = open();
      const copies = [copyOf('a')];
      const fuller: ArticleTexts = {
        feed: makeArticle({ id: 'a' }),
        page: makeArticle({ id: 'a', fromPage: true }),
      };
      const edits = addBookmarks(['a'], at);
      change(store, 'bookmark-add', edits, { copies });
      const stamps = () => [store.stamp(), store.files()[0]?.stamp, store.version()];
      const before = stamps();
      expect(change(store, 'bookmark-add', edits, { copies }).cells).toEqual([]);
      expect(stamps()).toEqual(before);
      expect(change(store, 'bookmark-add', edits, { copies: [fuller] }).cells).toEqual([]);
      expect(store.bookmarkCopy('a')).toEqual(fuller);
      expect(stamps().filter((stamp, index) => stamp === before[index])).toEqual([]);
    });

    it('keeps no copy of an article that is not bookmarked', () => {
      const store = open();
      change(store, 'mark-read', markRead(['a'], at), { copies: [copyOf('a')] });
      expect(store.bookmarkCopy('a')).toBe(null);
    });

    it('has another version after every change, and the same one without', () => {
      const store = open();
      const versions = [store.version()];
      const changes: readonly (readonly Edit[])[] = [
        markRead(['a'], at),
        markUnread(['a']),
        markRead(['a'], at),
        addBookmarks(['a'], at),
        settingEdits({ 'display/measure': 60 }),
        addSources([makeSource()], []),
      ];
      for (const edits of changes) {
        change(store, null, edits);
        expect(store.version()).toBe(store.version());
        versions.push(store.version());
      }
      expect(new Set(versions).size).toBe(versions.length);
    });
  });
}
