/** What a prompt is for. Pure. */
import { type EditedLine, lineOf } from './edited-line.ts';
import { closed, type Effect } from './effect.ts';
import { follow } from './follow.ts';
import { keepLine } from './keep-line.ts';
import type { Prompt } from './layers.ts';
import { lastPart, pathsFrom, readFolder } from './paths.ts';
import type { Reads } from './reads.ts';
import type { Session } from './session.ts';

export type PromptKey = (session: Session, prompt: Prompt, reads: Reads) => readonly Effect[];

export interface Purpose {
  /** What follows each change of the line. */
  readonly typed: PromptKey;
  readonly entered: PromptKey;
  readonly abandoned: PromptKey;
  /** What the line can become, the likeliest first. */
  readonly completions: (line: EditedLine, session: Session) => readonly EditedLine[];
  /** Of a completion, what is worth showing beside the line; all of it, where not given. */
  readonly shown?: (typed: string) => string;
}

/** A line that does nothing before it is entered. */
export const onlyEntered: Omit<Purpose, 'entered'> = {
  typed: () => [],
  abandoned: () => [closed],
  completions: () => [],
};

/** A line that is kept; a blank one does nothing. */
export const entering = (
  act: (session: Session, typed: string, reads: Reads) => readonly Effect[],
): Purpose => ({
  ...onlyEntered,
  entered(session, prompt, reads) {
    const typed = prompt.typed.trim();
    if (typed === '') return [closed];
    return [closed, ...act(follow(session, [closed]), typed, reads), ...keepLine(session, prompt)];
  },
});

/** A path, of which the folders are read as it is typed. */
export const takingFile = (
  act: (session: Session, typed: string, reads: Reads) => readonly Effect[],
): Purpose => ({
  ...entering(act),
  typed: (session, { typed }) => readFolder(session, typed),
  completions: ({ typed }, session) => pathsFrom(session, typed).map(lineOf),
  shown: lastPart,
});
