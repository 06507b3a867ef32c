import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** Where a file really lies: symbolic links are followed, also to a file that does not exist yet. Throws `ELOOP`. */
export function linkTarget(file: string): string {
  if (!lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) return file;
  statSync(file, { throwIfNoEntry: false }); // throws where links lead round in a circle
  return linkTarget(path.resolve(realpathSync(path.dirname(file)), readlinkSync(file)));
}
