import { describe, expect, it } from 'vitest';
import { defaultDisplay } from '../../source/domain/display.ts';
import type { StateStore } from '../../source/domain/ports.ts';
import { displayIn, emptySettings } from '../../source/domain/settings.ts';
import { emptyState, type State, type StateOperation } from '../../source/domain/state.ts';
import { makeArticle, makeSource } from '../support/articles.ts';

const at = '2026-11-24T08:00:00.000Z';

/** What every `StateStore` does. `open` gives an empty one. */
export function describeStateStore(name: string, open: () => StateStore): void {
  const applied = (store: StateStore, ...operations: readonly StateOperation[]): State => {
    const result = store.apply(operations);
    if (!result.ok) throw new Error(result.error.detail);
    return result.value;
  };

  describe(name, () => {
    it('begins empty and undamaged', () => {
      const store = open();
      expect(store.load()).toEqual(emptyState);
      expect(store.damage()).toEqual([]);
    });

    it('returns and keeps what operations make of the state', () => {
      const store = open();
      const article = makeArticle();
      const source = makeSource();
      const state = applied(
        store,
        { type: 'mark-read', ids: ['a', 'b'], at },
        { type: 'mark-unread', ids: ['b'] },
        { type: 'add-bookmarks', articles: [article], at },
        { type: 'add-sources', sources: [source], base: [] },
      );
      expect(state).toEqual({
        sources: [source],
        read: { a: at },
        bookmarks: { [article.id]: { added: at, article } },
        settings: emptySettings,
      });
      expect(store.load()).toEqual(state);
    });

    it('removes again', () => {
      const store = open();
      const first = makeSource({ id: 'first' });
      applied(
        store,
        { type: 'add-bookmarks', articles: [makeArticle({ id: 'x' }), makeArticle({ id: 'y' })], at },
        { type: 'remove-bookmarks', ids: ['x', 'unknown'] },
        { type: 'remove-sources', ids: ['first'], base: [first, makeSource({ id: 'second' })] },
      );
      expect(Object.keys(store.load().bookmarks)).toEqual(['y']);
      expect(store.load().sources?.map(source => source.id)).toEqual(['second']);
    });

    it('moves a source, and keeps where its ids come from; going back, it has never moved', () => {
      const store = open();
      const source = makeSource({ id: 'first' });
      const base = [source, makeSource({ id: 'second' })];
      const change = (more: object): StateOperation => ({
        type: 'update-sources',
        changes: [{ id: 'first', ...more }],
        base,
      });
      applied(store, change({ url: 'https://new.example/' }), change({ url: 'https://newest.example/' }));
      applied(store, change({ enabled: false }), change({ enabled: false }));
      expect(store.load().sources).toEqual([
        { ...source, url: 'https://newest.example/', enabled: false, originalUrl: source.url },
        base[1],
      ]);
      applied(store, change({ url: source.url, enabled: true }));
      expect(store.load().sources).toEqual(base);
    });

    it('keeps what is set: what depends on the terminal for this terminal, the rest for all', () => {
      const store = open();
      applied(
        store,
        { type: 'change-settings', terminal: 'kitty', display: { bidi: 'app', digits: 'western' } },
        { type: 'change-settings', terminal: null, display: { measure: 60, tashkeel: 'strip' } },
        { type: 'change-settings', terminal: 'kitty', display: { shaping: 'off' } },
        { type: 'set-direction', source: 'a', direction: 'ltr' },
        { type: 'set-direction', source: 'b', direction: 'rtl' },
        { type: 'set-direction', source: 'a', direction: null },
        { type: 'set-full-text', source: 'a', fullText: 'always' },
        { type: 'set-full-text', source: 'b', fullText: 'always' },
        { type: 'set-full-text', source: 'a', fullText: null },
      );
      const { settings } = store.load();
      expect(settings).toEqual({
        display: { digits: 'western', measure: 60, tashkeel: 'strip' },
        terminals: { kitty: { bidi: 'app', shaping: 'off' } },
        directions: { b: 'rtl' },
        fullTexts: { b: 'always' },
      });
      expect(displayIn(settings, 'kitty')).toEqual({
        ...defaultDisplay,
        bidi: 'app',
        shaping: 'off',
        digits: 'western',
        measure: 60,
        tashkeel: 'strip',
      });
      expect(displayIn(settings, 'vte', { tashkeel: 'keep' })).toMatchObject({
        bidi: 'auto',
        tashkeel: 'keep',
      });
    });

    it('changes nothing for no operation', () => {
      const store = open();
      expect(applied(store)).toEqual(emptyState);
    });

    it('keeps ids that are names of JavaScript', () => {
      const store = open();
      applied(store, { type: 'mark-read', ids: ['__proto__', 'constructor'], at });
      expect(Object.keys(store.load().read).sort()).toEqual(['__proto__', 'constructor']);
    });

    it('keeps any text', () => {
      const store = open();
      const article = makeArticle({ title: 'NUL \0, half a pair \ud83d, “سطر\nثان”' });
      applied(store, { type: 'add-bookmarks', articles: [article], at });
      expect(store.load().bookmarks[article.id]?.article).toEqual(article);
    });
  });
}
