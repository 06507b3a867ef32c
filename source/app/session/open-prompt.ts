import type { PromptPurpose } from '../../domain/recent-lines.ts';
import { lineOf } from './edited-line.ts';
import { type Effect, go } from './effect.ts';
import { readFolder } from './paths.ts';
import { beginning } from './reading-state.ts';
import type { Session } from './session.ts';

/** Asks for a line, which begins with what is typed already. `about`: the article that it is for. */
export const askFor = (
  purpose: PromptPurpose,
  typed: string,
  { reading }: Session,
  about: string | null = null,
): Effect =>
  go({
    type: 'layer-opened',
    layer: {
      layer: 'prompt',
      purpose,
      about,
      ...lineOf(typed),
      choice: null,
      origin: reading?.place ?? beginning,
    },
  });

/** Asks for a path, the folder of which is read. */
export const askForFile = (purpose: PromptPurpose, typed: string, session: Session): readonly Effect[] => [
  askFor(purpose, typed, session),
  ...readFolder({ ...session, folder: null }, typed),
];
