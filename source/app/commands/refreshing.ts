import {
  goToNewest,
  isRefreshing,
  refreshEvery,
  refreshEverything,
  refreshHere,
  stopRefresh,
  turnUrgent,
} from '../session/refreshing.ts';
import { everywhere, panes, rows } from './command.ts';

export const refreshCommands = rows([
  {
    id: 'refresh',
    scopes: panes,
    takes: 'none',
    hint: 8,
    run: (session, _, reads) => refreshHere(session, reads),
  },
  {
    id: 'refresh-all',
    scopes: everywhere,
    takes: 'none',
    run: (session, _, reads) => refreshEverything(session, reads),
  },
  {
    id: 'newest',
    scopes: ['arrived'],
    takes: 'none',
    hint: 2,
    run: (session, _, reads) => goToNewest(session, reads),
  },
  {
    id: 'stop-refresh',
    scopes: everywhere,
    takes: 'none',
    hint: 4,
    isEnabled: isRefreshing,
    run: stopRefresh,
  },
  {
    id: 'refresh-every',
    scopes: everywhere,
    takes: 'count',
    run: (session, minutes) => refreshEvery(session, minutes),
  },
  { id: 'notify-urgent', scopes: everywhere, takes: 'none', run: session => turnUrgent(session) },
]);
