import type { ReaderErrorCode } from '../domain/errors.ts';
import { countAwake, type Time, tickFor, waitingTime } from './awake-time.ts';

export interface TimeLimits {
  /** For everything, redirects included. */
  readonly totalMs: number;
  /** Without a single byte. */
  readonly idleMs: number;
}

/** Why work was stopped from outside. */
export interface Stopped {
  readonly code: ReaderErrorCode;
  readonly detail?: string;
}

export interface Deadline {
  /** Aborts when a limit is reached or the caller's own signal aborts. */
  readonly signal: AbortSignal;
  /** How long nothing may arrive. */
  readonly silenceMs: number;
  /** Something arrived: the idle time begins anew. */
  progress(): void;
  /** null while the work may go on. */
  stopped(): Stopped | null;
  /** To be called in the end, whatever came: the timer would keep the process alive. */
  release(): void;
}

/**
 * Only time that is spent waiting counts (`awake-time.ts`): a server is not late because the process is stopped, the machine sleeps, or
 * the program or the whole machine is busy.
 */
export function startDeadline(
  limits: TimeLimits,
  outer: AbortSignal | undefined,
  time: Time = waitingTime,
): Deadline {
  const controller = new AbortController();
  let stopped: Stopped | null = null;
  let total = 0;
  let idle = 0;

  const stop = (reason: Stopped): void => {
    stopped ??= reason;
    controller.abort();
  };
  const timeOut = (ms: number): void => stop({ code: 'timeout', detail: `${ms} ms` });
  const interrupt = (): void => stop({ code: 'interrupted' });

  const endCount = countAwake(time, tickFor(Math.min(limits.totalMs, limits.idleMs)), passed => {
    total += passed;
    idle += passed;
    if (total >= limits.totalMs) timeOut(limits.totalMs);
    else if (idle >= limits.idleMs) timeOut(limits.idleMs);
  });
  if (outer?.aborted) interrupt();
  outer?.addEventListener('abort', interrupt, { once: true });

  return {
    signal: controller.signal,
    silenceMs: Math.min(limits.totalMs, limits.idleMs),
    progress() {
      idle = 0;
    },
    stopped: () => stopped,
    release() {
      endCount();
      outer?.removeEventListener('abort', interrupt);
    },
  };
}
