/** The subcommands: one line for each. What it says in help is in `i18n`, its flags are in `../flags.ts`. */
import type { CommandGroup } from '../../i18n/messages.ts';
import type { Arguments, CommandRow } from '../command.ts';

const takes = (usage: string, least: number, most: number): Arguments => ({ usage, least, most });
const nothing = takes('', 0, 0);
const any = Number.POSITIVE_INFINITY;

export const commands: readonly CommandRow[] = [
  { name: 'list', takes: nothing, load: async () => (await import('./list.ts')).list },
  { name: 'read', takes: takes('ID|URL|FILE|-', 1, 1), load: async () => (await import('./read.ts')).read },
  { name: 'search', takes: takes('WORDS', 1, any), load: async () => (await import('./search.ts')).search },
  {
    name: 'refresh',
    takes: takes('[SOURCE…]', 0, any),
    load: async () => (await import('./refresh.ts')).refreshSources,
  },
  {
    name: 'bookmark add',
    takes: takes('ID…', 1, any),
    load: async () => (await import('./bookmark-add.ts')).addBookmarks,
  },
  {
    name: 'bookmark remove',
    takes: takes('ID…', 1, any),
    load: async () => (await import('./bookmark-remove.ts')).removeBookmarks,
  },
  {
    name: 'bookmark list',
    takes: nothing,
    load: async () => (await import('./bookmark-list.ts')).listBookmarks,
  },
  {
    name: 'bookmark export',
    takes: nothing,
    load: async () => (await import('./bookmark-export.ts')).exportBookmarks,
  },
  {
    name: 'mark read',
    takes: takes('ID…|--all', 0, any),
    load: async () => (await import('./mark.ts')).markRead,
  },
  {
    name: 'mark unread',
    takes: takes('ID…|--all', 0, any),
    load: async () => (await import('./mark.ts')).markUnread,
  },
  { name: 'sources list', takes: nothing, load: async () => (await import('./sources-list.ts')).listSources },
  {
    name: 'sources add',
    takes: takes('URL|FILE|NAME', 1, 1),
    load: async () => (await import('./sources-add.ts')).addSource,
  },
  {
    name: 'sources remove',
    takes: takes('ID', 1, 1),
    load: async () => (await import('./sources-remove.ts')).removeSource,
  },
  {
    name: 'sources catalog',
    takes: nothing,
    load: async () => (await import('./sources-catalog.ts')).listCatalogue,
  },
  {
    name: 'sources discover',
    takes: takes('URL', 1, 1),
    load: async () => (await import('./sources-discover.ts')).discoverSources,
  },
  {
    name: 'sources import',
    takes: takes('FILE|-', 1, 1),
    load: async () => (await import('./sources-import.ts')).importList,
  },
  {
    name: 'sources export',
    takes: nothing,
    load: async () => (await import('./sources-export.ts')).exportList,
  },
  { name: 'text', takes: takes('[FILE|-]', 0, 1), load: async () => (await import('./text.ts')).layOutText },
  { name: 'doctor', takes: nothing, load: async () => (await import('./doctor.ts')).doctor },
];

const commandGroups: Readonly<Record<CommandGroup, true>> = { bookmark: true, mark: true, sources: true };
export const groups = Object.keys(commandGroups) as readonly CommandGroup[];

export const isGroup = (word: string): word is CommandGroup => Object.hasOwn(commandGroups, word);

export const commandsOf = (group: CommandGroup): readonly CommandRow[] =>
  commands.filter(({ name }) => name.startsWith(`${group} `));

/** `khabar mark read|unread` */
export const groupUsage = (group: CommandGroup): string =>
  `khabar ${group} ${commandsOf(group)
    .map(({ name }) => name.slice(group.length + 1))
    .join('|')}`;

/** `khabar read ID|URL|FILE|-` */
export const usageOf = ({ name, takes: { usage } }: CommandRow): string =>
  `khabar ${name} ${usage}`.trimEnd();
