/** What each answer of a job is given, and what it leads to. */
import type { JobName, JobTypes } from '../jobs.ts';
import type { Effect, Purpose } from './effect.ts';
import type { Reads } from './reads.ts';
import type { Session } from './session.ts';

/** A job as it was asked for, and the session as it is now. */
export interface Asked<Name extends JobName> {
  readonly session: Session;
  readonly takes: JobTypes[Name]['takes'];
  readonly purpose: Purpose | null;
  readonly reads: Reads;
}

export type JobAnswers = {
  readonly [Name in JobName]: (asked: Asked<Name>, gives: JobTypes[Name]['gives']) => readonly Effect[];
};
