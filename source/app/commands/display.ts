import { type DisplayChoice, displayChoiceNames } from '../../domain/display.ts';
import {
  changeKeys,
  changeLanguage,
  changeTheme,
  cycle,
  cycleDirection,
  widen,
} from '../session/settings.ts';
import { type Command, everywhere, panes, rows } from './command.ts';

/** On to the next value, or back to the one before. */
const cycling = (id: DisplayChoice): Command<DisplayChoice> => ({
  id,
  scopes: panes,
  takes: 'step',
  run: (session, step, reads) => cycle(session, id, step, reads),
});

const cellsAStep = 4;

const choiceCommands = displayChoiceNames.map(cycling);

const widthCommands = rows([
  {
    id: 'narrower',
    scopes: panes,
    takes: 'count',
    run: (session, count) => widen(session, -(count ?? 1) * cellsAStep),
  },
  {
    id: 'wider',
    scopes: panes,
    takes: 'count',
    run: (session, count) => widen(session, (count ?? 1) * cellsAStep),
  },
  {
    id: 'keys',
    scopes: panes,
    takes: 'preset',
    run: changeKeys,
  },
  {
    id: 'language',
    scopes: everywhere,
    takes: 'language',
    isEnabled: ({ languages }) => languages.length > 1,
    run: changeLanguage,
  },
  { id: 'theme', scopes: everywhere, takes: 'theme', run: changeTheme },
  {
    id: 'source-direction',
    scopes: [...panes, 'source'],
    takes: 'none',
    run: session => cycleDirection(session),
  },
]);

export const displayCommands = [...choiceCommands, ...widthCommands];
