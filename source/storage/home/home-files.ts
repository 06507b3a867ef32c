/** Which files make up a home. Caches, locks and what was kept aside as damaged archives are not among them. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Folders } from '../folders.ts';
import { isFolder } from '../make-folder.ts';
import { namesIn } from '../store/absence.ts';
import { markFolders } from '../store/cell-files.ts';

export const archiveName = 'archive.sqlite';

const stateNames = ['sources', 'views', 'rules', 'ruled', 'places', 'recent', 'read', 'bookmarks', 'sync'];
export const stateFolders: readonly string[] = [...Object.values(markFolders), 'history'];
const settingsNames = ['settings'];

/** With what is kept beside it: `sources.copy.json`, `read.version-1.json`, `views.damaged-….json`. */
const fileNamed = (names: readonly string[]): RegExp =>
  new RegExp(`^(?:${names.join('|')})(?:\\.[\\w-]+)*\\.json$`);

const isStateFile = (name: string): boolean => fileNamed(stateNames).test(name);
const isSettingsFile = (name: string): boolean => fileNamed(settingsNames).test(name);
const isUnfinished = (name: string): boolean => name.endsWith('.next.json');

/** Names in a home, with `/`, whatever the system. */
type HomeName = string;

const partOf = (name: HomeName): keyof Folders => {
  const [first = ''] = name.split('/');
  if (isSettingsFile(first)) return 'settings';
  return first.startsWith(archiveName) ? 'archive' : 'state';
};

/** The one of the folders that holds a file of this name. */
export const folderOf = (folders: Folders, name: HomeName): string => folders[partOf(name)];

export const placeIn = (folders: Folders, name: HomeName): string =>
  path.join(folderOf(folders, name), ...name.split('/'));

function* filesBelow(folder: string, name: HomeName): Generator<HomeName> {
  for (const inner of namesIn(folder)) {
    const place = path.join(folder, inner);
    if (isFolder(place)) yield* filesBelow(place, `${name}/${inner}`);
    else yield `${name}/${inner}`;
  }
}

/** Those that keep what the user has decided. */
export function keptFilesIn({ state, settings }: Folders): readonly HomeName[] {
  return [
    ...namesIn(settings).filter(isSettingsFile).toSorted(),
    ...namesIn(state).filter(isStateFile).toSorted(),
    ...stateFolders.flatMap(folder => [...filesBelow(path.join(state, folder), folder)].toSorted()),
  ].filter(name => isHomeName(name) && !isUnfinished(name));
}

/** Whether a file of this name goes into a backup, and may come out of one. */
export function isHomeName(name: HomeName): boolean {
  const [first = '', ...inner] = name.split('/');
  if (inner.length === 0) return name === archiveName || isStateFile(name) || isSettingsFile(name);
  return (
    stateFolders.includes(first) &&
    inner.length <= 2 &&
    inner.every(part => /^[~\w][\w.~-]*$/u.test(part)) &&
    name.endsWith('.json')
  );
}

const archiveFiles = ['', '-wal', '-shm', '.checked'].map(suffix => archiveName + suffix);

/** What stands in the folders themselves, the archive first: files and whole folders, which are moved as they are. */
export function entriesOf(folders: Folders): readonly HomeName[] {
  const isThere = (name: string): boolean => existsSync(placeIn(folders, name));
  return [
    ...archiveFiles.filter(isThere),
    ...stateFolders.filter(isThere),
    ...namesIn(folders.state).filter(isStateFile),
    ...namesIn(folders.settings).filter(isSettingsFile),
  ];
}

/** One folder for everything. */
export const oneFolder = (folder: string): Folders => ({ state: folder, archive: folder, settings: folder });
