/**
 * Writes a JSON file through conf, so that the file is whole at every moment, whatever happens.
 *
 * conf 15 alone does not give that (measured): on a full disk `write(2)` takes a part of the text, its writer
 * (`atomically`) does not look at the count and renames the cut file over the good one, without an error; where
 * the environment has `SNAP` set (a terminal inside of a snap) it writes in place; and it does not sync the folder.
 * So conf writes to `<name>.next.json`, that file is measured and, if conf has not, synced, and only then takes the place of
 * the old one.
 */
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import Conf from 'conf';
import { makeFolder } from './make-folder.ts';

const privateFile = 0o600; // what someone reads is nobody else's business

/** Spaces of an indent; none: all in one line. */
export interface JsonLayout {
  readonly indent?: number;
}

/** How a value is written. */
export const jsonText = (value: unknown, { indent }: JsonLayout): string =>
  `${JSON.stringify(value, undefined, indent)}\n`;

/**
 * Writes what is to become `<name>.json` beside it, complete and synced; returns its path. The caller holds the lock of the
 * folder. Throws the system's error, and then leaves nothing behind.
 */
export function writeNext(
  folder: string,
  name: string,
  value: Readonly<Record<string, unknown>>,
  layout: JsonLayout = {},
): string {
  const next = path.join(folder, `${name}.next.json`);
  let text = '';
  makeFolder(folder);
  try {
    rmSync(next, { force: true });
    const conf = new Conf({
      cwd: folder,
      configName: `${name}.next`,
      configFileMode: privateFile,
      accessPropertiesByDotNotation: false,
      serialize: store => {
        text = jsonText(store, layout);
        return text;
      },
    });
    conf.store = value;
    assertComplete(next, text);
    if (!confSyncs()) sync(next, 'r+');
    return next;
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
}

/** What killed processes left half written in a folder, which need not exist yet, or what looks like that. */
export const leftoversIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter(file => /\.next\.json(\.tmp-\w+)?$/.test(file)) : [];

/** Removes those of them that `writeNext` left of this name. The caller holds the lock of the folder. */
export function removeLeftovers(folder: string, name: string, leftovers: readonly string[]): void {
  for (const file of leftovers)
    if (file.startsWith(`${name}.next.json`)) rmSync(path.join(folder, file), { force: true });
}

/** Where conf writes in place, it does not sync: in a snap, and on Windows if renaming fails. */
const confSyncs = (): boolean => !process.env.SNAP && process.platform !== 'win32';

function assertComplete(file: string, text: string): void {
  if (statSync(file).size === Buffer.byteLength(text)) return;
  throw Object.assign(new Error('the file was written in part'), { code: 'ENOSPC' });
}

function sync(file: string, flags: string): void {
  const descriptor = openSync(file, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes the renaming itself durable. Windows has no such thing for folders. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') sync(folder, 'r');
}
