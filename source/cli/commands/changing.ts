import type { FlagName, FlagValues } from '../arguments/flags.ts';
import { isGiven } from '../arguments/given.ts';
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

const changing: ReadonlySet<string> = new Set(names);

/** What changes nothing without one of these flags. */
const changesWith: Readonly<Record<string, readonly FlagName[]>> = {
  stories: ['join', 'part'],
} satisfies Partial<Record<CommandName, readonly FlagName[]>>;

/** Whether a command changes what is kept, or takes it along; not those of the settings, which open nothing while their file is broken. */
export const isChanging = (command: string, flags: FlagValues): boolean =>
  changing.has(command) && (changesWith[command]?.some(name => isGiven(flags, name)) ?? true);
