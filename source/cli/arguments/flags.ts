/** Every flag: one row each. Its help is in `i18n` (`CliMessages.flags`). */
import {
  type DisplayChoice,
  type DisplaySettings,
  displayChoices,
  linearModes,
  measures,
  themeNames,
} from '../../domain/display.ts';
import { languageTags } from '../../i18n/index.ts';
import type { CommandRow } from '../command.ts';
import {
  duration,
  integer,
  listOf,
  moment,
  oneOf,
  type TimelessKind,
  textValue,
  type ValueKind,
} from './flag-values.ts';

interface SwitchFlag {
  readonly kind: 'switch';
  readonly short?: string;
}

interface ValueFlag<T> {
  readonly kind: 'value';
  readonly short?: string;
  readonly value: ValueKind<T>;
}

interface ListFlag<T> {
  /** Can be repeated. */
  readonly kind: 'values';
  readonly value: ValueKind<T>;
}

interface RestFlag {
  /** All words behind it, whatever they look like. */
  readonly kind: 'rest';
  readonly value: ValueKind<string>;
}

export type Flag = SwitchFlag | ValueFlag<unknown> | ListFlag<unknown> | RestFlag;

const turn = (short?: string): SwitchFlag => ({ kind: 'switch', ...(short ? { short } : {}) });
const value = <T>(kind: ValueKind<T>, short?: string): ValueFlag<T> => ({
  kind: 'value',
  value: kind,
  ...(short ? { short } : {}),
});
const values = <T>(kind: ValueKind<T>): ListFlag<T> => ({ kind: 'values', value: kind });
const rest = (kind: ValueKind<string>): RestFlag => ({ kind: 'rest', value: kind });

const largest = 1_000_000;

/** Flags of single commands, which name them in their rows (`../commands/index.ts`). */
const commandFlags = {
  name: value(textValue('NAME')),
  source: values(textValue('ID', 'source')),
  category: value(textValue('NAME', 'category')),
  tag: value(textValue('NAME', 'tag')),
  country: value(textValue('NAME', 'country')),
  unread: turn(),
  bookmarked: turn(),
  read: turn(),
  since: value(moment),
  until: value(moment),
  sort: value(oneOf(['newest', 'oldest', 'best'])),
  after: value(textValue('ID', 'article')),
  limit: value(integer(1, largest)),
  query: value(textValue('QUERY', 'query')),
  all: turn(),
  list: turn(),
  why: turn(),
  join: turn(),
  part: turn(),
  format: value({ ...oneOf(['html', 'epub', 'md', 'txt', 'rss', 'atom', 'json']), placeholder: 'FORMAT' }),
  output: value(textValue('FILE', 'file'), 'o'),
  'all-texts': turn(),
  save: turn(),
  compact: turn(),
  'full-text': turn(),
  full: turn(),
  secrets: turn(),
  force: turn(),
  replace: turn(),
  to: value(textValue('CATEGORY', 'category')),
  once: turn(),
  every: value(duration),
  as: value(textValue('NAME')),
  exec: rest(textValue('CMD ARGS…', 'file')),
  direction: value(oneOf(['first', 'auto', 'rtl', 'ltr'])),
  isolate: turn(),
} as const satisfies Readonly<Record<string, Flag>>;

type DisplayKinds = { readonly [Name in keyof DisplaySettings]: TimelessKind<DisplaySettings[Name]> };

const choiceKinds = Object.fromEntries(
  Object.entries(displayChoices).map(([name, choices]) => [name, oneOf<string>(choices)]),
) as unknown as Pick<DisplayKinds, DisplayChoice>;

/** What each setting of the display accepts, on the command line and in the environment. */
export const displayKinds: DisplayKinds = {
  ...choiceKinds,
  measure: integer(measures.least, measures.most),
  /** Also a name of the user's own, which the settings have (`../theme-choice.ts`). */
  theme: { ...textValue('NAME', 'theme'), placeholder: [...themeNames, 'NAME'].join('|') },
  linear: oneOf(linearModes),
  lang: oneOf(languageTags),
};

const displayFlags = Object.fromEntries(
  Object.entries(displayKinds).map(([name, kind]) => [name, value<unknown>(kind)]),
) as unknown as { readonly [Name in keyof DisplaySettings]: ValueFlag<DisplaySettings[Name]> };

const {
  bidi,
  shaping,
  tashkeel,
  tatweel,
  digits,
  punctuation,
  linear: _,
  lang,
  ...otherDisplayFlags
} = displayFlags;

/** Flags that every command takes, in the order of help. */
const globalFlags = {
  json: turn(),
  ndjson: turn(),
  fields: value(listOf('A,B,C', 'id,title')),
  lang,
  bidi,
  shaping,
  width: value(integer(2, largest)),
  tashkeel,
  tatweel,
  digits,
  punctuation,
  ...otherDisplayFlags,
  linear: turn(),
  offline: turn(),
  home: value(textValue('DIR', 'folder')),
  quiet: turn(),
  help: turn('h'),
  version: turn('v'),
} as const satisfies Readonly<Record<string, Flag>>;

export const flags = { ...commandFlags, ...globalFlags };

export type FlagName = keyof typeof flags;

export const flagNames = Object.keys(flags) as readonly FlagName[];
export const globalFlagNames = Object.keys(globalFlags) as readonly FlagName[];

/** The flags that make a query. */
export const queryFlags = [
  'source',
  'category',
  'tag',
  'unread',
  'read',
  'bookmarked',
  'since',
  'until',
  'query',
] as const satisfies readonly FlagName[];

/** The flags that choose a page of a list. */
export const pageFlags = ['sort', 'after', 'limit'] as const satisfies readonly FlagName[];

/** The flags by which commands list articles. */
export const listFlags = [...queryFlags, ...pageFlags] as const satisfies readonly FlagName[];

type Given<Row> = Row extends RestFlag
  ? readonly string[]
  : Row extends ValueFlag<infer T>
    ? T | undefined
    : Row extends ListFlag<infer T>
      ? readonly T[]
      : boolean;

/** What was given on the command line, checked. */
export type FlagValues = { readonly [Name in FlagName]: Given<(typeof flags)[Name]> };

/** The flags that a command takes, its own first. */
export const flagsOf = (command: Pick<CommandRow, 'flags'>): readonly FlagName[] => [
  ...command.flags,
  ...globalFlagNames,
];

/** The short form of a flag that has one: `-o`. */
export const shortForm = (flag: Flag): string | null =>
  flag.kind === 'values' || flag.kind === 'rest' || flag.short === undefined ? null : `-${flag.short}`;

/** `--limit N` */
export function flagUsage(name: FlagName): string {
  const flag: Flag = flags[name];
  const short = shortForm(flag);
  const forms = short === null ? `--${name}` : `${short}, --${name}`;
  return flag.kind === 'switch' ? forms : `${forms} ${flag.value.placeholder}`;
}
