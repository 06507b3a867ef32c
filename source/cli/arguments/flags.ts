/** Every flag: one row each. Its help is in `i18n` (`CliMessages.flags`). */
import {
  bidiModes,
  digitStyles,
  justifications,
  measures,
  punctuationStyles,
  shapingModes,
  tashkeelModes,
  tatweelModes,
} from '../../domain/display.ts';
import { languageTags } from '../../i18n/index.ts';
import type { FlagName } from '../../i18n/messages.ts';
import type { CommandRow } from '../command.ts';
import { integer, moment, oneOf, textValue, type ValueKind } from './flag-values.ts';

interface SwitchFlag {
  readonly kind: 'switch';
  readonly short?: string;
}

interface ValueFlag<T> {
  readonly kind: 'value';
  readonly value: ValueKind<T>;
}

interface ListFlag<T> {
  /** Can be repeated. */
  readonly kind: 'values';
  readonly value: ValueKind<T>;
}

export type Flag = SwitchFlag | ValueFlag<unknown> | ListFlag<unknown>;

const turn = (short?: string): SwitchFlag => ({ kind: 'switch', ...(short ? { short } : {}) });
const value = <T>(kind: ValueKind<T>): ValueFlag<T> => ({ kind: 'value', value: kind });
const values = <T>(kind: ValueKind<T>): ListFlag<T> => ({ kind: 'values', value: kind });

const largest = 1_000_000;

/** Flags of single commands, which name them in their rows (`../commands/index.ts`). */
const commandFlags = {
  source: values(textValue('ID')),
  category: value(textValue('NAME')),
  country: value(textValue('NAME')),
  unread: turn(),
  bookmarked: turn(),
  read: turn(),
  since: value(moment),
  until: value(moment),
  sort: value(oneOf(['newest', 'oldest', 'best'])),
  after: value(textValue('ID')),
  limit: value(integer(1, largest)),
  query: value(textValue('QUERY')),
  all: turn(),
  list: turn(),
  format: value(oneOf(['md', 'html', 'json'])),
  save: turn(),
  compact: turn(),
  'full-text': turn(),
  full: turn(),
} as const satisfies Partial<Readonly<Record<FlagName, Flag>>>;

/** Flags that every command takes, in the order of help. */
const globalFlags = {
  json: turn(),
  ndjson: turn(),
  lang: value(oneOf(languageTags)),
  bidi: value(oneOf(bidiModes)),
  shaping: value(oneOf(shapingModes)),
  width: value(integer(2, largest)),
  tashkeel: value(oneOf(tashkeelModes)),
  tatweel: value(oneOf(tatweelModes)),
  digits: value(oneOf(digitStyles)),
  punctuation: value(oneOf(punctuationStyles)),
  justify: value(oneOf(justifications)),
  measure: value(integer(measures.least, measures.most)),
  offline: turn(),
  home: value(textValue('DIR')),
  quiet: turn(),
  help: turn('h'),
  version: turn('v'),
} as const satisfies Partial<Readonly<Record<FlagName, Flag>>>;

export const flags = { ...commandFlags, ...globalFlags } satisfies Readonly<Record<FlagName, Flag>>;

export const flagNames = Object.keys(flags) as readonly FlagName[];
export const globalFlagNames = Object.keys(globalFlags) as readonly FlagName[];

/** The flags that make a query. */
export const queryFlags = [
  'source',
  'category',
  'unread',
  'read',
  'bookmarked',
  'since',
  'until',
  'query',
] as const satisfies readonly FlagName[];

/** The flags by which commands list articles. */
export const listFlags = [...queryFlags, 'sort', 'after', 'limit'] as const satisfies readonly FlagName[];

type Given<Row> =
  Row extends ValueFlag<infer T> ? T | undefined : Row extends ListFlag<infer T> ? readonly T[] : boolean;

/** What was given on the command line, checked. */
export type FlagValues = { readonly [Name in FlagName]: Given<(typeof flags)[Name]> };

/** The flags that a command takes, its own first. */
export const flagsOf = (command: Pick<CommandRow, 'flags'>): readonly FlagName[] => [
  ...command.flags,
  ...globalFlagNames,
];

/** `--limit N` */
export function flagUsage(name: FlagName): string {
  const flag: Flag = flags[name];
  if (flag.kind !== 'switch') return `--${name} ${flag.value.placeholder}`;
  return flag.short === undefined ? `--${name}` : `-${flag.short}, --${name}`;
}
