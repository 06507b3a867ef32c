import { go } from '../session/effect.ts';
import { panes, rows } from './command.ts';

export const focusCommands = rows([
  { id: 'to-reader', scopes: panes, takes: 'none', run: () => [go({ type: 'focus', pane: 'reader' })] },
]);
