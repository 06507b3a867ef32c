/** Writing to a terminal without the event loop, so that it also happens in an `exit` handler and after a crash. */

export type WriteSync = (fd: number, bytes: string | Uint8Array) => number;

const attempts = 200;
const pauseMs = 5;

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? '';

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
}

/**
 * A `write` to a file descriptor that writes everything or gives up silently: a terminal that is gone (EIO, EPIPE, EBADF) cannot
 * be restored, and a busy one (EAGAIN) is tried again for a second.
 */
export function createSyncWriter(writeSync: WriteSync, fd: number): (text: string) => void {
  return text => {
    let rest: Uint8Array = Buffer.from(text, 'utf8');
    for (let attempt = 0; rest.length > 0 && attempt < attempts; attempt++) {
      try {
        rest = rest.subarray(writeSync(fd, rest));
      } catch (error) {
        if (codeOf(error) !== 'EAGAIN') return;
        pause();
      }
    }
  };
}

/**
 * Lets go of a terminal that is gone, just before exiting: until nodejs/node#58200 Node aborts, dumping core, when it cannot
 * set the modes of a terminal back that it still has open.
 */
export function closeStandardStreams(closeSync: (fd: number) => void): void {
  for (const fd of [0, 1, 2]) {
    try {
      closeSync(fd);
    } catch {
      // closed already
    }
  }
}
