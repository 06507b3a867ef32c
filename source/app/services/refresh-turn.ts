/** One refresh at a time, among all processes: two at once would ask every server twice. */
import { pause } from '../../base/pause.ts';
import type { Services } from './services.ts';

export interface RefreshTurn {
  /** ISO 8601 in UTC: since then, another refresh has done some of the work; null: there was none. */
  readonly waitedSince: string | null;
  readonly release: () => void;
}

export interface WaitingEvent {
  /** Another refresh is running, and is waited for. */
  readonly type: 'waiting';
}

const msBetweenTries = 100;

const nothingHeld = (): void => undefined;

/** Ends at once if it is aborted; then nothing is held, and nothing may be asked. */
export async function* takeTurn(
  { refreshLock, clock }: Pick<Services, 'refreshLock' | 'clock'>,
  signal: AbortSignal,
): AsyncGenerator<WaitingEvent, RefreshTurn> {
  if (!refreshLock) return { waitedSince: null, release: nothingHeld };
  const first = await refreshLock.take();
  if (first) return { waitedSince: null, release: first };
  const waitedSince = clock.now().toISOString();
  yield { type: 'waiting' };
  while (!signal.aborted) {
    await pause(msBetweenTries, signal);
    const release = await refreshLock.take();
    if (release) return { waitedSince, release };
  }
  return { waitedSince, release: nothingHeld };
}
