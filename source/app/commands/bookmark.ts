import { canMove, moveBookmark, note, noteInEditor, tag } from '../session/annotations.ts';
import { toggleBookmark } from '../session/marks.ts';
import { hasArticle, panes, rows, withArticle } from './command.ts';

export const bookmarkCommands = rows([
  {
    id: 'bookmark',
    scopes: panes,
    takes: 'none',
    hint: 5,
    isEnabled: hasArticle,
    run: (session, _, reads) => withArticle(session, article => toggleBookmark(session, article, reads)),
  },
  {
    id: 'tag',
    scopes: panes,
    takes: 'text',
    isEnabled: hasArticle,
    run: (session, typed) => withArticle(session, article => tag(session, article, typed)),
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
