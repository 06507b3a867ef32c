/** Articles to a pipe: while it is full, nothing is read on, and signals are heard. */
import { constants, openSync, writeSync } from 'node:fs';
import { pause } from '../../base/pause.ts';
import type { Parcel } from '../../domain/delivery.ts';
import { failedWriting, type Handing, handedOver, type Outlet, traceless } from './outlet.ts';

const shortestWaitMs = 1;
const longestWaitMs = 25;

/** A pipe that others write to as well stays as it is for them: this one does not block. Linux opens it once more so. */
function openWithoutBlocking(descriptor: number): number {
  try {
    return openSync(`/proc/self/fd/${descriptor}`, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch {
    return descriptor;
  }
}

const isFull = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EAGAIN';

/** How many bytes went into the pipe; none if it is full. The system takes up to 4096 bytes as a whole or not at all. */
function push(descriptor: number, bytes: Uint8Array): number {
  try {
    return writeSync(descriptor, bytes);
  } catch (error) {
    if (isFull(error)) return 0;
    throw error;
  }
}

export function createPipeOutlet(given: number): Outlet {
  const descriptor = openWithoutBlocking(given);

  async function pushRest(bytes: Uint8Array, ending: AbortSignal): Promise<Handing> {
    let rest = bytes;
    let waitMs = shortestWaitMs;
    while (rest.length > 0) {
      if (ending.aborted) return { type: 'unfinished' };
      await pause(waitMs, ending);
      const pushed = push(descriptor, rest);
      rest = rest.subarray(pushed);
      waitMs = pushed > 0 ? shortestWaitMs : Math.min(2 * waitMs, longestWaitMs);
    }
    return handedOver();
  }

  function hand({ line }: Parcel, _: number, ending: AbortSignal): Handing | Promise<Handing> {
    try {
      const bytes = Buffer.from(line);
      const pushed = push(descriptor, bytes);
      if (pushed === bytes.length) return handedOver();
      return pushRest(bytes.subarray(pushed), ending).catch(failedWriting);
    } catch (error) {
      return failedWriting(error);
    }
  }

  return { ...traceless, notesAttempts: false, hand };
}
