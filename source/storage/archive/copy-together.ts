/** Copies files that belong together, such as a database and its log, while other processes may write them. */
import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs';

/** What is written changes one of these. */
function stampOf(file: string): string {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found ? [found.ino, found.size, found.mtimeNs].join() : '';
}

export interface FileCopy {
  readonly from: string;
  readonly to: string;
}

const stampsOf = (copies: readonly FileCopy[]): string => copies.map(({ from }) => stampOf(from)).join(' ');

/** Whether the copies are of one moment: nobody has written meanwhile. Of files that are missing there are none. */
export function copyTogether(copies: readonly FileCopy[], copyFile = copyFileSync): boolean {
  const before = stampsOf(copies);
  for (const { from, to } of copies) {
    rmSync(to, { force: true });
    if (existsSync(from)) copyFile(from, to);
  }
  return stampsOf(copies) === before;
}
