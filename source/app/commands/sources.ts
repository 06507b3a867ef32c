/** Commands for sources: how one comes into the list, and what is changed about it; and for what is under the cursor of their overlays. */
import { currentSource, healthHere } from '../session/current-source.ts';
import { addSelectedFeed, findFeeds, selectedFeed } from '../session/feeds.ts';
import { askFor } from '../session/open-prompt.ts';
import type { Session } from '../session/session.ts';
import {
  canFindAddress,
  canOpenSource,
  copyError,
  findAddress,
  hasFailed,
  openSource,
  removeSelected,
  removeSource,
  retry,
} from '../session/source-actions.ts';
import {
  changeInterval,
  changeSelected,
  movedItem,
  moveInList,
  moveToFolder,
  openSettings,
  pauseOrResume,
  rename,
} from '../session/source-settings.ts';
import { everywhere, panes, rows } from './command.ts';

const hasSource = (session: Session): boolean => currentSource(session) !== null;
const hasHealth = (session: Session): boolean => healthHere(session) !== null;
const canMove = (session: Session): boolean => movedItem(session) !== null;

const ofSource = [...panes, 'source'] as const;

export const sourceCommands = rows([
  {
    id: 'add-source',
    scopes: everywhere,
    takes: 'text',
    run: (session, typed) => (typed === '' ? [askFor('source', '', session)] : findFeeds(typed)),
  },
  {
    id: 'add-feed',
    scopes: ['feeds'],
    takes: 'none',
    hint: 3,
    isEnabled: session => selectedFeed(session) !== null,
    run: (session, _, reads) => addSelectedFeed(session, reads),
  },
  {
    id: 'source-settings',
    scopes: [...panes, 'health', 'source'],
    takes: 'none',
    isEnabled: hasSource,
    run: (session, _, reads) => openSettings(session, reads),
  },
  {
    id: 'change-setting',
    scopes: ['source'],
    takes: 'none',
    hint: 3,
    isEnabled: hasSource,
    run: (session, _, reads) => changeSelected(session, reads),
  },
  { id: 'rename-source', scopes: ofSource, takes: 'text', isEnabled: hasSource, run: rename },
  { id: 'move-to-category', scopes: ofSource, takes: 'text', isEnabled: hasSource, run: moveToFolder },
  { id: 'interval', scopes: ofSource, takes: 'interval', isEnabled: hasSource, run: changeInterval },
  {
    id: 'source-down',
    scopes: ['sources', 'source'],
    takes: 'count',
    isEnabled: canMove,
    run: (session, count) => moveInList(session, count ?? 1),
  },
  {
    id: 'source-up',
    scopes: ['sources', 'source'],
    takes: 'count',
    isEnabled: canMove,
    run: (session, count) => moveInList(session, -(count ?? 1)),
  },
  {
    id: 'remove-source',
    scopes: ofSource,
    takes: 'none',
    isEnabled: hasSource,
    run: removeSource,
  },
  { id: 'retry', scopes: ['health', 'source'], takes: 'none', hint: 3, isEnabled: hasSource, run: retry },
  {
    id: 'pause',
    scopes: [...ofSource, 'health'],
    takes: 'none',
    hint: 4,
    isEnabled: hasSource,
    run: (session, _, reads) => pauseOrResume(session, reads),
  },
  {
    id: 'find-address',
    scopes: ['health', 'source'],
    takes: 'none',
    hint: 3,
    isEnabled: canFindAddress,
    run: findAddress,
  },
  { id: 'remove', scopes: ['health', 'rules', 'source'], takes: 'none', hint: 5, run: removeSelected },
  {
    id: 'copy-error',
    scopes: ['health', 'source'],
    takes: 'none',
    hint: 6,
    isEnabled: session => hasHealth(session) && hasFailed(session),
    run: copyError,
  },
  {
    id: 'open-source',
    scopes: ['health'],
    takes: 'none',
    isEnabled: canOpenSource,
    run: (session, _, reads) => openSource(session, reads),
  },
]);
