import { actOn } from '../session/acting.ts';
import { canMove, moveBookmark, note, noteInEditor, tag, tagMany } from '../session/annotations.ts';
import { toggleManyBookmarks } from '../session/many.ts';
import { toggleBookmark } from '../session/marks.ts';
import { hasArticle, panes, rows, withArticle } from './command.ts';

export const bookmarkCommands = rows([
  {
    id: 'bookmark',
    scopes: panes,
    takes: 'none',
    hint: 5,
    isEnabled: hasArticle,
    run: (session, _, reads) =>
      actOn(session, reads, {
        one: article => toggleBookmark(session, article, reads),
        many: toggleManyBookmarks,
      }),
  },
  {
    id: 'tag',
    scopes: panes,
    takes: 'text',
    isEnabled: hasArticle,
    run: (session, typed, reads) =>
      actOn(session, reads, {
        one: article => tag(session, article, typed),
        many: (articles, together) => tagMany(session, articles, typed, together),
      }),
  },
  {
    id: 'note',
    scopes: panes,
    takes: 'text',
    isEnabled: hasArticle,
    run: (session, typed, reads) => withArticle(session, article => note(session, article, typed, reads)),
  },
  {
    id: 'note-in-editor',
    scopes: panes,
    takes: 'none',
    isEnabled: hasArticle,
    run: (session, _, reads) => withArticle(session, article => noteInEditor(session, article, reads)),
  },
  {
    id: 'bookmark-down',
    scopes: ['articles'],
    takes: 'count',
    isEnabled: canMove,
    run: (session, count) => withArticle(session, article => moveBookmark(session, article, -(count ?? 1))),
  },
  {
    id: 'bookmark-up',
    scopes: ['articles'],
    takes: 'count',
    isEnabled: canMove,
    run: (session, count) => withArticle(session, article => moveBookmark(session, article, count ?? 1)),
  },
]);
