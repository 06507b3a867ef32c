/**
 * Writes a JSON file through conf, so that the file is whole at every moment, whatever happens.
 *
 * conf 15 alone does not give that (measured): on a full disk `write(2)` takes a part of the text, its writer
 * (`atomically`) does not look at the count and renames the cut file over the good one, without an error; and it does not sync the
 * folder. It also waits for the disk with each file, and a change may write hundreds.
 * So conf writes to `<name>.next.json`, that file is measured, and once all files of a change are written and synced, each takes the place
 * of the old one.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
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

/** conf writes in place, without syncing, if it finds itself in a snap: nobody reads this file yet. */
function inPlace(write: () => void): void {
  const { SNAP } = process.env;
  process.env.SNAP = SNAP || 'khabar';
  try {
    write();
  } finally {
    if (SNAP === undefined) delete process.env.SNAP;
    else process.env.SNAP = SNAP;
  }
}

/**
 * Writes what is to become `<name>.json` beside it, complete, for the caller to sync; returns its path. The caller holds the lock of the
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
    inPlace(() => {
      conf.store = value;
    });
    assertComplete(next, text);
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

export const syncFile = (file: string): void => sync(file, 'r+');

/** Makes the renaming itself durable. Windows has no such thing for folders. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') sync(folder, 'r');
}

/** What is complete takes the place of a file, for good. Throws the system's error. */
export function putInPlace(complete: string, file: string): void {
  syncFile(complete);
  renameSync(complete, file);
  syncFolder(path.dirname(file));
}
