/** What a job throws, on its way from the jobs' process to the reader. */
import { type ReaderError, readerErrorIn } from '../domain/errors.ts';

/** As far as it can be sent. */
export interface ThrownElsewhere {
  readonly message: string;
  readonly stack?: string;
  readonly readerError?: ReaderError;
}

export function sendable(thrown: unknown): ThrownElsewhere {
  const readerError = readerErrorIn(thrown);
  if (!(thrown instanceof Error)) return { message: String(thrown) };
  return {
    message: thrown.message,
    ...(thrown.stack ? { stack: thrown.stack } : {}),
    ...(readerError ? { readerError } : {}),
  };
}

export const revived = ({ message, stack, readerError }: ThrownElsewhere): Error =>
  Object.assign(new Error(message), { ...(stack ? { stack } : {}), ...(readerError ? { readerError } : {}) });
