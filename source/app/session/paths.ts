/** The path of a file at a prompt, and what it can become. A job reads the folder: a disk may be slow, and a folder large. */
import { type Effect, go, start } from './effect.ts';
import type { Session } from './session.ts';

/** What has been read of a folder. */
export interface FolderRead {
  /** As it was typed, with the slash behind it; empty: the folder that Khabar was started in. */
  readonly path: string;
  /** In order, those of folders with a slash behind them; none while they are being read. */
  readonly names: readonly string[];
}

const folderOf = (typed: string): string => typed.slice(0, typed.lastIndexOf('/') + 1);

/** Of a path, what tells it from others of its folder. */
export const lastPart = (path: string): string => path.slice(folderOf(path.slice(0, -1)).length);

/** Reads the folder of what is typed, unless it is known. */
export function readFolder({ folder }: Session, typed: string): readonly Effect[] {
  const path = folderOf(typed);
  if (folder?.path === path) return [];
  return [go({ type: 'folder-read', folder: { path, names: [] } }), start('folder', { path })];
}

/** More would be chosen from by nobody. */
const mostPaths = 50;

/** Hidden files are for those who begin to type them. */
const canBecome = (name: string, begun: string): boolean =>
  name !== begun && name.startsWith(begun) && (begun !== '' || !name.startsWith('.'));

/** The paths that one can become, as far as its folder has been read. */
export function pathsFrom({ folder }: Session, typed: string): readonly string[] {
  if (typed === '~') return ['~/'];
  const path = folderOf(typed);
  if (folder?.path !== path) return [];
  const begun = typed.slice(path.length);
  return folder.names
    .filter(name => canBecome(name, begun))
    .slice(0, mostPaths)
    .map(name => path + name);
}
