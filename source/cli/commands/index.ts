/** The subcommands: one line for each. Their help texts are in `i18n`. */
import { listFlags, pageFlags, queryFlags } from '../arguments/flags.ts';
import type { Arguments, CommandModule, CommandRow, WordKind } from '../command.ts';

type Kinds = WordKind | readonly WordKind[];

const takes = (usage: string, least: number, most: number, ...words: readonly Kinds[]): Arguments => ({
  usage,
  least,
  most,
  words: words.map(kinds => (typeof kinds === 'string' ? [kinds] : kinds)),
});
const any = Number.POSITIVE_INFINITY;
const nothing = takes('', 0, 0);
const one = (usage: string, ...kinds: readonly WordKind[]): Arguments => takes(usage, 1, 1, kinds);
/** Words of which those from `listFrom` on are a list, which standard input may have too. */
const listed = (usage: string, least: number, listFrom: number, ...words: readonly Kinds[]): Arguments => ({
  ...takes(usage, least, any, ...words),
  listFrom,
});
const ids = (kind: WordKind): Arguments => listed('ID…|-', 1, 0, kind);
const idsOrAll = (kind: WordKind): Arguments => listed('ID…|-|--all', 0, 0, kind);
const tagAndIds = (kind: WordKind): Arguments => listed('TAG ID…|-', 2, 1, 'tag', kind);

const storyFlags = listFlags.filter(name => name !== 'after');
const bookmarkFlags = listFlags.filter(name => name !== 'bookmarked');
const catalogFlags = ['category', 'country', 'query'] as const;
const markFlags = [...queryFlags, 'all'] as const;
const watchFlags = [...queryFlags, 'every', 'once', 'limit', 'as', 'exec'] as const;

const mark = async (name: 'markRead' | 'markUnread'): Promise<CommandModule> => ({
  run: (await import('./mark.ts'))[name],
});

const enabling = async (name: 'pause' | 'resume'): Promise<CommandModule> => ({
  run: (await import('./sources-enable.ts'))[name],
});

const tag = async (name: 'tagAdd' | 'tagRemove'): Promise<CommandModule> => ({
  run: (await import('./tag.ts'))[name],
});

/** Rows with their names as types. */
const rows = <const Name extends string>(table: readonly CommandRow<Name>[]): readonly CommandRow<Name>[] =>
  table;

