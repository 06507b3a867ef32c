/** Commands for the choice of sources from the catalog. */
import { start } from '../session/effect.ts';
import { askForFile } from '../session/open-prompt.ts';
import { check, checkAll, chooseFromCatalogue, goOn } from '../session/welcome.ts';
import { panes, rows } from './command.ts';

export const welcomeCommands = rows([
  {
    id: 'choose-sources',
    scopes: panes,
    takes: 'none',
    run: (session, _, reads) => chooseFromCatalogue(session, reads),
  },
  { id: 'check', scopes: ['welcome'], takes: 'none', hint: 3, run: check },
  {
    id: 'check-all',
    scopes: ['welcome'],
    takes: 'none',
    hint: 6,
    isEnabled: ({ welcome }) => welcome?.step === 'sources',
    run: checkAll,
  },
  { id: 'continue', scopes: ['welcome'], takes: 'none', hint: 2, run: goOn },
  {
    id: 'import-sources',
    scopes: [...panes, 'welcome'],
    takes: 'file',
    hint: 5,
    run: (session, file) =>
      file === '' ? askForFile('import', '', session) : [start('import-sources', { file })],
  },
]);
