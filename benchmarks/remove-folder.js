import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const msBetweenTries = 100;
const mostTries = 300;

/**
 * Removes a home, or a folder of homes, once what the program has left behind in it has let go of it: new files may come until then. (`rmSync` itself
 * only tries again to remove what it has found.)
 */
export async function removeFolder(folder) {
  for (let left = mostTries; ; left--) {
    try {
      return rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (left === 0) throw error;
      await sleep(msBetweenTries);
    }
  }
}
