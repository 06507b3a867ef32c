import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const msBetweenTries = 100;
const mostTries = 300;

/** Removes a folder with homes: processes that the program has left behind may write there for a while (`rmSync` tries again only to remove what it found). */
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
