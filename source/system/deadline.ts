import type { ReaderErrorCode } from '../domain/errors.ts';

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
  /** Something arrived: the idle time begins anew. */
  progress(): void;
  /** null while the work may go on. */
  stopped(): Stopped | null;
  /** To be called in the end, whatever came: the timers would keep the process alive. */
  release(): void;
}

export function startDeadline(limits: TimeLimits, outer: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  let stopped: Stopped | null = null;

  const stop = (reason: Stopped): void => {
    stopped ??= reason;
    controller.abort();
  };
  const timeOut = (ms: number) => (): void => stop({ code: 'timeout', detail: `${ms} ms` });
  const interrupt = (): void => stop({ code: 'interrupted' });

  const total = setTimeout(timeOut(limits.totalMs), limits.totalMs);
  const idle = setTimeout(timeOut(limits.idleMs), limits.idleMs);
  if (outer?.aborted) interrupt();
  outer?.addEventListener('abort', interrupt, { once: true });

  return {
    signal: controller.signal,
    progress: () => void idle.refresh(),
    stopped: () => stopped,
    release() {
      clearTimeout(total);
      clearTimeout(idle);
      outer?.removeEventListener('abort', interrupt);
    },
  };
}
