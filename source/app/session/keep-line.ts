import { type Effect, go, start } from './effect.ts';
import type { Prompt } from './layers.ts';
import type { Session } from './session.ts';

/** Remembers what was entered. */
export const keepLine = ({ recent }: Session, { purpose, typed }: Prompt): readonly Effect[] =>
  typed.trim() === '' || recent[purpose][0] === typed
    ? []
    : [
        go({ type: 'line-entered', prompt: purpose, line: typed }),
        start('keep-line', { prompt: purpose, line: typed }),
      ];
