import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const msBetweenTries = 100;
const mostTries = 100;

/** Removes a home, once what was left behind in it (`index-worker.ts`, the jobs' process) has let go of it: new files may come until then. */
export async function removeFolder(folder: string): Promise<void> {
  for (let left = mostTries; ; left--) {
    try {
      return rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (left === 0) throw error;
      await sleep(msBetweenTries);
    }
  }
}
