/** The subcommands: one line for each. Their help texts are in `i18n`. */
import { listFlags, pageFlags, queryFlags } from '../arguments/flags.ts';
import type { Arguments, CommandModule, CommandRow } from '../command.ts';

const takes = (usage: string, least: number, most: number): Arguments => ({ usage, least, most });
const any = Number.POSITIVE_INFINITY;
const nothing = takes('', 0, 0);
const one = (usage: string): Arguments => takes(usage, 1, 1);
/** Words of which those from `listFrom` on are a list, which standard input may have too. */
const listed = (usage: string, least: number, listFrom = 0): Arguments => ({
  ...takes(usage, least, any),
  listFrom,
});
const ids = listed('ID…|-', 1);
const idsOrAll = listed('ID…|-|--all', 0);
const tagAndIds = listed('TAG ID…|-', 2, 1);

const bookmarkFlags = listFlags.filter(name => name !== 'bookmarked');
const catalogFlags = ['category', 'country', 'query'] as const;
const markFlags = [...queryFlags, 'all'] as const;

const mark = async (name: 'markRead' | 'markUnread'): Promise<CommandModule> => ({
  run: (await import('./mark.ts'))[name],
});

const tag = async (name: 'tagAdd' | 'tagRemove'): Promise<CommandModule> => ({
  run: (await import('./tag.ts'))[name],
});

/** Rows with their names as types. */
const rows = <const Name extends string>(table: readonly CommandRow<Name>[]): readonly CommandRow<Name>[] =>
  table;

const table = rows([
  { name: 'list', takes: nothing, flags: listFlags, load: () => import('./list.ts') },
  { name: 'read', takes: one('ID|URL|FILE|-'), flags: ['full'], load: () => import('./read.ts') },
  { name: 'search', takes: takes('QUERY', 1, any), flags: listFlags, load: () => import('./search.ts') },
  { name: 'history', takes: one('ID'), flags: [], load: () => import('./history.ts') },
  { name: 'refresh', takes: listed('[SOURCE…|-]', 0), flags: [], load: () => import('./refresh.ts') },
  { name: 'bookmark add', takes: ids, flags: [], load: () => import('./bookmark-add.ts') },
  { name: 'bookmark remove', takes: ids, flags: [], load: () => import('./bookmark-remove.ts') },
  { name: 'bookmark list', takes: nothing, flags: bookmarkFlags, load: () => import('./bookmark-list.ts') },
  { name: 'bookmark export', takes: nothing, flags: ['format'], load: () => import('./bookmark-export.ts') },
  {
    name: 'bookmark import',
    takes: one('FILE|-'),
    flags: [],
    load: () => import('./bookmark-import.ts'),
  },
  { name: 'tag add', takes: tagAndIds, flags: [], load: () => tag('tagAdd') },
  { name: 'tag remove', takes: tagAndIds, flags: [], load: () => tag('tagRemove') },
  { name: 'tag list', takes: nothing, flags: [], load: () => import('./tag-list.ts') },
  {
    name: 'note',
    takes: { ...takes('ID [TEXT|-]', 1, any), mayBeEmpty: true },
    flags: [],
    load: () => import('./note.ts'),
  },
  {
    name: 'export feed',
    takes: nothing,
    flags: [...listFlags, 'format'],
    load: () => import('./export-feed.ts'),
  },
  { name: 'mark read', takes: idsOrAll, flags: markFlags, load: () => mark('markRead') },
  { name: 'mark unread', takes: idsOrAll, flags: markFlags, load: () => mark('markUnread') },
  { name: 'sources list', takes: nothing, flags: [], load: () => import('./sources-list.ts') },
  {
    name: 'sources add',
    takes: listed('URL|FILE|NAME…|-', 1),
    flags: ['full-text'],
    load: () => import('./sources-add.ts'),
  },
  { name: 'sources remove', takes: ids, flags: [], load: () => import('./sources-remove.ts') },
  {
    name: 'sources catalog',
    takes: nothing,
    flags: catalogFlags,
    load: () => import('./sources-catalog.ts'),
  },
  { name: 'sources discover', takes: one('URL'), flags: [], load: () => import('./sources-discover.ts') },
  { name: 'sources import', takes: one('FILE|-'), flags: [], load: () => import('./sources-import.ts') },
  { name: 'sources export', takes: nothing, flags: ['secrets'], load: () => import('./sources-export.ts') },
  { name: 'views list', takes: nothing, flags: [], load: () => import('./views-list.ts') },
  { name: 'views add', takes: takes('NAME QUERY', 2, any), flags: [], load: () => import('./views-add.ts') },
  {
    name: 'views rename',
    takes: takes('NAME NEW', 2, 2),
    flags: [],
    load: () => import('./views-rename.ts'),
  },
  { name: 'views move', takes: takes('NAME PLACE', 2, 2), flags: [], load: () => import('./views-move.ts') },
  { name: 'views remove', takes: listed('NAME…|-', 1), flags: [], load: () => import('./views-remove.ts') },
  { name: 'rules list', takes: nothing, flags: [], load: () => import('./rules-list.ts') },
  {
    name: 'rules add',
    takes: takes('QUERY ACTION…', 2, any),
    flags: ['force'],
    load: () => import('./rules-add.ts'),
  },
  {
    name: 'rules test',
    takes: takes('QUERY [ACTION…]', 1, any),
    flags: pageFlags,
    load: () => import('./rules-test.ts'),
  },
  { name: 'rules move', takes: takes('ID PLACE', 2, 2), flags: [], load: () => import('./rules-move.ts') },
  { name: 'rules remove', takes: ids, flags: [], load: () => import('./rules-remove.ts') },
  { name: 'config list', takes: nothing, flags: [], load: () => import('./config-list.ts') },
  { name: 'config get', takes: one('KEY'), flags: [], load: () => import('./config-get.ts') },
  { name: 'config set', takes: takes('KEY VALUE', 2, 2), flags: [], load: () => import('./config-set.ts') },
  { name: 'config unset', takes: listed('KEY…|-', 1), flags: [], load: () => import('./config-unset.ts') },
  { name: 'config path', takes: nothing, flags: [], load: () => import('./config-path.ts') },
  { name: 'undo', takes: takes('[N]', 0, 1), flags: ['list'], load: () => import('./undo.ts') },
  { name: 'redo', takes: nothing, flags: [], load: () => import('./redo.ts') },
  {
    name: 'text',
    takes: takes('[FILE|-]', 0, 1),
    flags: ['direction', 'isolate'],
    load: () => import('./text.ts'),
  },
  { name: 'doctor', takes: nothing, flags: ['save', 'compact'], load: () => import('./doctor.ts') },
]);

/** Commands of the command line, as they are typed. */
export type CommandName = (typeof table)[number]['name'];

export const commands: readonly CommandRow[] = table;

/** What `khabar` runs without a command where it does not open the reader. */
export const defaultCommand = commands[0] as CommandRow;

/** Commands with subcommands. */
export type CommandGroup = CommandName extends infer Name
  ? Name extends `${infer Group} ${string}`
    ? Group
    : never
  : never;

export const groups = [
  ...new Set(commands.flatMap(({ name }) => name.match(/^(\S+) /u)?.[1] ?? [])),
] as readonly CommandGroup[];

export const isGroup = (word: string): word is CommandGroup => (groups as readonly string[]).includes(word);

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
