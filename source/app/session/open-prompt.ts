import type { PromptPurpose } from '../../domain/recent-lines.ts';
import { lineOf } from './edited-line.ts';
import { type Effect, go } from './effect.ts';
import { beginning, type Session } from './session.ts';

/** Asks for a line, which begins with what is typed already. */
export const askFor = (purpose: PromptPurpose, typed: string, { reading }: Session): Effect =>
  go({
    type: 'layer-opened',
    layer: {
      layer: 'prompt',
      purpose,
      ...lineOf(typed),
      choice: null,
      origin: reading?.place ?? beginning,
    },
  });
