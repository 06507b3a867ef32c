import type { CommandName } from './index.ts';

const names: readonly CommandName[] = [
  'refresh',
  'watch',
  'bookmark add',
  'bookmark remove',
  'bookmark import',
  'mark read',
  'mark unread',
  'tag add',
  'tag remove',
  'note',
  'stories',
  'undo',
  'redo',
  'sources add',
  'sources remove',
  'sources rename',
  'sources move',
  'sources pause',
  'sources resume',
  'sources import',
  'views add',
  'views remove',
  'views rename',
  'views move',
  'rules add',
  'rules remove',
  'rules move',
  'backup',
  'merge',
  'sync',
];

/** The commands that change what is kept, or take it along; not those of the settings, which open nothing while their file is broken. */
export const changingCommands: ReadonlySet<string> = new Set(names);
