import type { DisplayChoice } from '../../domain/display.ts';
import { cycle, cycleDirection, widen } from '../session/settings.ts';
import { type Command, panes, rows } from './command.ts';

/** On to the next value, or back to the one before. */
const cycling = <const Setting extends DisplayChoice>(id: Setting): Command<Setting> => ({
  id,
  scopes: panes,
  takes: 'step',
  run: (session, step) => cycle(session, id, step),
});

const cellsAStep = 4;

const choiceCommands = rows([
  cycling('bidi'),
  cycling('shaping'),
  cycling('tashkeel'),
  cycling('digits'),
  cycling('justify'),
  cycling('tatweel'),
  cycling('punctuation'),
]);

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
  { id: 'source-direction', scopes: panes, takes: 'none', run: session => cycleDirection(session) },
]);

export const displayCommands = [...choiceCommands, ...widthCommands];