const table = rows([
  { name: 'list', takes: nothing, flags: listFlags, load: () => import('./list.ts') },
  {
    name: 'read',
    takes: takes('ID|URL|FILE…|-', 1, any, ['article', 'file']),
    flags: ['full'],
    load: () => import('./read.ts'),
  },
  {
    name: 'search',
    takes: takes('QUERY', 1, any, 'query'),
    flags: listFlags,
    load: () => import('./search.ts'),
  },
  { name: 'quotes', takes: nothing, flags: ['name', ...listFlags], load: () => import('./quotes.ts') },
  {
    name: 'stories',
    takes: listed('[--why ID ID|--join ID ID…|--part ID…]', 0, 0, 'article'),
    flags: [...storyFlags, 'why', 'join', 'part'],
    load: () => import('./stories.ts'),
  },
  { name: 'history', takes: ids('article'), flags: [], load: () => import('./history.ts') },
  {
    name: 'refresh',
    takes: listed('[SOURCE…|-]', 0, 0, 'source'),
    flags: [],
    load: () => import('./refresh.ts'),
  },
  { name: 'watch', takes: nothing, flags: watchFlags, load: () => import('./watch.ts') },
  { name: 'bookmark add', takes: ids('article'), flags: [], load: () => import('./bookmark-add.ts') },
  { name: 'bookmark remove', takes: ids('bookmark'), flags: [], load: () => import('./bookmark-remove.ts') },
  { name: 'bookmark list', takes: nothing, flags: bookmarkFlags, load: () => import('./bookmark-list.ts') },
  {
    name: 'bookmark export',
    takes: nothing,
    flags: ['format'],
    choices: { format: ['md', 'html', 'json'] },
    load: () => import('./bookmark-export.ts'),
  },
  {
    name: 'bookmark import',
    takes: one('FILE|-', 'file'),
    flags: [],
    load: () => import('./bookmark-import.ts'),
  },
  { name: 'tag add', takes: tagAndIds('article'), flags: [], load: () => tag('tagAdd') },
  { name: 'tag remove', takes: tagAndIds('bookmark'), flags: [], load: () => tag('tagRemove') },
  { name: 'tag list', takes: nothing, flags: [], load: () => import('./tag-list.ts') },
  {
    name: 'note',
    takes: { ...takes('ID [TEXT|-]', 1, any, 'article', []), mayBeEmpty: true },
    flags: [],
    load: () => import('./note.ts'),
  },
  {
    name: 'export feed',
    takes: nothing,
    flags: [...listFlags, 'format'],
    choices: { format: ['rss', 'atom', 'json'] },
    load: () => import('./export-feed.ts'),
  },
  {
    name: 'edition',
    takes: nothing,
    flags: [...listFlags, 'format', 'output', 'all-texts'],
    choices: { format: ['html', 'epub', 'md', 'txt'] },
    load: () => import('./edition.ts'),
  },
  { name: 'mark read', takes: idsOrAll('unread-article'), flags: markFlags, load: () => mark('markRead') },
  { name: 'mark unread', takes: idsOrAll('read-article'), flags: markFlags, load: () => mark('markUnread') },
  { name: 'sources list', takes: nothing, flags: [], load: () => import('./sources-list.ts') },
  {
    name: 'sources add',
    takes: listed('URL|FILE|NAME…|-', 1, 0, ['catalog-name', 'file']),
    flags: ['full-text'],
    load: () => import('./sources-add.ts'),
  },
  { name: 'sources remove', takes: ids('source'), flags: [], load: () => import('./sources-remove.ts') },
  {
    name: 'sources rename',
    takes: takes('ID TITLE', 2, 2, 'source', []),
    flags: [],
    load: () => import('./sources-rename.ts'),
  },
  {
    name: 'sources move',
    takes: listed('ID…|- PLACE|--to CATEGORY', 1, 0, 'source'),
    flags: ['to'],
    load: () => import('./sources-move.ts'),
  },
  { name: 'sources pause', takes: ids('source'), flags: [], load: () => enabling('pause') },
  { name: 'sources resume', takes: ids('source'), flags: [], load: () => enabling('resume') },
  {
    name: 'sources catalog',
    takes: nothing,
    flags: catalogFlags,
    load: () => import('./sources-catalog.ts'),
  },
  {
    name: 'sources discover',
    takes: listed('URL…|-', 1, 0),
    flags: [],
    load: () => import('./sources-discover.ts'),
  },
  {
    name: 'sources import',
    takes: one('FILE|-', 'file'),
    flags: ['replace'],
    load: () => import('./sources-import.ts'),
  },
  { name: 'sources export', takes: nothing, flags: ['secrets'], load: () => import('./sources-export.ts') },
  { name: 'views list', takes: nothing, flags: [], load: () => import('./views-list.ts') },
  {
    name: 'views add',
    takes: takes('NAME QUERY', 2, any, [], 'query'),
    flags: [],
    load: () => import('./views-add.ts'),
  },
  {
    name: 'views rename',
    takes: takes('NAME NEW', 2, 2, 'view', []),
    flags: [],
    load: () => import('./views-rename.ts'),
  },
  {
    name: 'views move',
    takes: takes('NAME PLACE', 2, 2, 'view', []),
    flags: [],
    load: () => import('./views-move.ts'),
  },
  {
    name: 'views remove',
    takes: listed('NAME…|-', 1, 0, 'view'),
    flags: [],
    load: () => import('./views-remove.ts'),
  },
  { name: 'rules list', takes: nothing, flags: [], load: () => import('./rules-list.ts') },
  {
    name: 'rules add',
    takes: takes('QUERY ACTION…', 2, any, 'query', 'action'),
    flags: ['force'],
    load: () => import('./rules-add.ts'),
  },
  {
    name: 'rules test',
    takes: takes('QUERY [ACTION…]', 1, any, 'query', 'action'),
    flags: pageFlags,
    load: () => import('./rules-test.ts'),
  },
  {
    name: 'rules move',
    takes: takes('ID PLACE', 2, 2, 'rule', []),
    flags: [],
    load: () => import('./rules-move.ts'),
  },
  { name: 'rules remove', takes: ids('rule'), flags: [], load: () => import('./rules-remove.ts') },
  { name: 'config list', takes: nothing, flags: [], load: () => import('./config-list.ts') },
  { name: 'config get', takes: one('KEY', 'setting'), flags: [], load: () => import('./config-get.ts') },
  {
    name: 'config set',
    takes: takes('KEY VALUE', 2, 2, 'setting', []),
    flags: [],
    load: () => import('./config-set.ts'),
  },
  {
    name: 'config unset',
    takes: listed('KEY…|-', 1, 0, 'setting'),
    flags: [],
    load: () => import('./config-unset.ts'),
  },
  { name: 'config path', takes: nothing, flags: [], load: () => import('./config-path.ts') },
  { name: 'undo', takes: takes('[N]', 0, 1), flags: ['list'], load: () => import('./undo.ts') },
  { name: 'redo', takes: nothing, flags: [], load: () => import('./redo.ts') },
  { name: 'backup', takes: one('FILE', 'file'), flags: [], load: () => import('./backup.ts') },
  { name: 'restore', takes: one('FILE|-', 'file'), flags: ['replace'], load: () => import('./restore.ts') },
  {
    name: 'merge',
    takes: one('HOME|FILE|-', 'file', 'folder'),
    flags: [],
    load: () => import('./merge.ts'),
  },
  {
    name: 'sync',
    takes: takes('[setup URL|status|off]', 0, 2, 'sync-word', []),
    flags: [],
    load: () => import('./sync.ts'),
  },
  {
    name: 'text',
    takes: takes('[FILE|-]', 0, 1, 'file'),
    flags: ['direction', 'isolate'],
    load: () => import('./text.ts'),
  },
  {
    name: 'completions',
    takes: one('bash|zsh|fish', 'shell'),
    flags: [],
    load: () => import('./completions.ts'),
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
