/** Articles to a terminal or a socket. */
import type { Writable } from 'node:stream';
import { failedWriting, type Handing, handedOver, type Outlet, traceless } from './outlet.ts';

export function createStreamOutlet(stream: Writable): Outlet {
  stream.on('error', () => undefined); // told by the line that could not be written

  const written = (line: string, ending: AbortSignal): Promise<Handing> =>
    new Promise(resolve => {
      const settle = (handing: Handing): void => {
        ending.removeEventListener('abort', stop);
        resolve(handing);
      };
      const stop = (): void => settle({ type: 'unfinished' });
      ending.addEventListener('abort', stop);
      if (ending.aborted) return stop();
      stream.write(line, error => settle(error ? failedWriting(error) : handedOver()));
    });

  return {
    ...traceless,
    notesAttempts: false,
    hand: ({ line }, _, ending) => written(line, ending),
  };
}
