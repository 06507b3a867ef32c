/** Commands that hand articles to other programs and to files. */
import { copyQuotation, openInEditor, openInPager, pipe, save } from '../session/sharing.ts';
import { hasArticle, panes, rows } from './command.ts';

export const sharingCommands = rows([
  { id: 'pipe', scopes: panes, takes: 'text', isEnabled: hasArticle, run: pipe },
  {
    id: 'pager',
    scopes: panes,
    takes: 'none',
    isEnabled: hasArticle,
    run: (session, _, reads) => openInPager(session, reads),
  },
  {
    id: 'editor',
    scopes: panes,
    takes: 'none',
    isEnabled: hasArticle,
    run: (session, _, reads) => openInEditor(session, reads),
  },
  { id: 'save', scopes: panes, takes: 'file', isEnabled: hasArticle, run: save },
  {
    id: 'copy-quotation',
    scopes: ['reader'],
    takes: 'none',
    isEnabled: hasArticle,
    run: session => copyQuotation(session),
  },
]);
