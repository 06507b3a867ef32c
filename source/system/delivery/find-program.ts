import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Whether the system would find it: a path, or a name in one of the folders of `PATH`. Windows has rules of its own, and is believed. */
export function isRunnable(program: string, folders: string | undefined): boolean {
  if (process.platform === 'win32') return true;
  if (program.includes('/')) return isProgram(program);
  return (folders ?? '').split(path.delimiter).some(folder => isProgram(path.join(folder || '.', program)));
}
