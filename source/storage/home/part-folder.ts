/** Folders for what is not complete yet. */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../make-folder.ts';

const isRunning = (processId: number): boolean => {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const shape = /^(?<name>.+)\.(?<processId>\d+)\.part$/u;

export const partName = (name: string): string => `${name}.${process.pid}.part`;

/** Removes what killed processes have left. */
export function tidyParts(folder: string, name: string): void {
  for (const entry of readdirSync(folder)) {
    const left = shape.exec(entry)?.groups;
    if (left?.name === name && !isRunning(Number(left.processId)))
      rmSync(path.join(folder, entry), { recursive: true, force: true });
  }
}

/** Gives `work` an empty folder beside `place`, on the same disk, and removes it in the end. */
export async function inPartFolder<T>(place: string, work: (folder: string) => Promise<T>): Promise<T> {
  const { dir, base } = path.parse(place);
  makeFolder(dir);
  tidyParts(dir, base);
  const folder = path.join(dir, partName(base));
  rmSync(folder, { recursive: true, force: true });
  makeFolder(folder);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
