import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** What someone reads is nobody else's business. */
const privateFolder = 0o700;

export const isFolder = (place: string): boolean =>
  statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * Makes a folder and those above it, where they are missing. Throws the system's error. Step by step: Node's own `recursive`
 * tries for ever where the system says that there can be none, as below `/proc` (seen with Node 20).
 */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const above = path.dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder, { mode: privateFolder });
  } catch (error) {
    if (!isFolder(folder)) throw error; // else another process was faster
  }
}
