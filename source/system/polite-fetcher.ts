import { setMaxListeners } from 'node:events';
import { fail, type Result } from '../domain/errors.ts';
import type { Fetched, Fetcher, FetchRequest } from '../domain/ports.ts';

export interface PoliteFetcherOptions {
  /** Requests at once, to all hosts. */
  readonly total?: number;
  /** Concurrent requests to one host. */
  readonly perHost?: number;
  /** Maximum pause between requests to one host, in ms. */
  readonly longestRestMs?: number;
  /** Time in ms, from an arbitrary start. */
  readonly now?: () => number;
  /** Event-loop idle time in ms, from an arbitrary start. Excludes our own CPU time from server latency. */
  readonly waited?: () => number;
  /** Runs `work` in `ms`. */
  readonly later?: (work: () => void, ms: number) => void;
}

const defaults = {
  total: 64,
  perHost: 4,
  longestRestMs: 2000,
  now: () => performance.now(),
  waited: () => performance.eventLoopUtilization().idle,
  later: (work: () => void, ms: number) => void setTimeout(work, ms),
};

interface Waiting {
  readonly host: string;
  readonly start: () => void;
}

interface Host {
  running: number;
  /** Earliest time of the next request to this host, in ms. */
  restsUntil: number;
}

/**
 * Asks of each host only so much at once, and after each answer leaves it alone for as long as that answer was waited for: a slow
 * server is spared more than a fast one. Requests wait in the order they came in; one whose host is busy holds up no other.
 */
export function createPoliteFetcher(inner: Fetcher, options: PoliteFetcherOptions = {}): Fetcher {
  const { total, perHost, longestRestMs, now, waited, later } = { ...defaults, ...options };
  const hosts = new Map<string, Host>();
  let waiting: readonly Waiting[] = [];
  let running = 0;

  function hostOf(name: string): Host {
    const known = hosts.get(name) ?? { running: 0, restsUntil: 0 };
    hosts.set(name, known);
    return known;
  }

  const isFree = ({ running: atIt, restsUntil }: Host): boolean => atIt < perHost && restsUntil <= now();

  function startThoseThatMay(): void {
    for (const next of waiting) {
      const host = hostOf(next.host);
      if (running >= total || !isFree(host)) continue;
      waiting = waiting.filter(other => other !== next);
      running++;
      host.running++;
      next.start();
    }
  }

  /** Only while someone waits for a host that rests is there a timer: none keeps the process from its end. One that comes early is set again. */
  function startOrWait(name: string): void {
    startThoseThatMay();
    const left = hostOf(name).restsUntil - now();
    if (left > 0 && waiting.some(({ host }) => host === name)) later(() => startOrWait(name), left);
  }

  function leave(name: string, began: number): void {
    const host = hostOf(name);
    running--;
    host.running--;
    host.restsUntil = now() + Math.min(waited() - began, longestRestMs);
    startOrWait(name);
  }

  /** Resolves to true when it may begin, to false when it was interrupted before. */
  function enter(host: string, signal: AbortSignal | undefined): Promise<boolean> {
    return new Promise(resolve => {
      const giveUp = (): void => {
        waiting = waiting.filter(other => other !== mine);
        resolve(false);
      };
      const mine: Waiting = {
        host,
        start() {
          signal?.removeEventListener('abort', giveUp);
          resolve(true);
        },
      };
      if (signal?.aborted) return resolve(false);
      if (signal) setMaxListeners(0, signal); // all sources of a refresh wait with the same one
      signal?.addEventListener('abort', giveUp, { once: true });
      waiting = [...waiting, mine];
      startOrWait(host);
    });
  }

  async function fetch(request: FetchRequest): Promise<Result<Fetched>> {
    if (!URL.canParse(request.url)) return inner.fetch(request);
    const { host } = new URL(request.url);
    const mayBegin = await enter(host, request.signal);
    if (!mayBegin) return fail('interrupted', { subject: request.url, url: request.url });
    const began = waited();
    try {
      return await inner.fetch(request);
    } finally {
      leave(host, began);
    }
  }

  return { fetch };
}
