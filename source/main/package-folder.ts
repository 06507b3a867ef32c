/** Where Khabar is installed, and what its package says of itself. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

interface Package {
  readonly name?: string;
  readonly version?: string;
}

const packageIn = (folder: string): Package => {
  const file = path.join(folder, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Package) : {};
};

/** The nearest folder above this file with Khabar's `package.json`, whether it runs as sources or as a bundle, which has one of its own. */
export function packageFolder(): string {
  const start = path.dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (packageIn(folder).name === 'khabar') return folder;
    if (folder === path.dirname(folder)) throw new Error(`no package.json of Khabar above ${start}`);
  }
}

export const packageVersion = (): string => packageIn(packageFolder()).version ?? '';
