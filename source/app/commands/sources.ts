/** Commands for what is under the cursor of the overlays of sources and rules. */

import type { Session } from '../session/session.ts';
import {
  canFindAddress,
  canOpenSource,
  copyError,
  findAddress,
  hasFailed,
  openSource,
  pauseOrResume,
  removeSelected,
  retry,
  selectedHealth,
} from '../session/source-actions.ts';
import { rows } from './command.ts';

const hasSource = (session: Session): boolean => selectedHealth(session) !== null;

export const sourceCommands = rows([
  { id: 'retry', scopes: ['health'], takes: 'none', hint: 3, isEnabled: hasSource, run: retry },
  { id: 'pause', scopes: ['health'], takes: 'none', hint: 4, isEnabled: hasSource, run: pauseOrResume },
  {
    id: 'find-address',
    scopes: ['health'],
    takes: 'none',
    hint: 3,
    isEnabled: canFindAddress,
    run: findAddress,
  },
  { id: 'remove', scopes: ['health', 'rules'], takes: 'none', hint: 5, run: removeSelected },
  { id: 'copy-error', scopes: ['health'], takes: 'none', hint: 6, isEnabled: hasFailed, run: copyError },
  {
    id: 'open-source',
    scopes: ['health'],
    takes: 'none',
    isEnabled: canOpenSource,
    run: (session, _, reads) => openSource(session, reads),
  },
]);
