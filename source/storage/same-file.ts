import { statSync } from 'node:fs';

export const inodeOf = (file: string): bigint => statSync(file, { bigint: true }).ino;

/** Whether a file is still the one that was opened; false once its folder was deleted or replaced. */
export function isSameFile(file: string, inode: bigint): boolean {
  try {
    return inodeOf(file) === inode;
  } catch {
    return false;
  }
}
