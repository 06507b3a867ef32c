import { rmSync } from 'node:fs';
import { failureDetail } from './storage-error.ts';

const msBetweenTries = 20;
const mostTries = 50;
const pause = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** With all that is in it: also a file that a stream, though it was stopped, had already begun to open, and that comes only now. */
export function removeFolder(folder: string): void {
  for (let left = mostTries; ; left--)
    try {
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch (error) {
      if (left === 0 || failureDetail(error) !== 'ENOTEMPTY') throw error;
      Atomics.wait(pause, 0, 0, msBetweenTries);
    }
}
