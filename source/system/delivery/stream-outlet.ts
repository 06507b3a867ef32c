/** Articles to a terminal or a socket. */
import type { Writable } from 'node:stream';
import { failedWriting, type Handing, handedOver, type Outlet, traceless } from './outlet.ts';

export function createStreamOutlet(stream: Writable): Outlet {
  stream.on('error', () => undefined); // told by the line that could not be written

  const written = (line: string): Promise<Handing> =>
    new Promise(resolve => {
      stream.write(line, error => resolve(error ? failedWriting(error) : handedOver()));
    });

  const onAbort = (signal: AbortSignal): Promise<Handing> =>
    new Promise(resolve => {
      const stop = (): void => resolve({ type: 'unfinished' });
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) stop();
    });

  return {
    ...traceless,
    notesAttempts: false,
    hand: ({ line }, _, ending) => Promise.race([written(line), onAbort(ending)]),
  };
}
