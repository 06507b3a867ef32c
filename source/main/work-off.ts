import { wait } from '../storage/insist.ts';
import { inodeOf, isSameFile } from '../storage/same-file.ts';

/**
 * Others that write get their turn: after each step it waits as long as that has taken. Nothing is done any more once the file that is
 * worked on was deleted, or another one is in its place: a deleted home would be worked on to its end.
 */
export function workOff(steps: Iterable<unknown>, file: string): void {
  const inode = inodeOf(file);
  let begun = performance.now();
  for (const _ of steps) {
    if (!isSameFile(file, inode)) return;
    wait(performance.now() - begun);
    begun = performance.now();
  }
}
