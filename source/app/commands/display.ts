import type { DisplayChoice } from '../../domain/display.ts';
import type { Reader } from '../reader/reader.ts';
import type { Command } from './command.ts';

const panes = ['sources', 'articles', 'reader'] as const;

/** The key goes on to the next value, with Shift back to the one before. */
const keysOfChoices: readonly (readonly [DisplayChoice, string])[] = [
  ['bidi', 'f2'],
  ['shaping', 'f3'],
  ['tashkeel', 'f4'],
  ['digits', 'f6'],
  ['justify', 'f7'],
  ['tatweel', 'f8'],
  ['punctuation', 'f9'],
];

const cycling = ([id, key]: (typeof keysOfChoices)[number]): Command => ({
  id,
  scopes: panes,
  keys: [key, `shift+${key}`],
  run: (reader: Reader, pressed: string) => reader.cycle(id, pressed === key ? 1 : -1),
});

const cellsAStep = 4;

export const displayCommands: readonly Command[] = [
  ...keysOfChoices.map(cycling),
  { id: 'narrower', scopes: panes, keys: ['<', ','], run: reader => reader.widen(-cellsAStep) },
  { id: 'wider', scopes: panes, keys: ['>', '.'], run: reader => reader.widen(cellsAStep) },
  { id: 'source-direction', scopes: panes, keys: ['w'], run: reader => reader.cycleDirection() },
];
