/** What a command wants done: `run` is pure and says so, the interpreter does it. */
import type { ReaderError } from '../../domain/errors.ts';
import type { ProgramCall } from '../../domain/ports.ts';
import type { JobName, JobTypes } from '../jobs.ts';
import type { Action } from './action.ts';
import type { ListPart } from './mark-many.ts';
import type { Copied, Notice } from './notice.ts';

export type JobRequest = {
  readonly [Name in JobName]: { readonly job: Name; readonly takes: JobTypes[Name]['takes'] };
}[JobName];

/** What an answer is for; it is dropped if that is over. */
export type Purpose =
  | {
      readonly for: 'window';
      readonly generation: number;
      /** Where the cursor goes, unless the answer has the article `on`; null: it stays. */
      readonly cursor: number | null;
      readonly on: string | null;
      /** The rows go on from those that are there. */
      readonly joins: boolean;
    }
  | { readonly for: 'unread'; readonly generation: number; readonly step: Step; readonly wrapped: boolean }
  | { readonly for: 'hits'; readonly generation: number }
  | { readonly for: 'question'; readonly generation: number; readonly part: ListPart }
  | { readonly for: 'related'; readonly from: string }
  /** What is made of articles goes into this command. */
  | { readonly for: 'pipe'; readonly line: string };

/** Onwards or back. */
export type Step = 1 | -1;

export type Effect =
  | { readonly effect: 'go'; readonly action: Action }
  | { readonly effect: 'start'; readonly request: JobRequest; readonly purpose?: Purpose }
  /** Ends a job of that name. */
  | { readonly effect: 'stop'; readonly job: JobName }
  | { readonly effect: 'open'; readonly url: string }
  | { readonly effect: 'open-many'; readonly urls: readonly string[] }
  /** `count`: of several articles. */
  | { readonly effect: 'copy'; readonly text: string; readonly what: Copied; readonly count?: number }
  /** Reads again what may have changed behind the reader's back. */
  | { readonly effect: 'reload' }
  | { readonly effect: 'notify'; readonly title: string; readonly body: string }
  /** Lets the user write the note of an article in an editor, in this terminal. */
  | { readonly effect: 'edit'; readonly id: string; readonly text: string }
  /** Gives the terminal to a program until it ends. */
  | { readonly effect: 'run'; readonly call: ProgramCall }
  /** Shows a text in the user's editor; what becomes of it there is left there. */
  | { readonly effect: 'view'; readonly text: string }
  | { readonly effect: 'suspend' }
  | { readonly effect: 'leave' };

export const go = (action: Action): Effect => ({ effect: 'go', action });

/** Tells the user, in the status line. */
export const say = (notice: Notice): Effect => go({ type: 'notice', notice });

export const complain = (error: ReaderError): Effect => say({ kind: 'error', error });

/** The layer on top. */
export const closed: Effect = go({ type: 'layer-closed' });

export const reloaded: Effect = { effect: 'reload' };

export const start = <Name extends JobName>(
  job: Name,
  takes: JobTypes[Name]['takes'],
): Extract<Effect, { effect: 'start' }> => ({
  effect: 'start',
  request: { job, takes } as JobRequest,
});
