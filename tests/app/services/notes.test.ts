import { describe, expect, it } from 'vitest';
import { unbookmark } from '../../../source/app/services/bookmark.ts';
import { writeNote } from '../../../source/app/services/notes.ts';
import { changeTags } from '../../../source/app/services/tags.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { testServices } from '../../support/test-services.ts';

const services = () => testServices({ articles: [makeDistinctArticle('aaaa')] });
const noteOf = ({ archive }: ReturnType<typeof services>) => archive.listed(['aaaa'])[0]?.note;

describe('a note', () => {
  it('bookmarks its article', () => {
    const to = services();
    expect(writeNote(to, 'aaaa', 'سطر\nثان').ok).toBe(true);
    expect(noteOf(to)).toBe('سطر\nثان');
    expect(to.archive.bookmarkCount()).toBe(1);
  });

  it.each([
    ['\n\n أول \r\n\tثان\t\n\n', ' أول\n\tثان'],
    ['x\u001b[31m\u202e\u0007', 'x'],
  ])('%j is kept as %j', (typed, kept) => {
    const to = services();
    writeNote(to, 'aaaa', typed);
    expect(noteOf(to)).toBe(kept);
  });

  it.each(['', ' ', '\n\n'])('is removed by %j, and the bookmark stays', typed => {
    const to = services();
    writeNote(to, 'aaaa', 'فكرة');
    writeNote(to, 'aaaa', typed);
    expect([noteOf(to), to.archive.bookmarkCount()]).toEqual([null, 1]);
    to.store.history.undo();
    expect(noteOf(to)).toBe('فكرة');
  });

  it('that is empty bookmarks nothing', () => {
    const to = services();
    writeNote(to, 'aaaa', ' ');
    expect(to.archive.bookmarkCount()).toBe(0);
    expect(to.store.history.list()).toEqual([]);
  });

  it('has a maximum length', () => {
    const to = services();
    expect(writeNote(to, 'aaaa', 'ن'.repeat(10_001))).toMatchObject({ error: { code: 'long-note' } });
    expect(writeNote(to, 'aaaa', 'ن'.repeat(10_000)).ok).toBe(true);
  });
});

describe('a bookmark that is removed', () => {
  it('loses its tags, note and place, and an undo restores them', () => {
    const to = services();
    writeNote(to, 'aaaa', 'فكرة');
    changeTags(to, ['aaaa'], { add: ['مهم'], remove: [] });
    const before = to.archive.listed(['aaaa']);
    unbookmark(to, ['aaaa']);
    expect(to.archive.listed(['aaaa'])).toMatchObject([{ bookmarked: false, tags: [], note: null }]);
    expect(to.store.history.list()[0]).toMatchObject({ what: 'bookmark-remove', count: 1 });
    to.store.history.undo();
    expect(to.archive.listed(['aaaa'])).toEqual(before);
  });
});
