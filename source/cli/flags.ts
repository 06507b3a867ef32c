/** Every flag: one row each. What it says in help is in `i18n` (`CliMessages.flags`). */
import {
  bidiModes,
  digitStyles,
  justifications,
  measures,
  punctuationStyles,
  shapingModes,
  tashkeelModes,
  tatweelModes,
} from '../domain/display.ts';
import type { CommandName, FlagName } from '../i18n/messages.ts';
import { integer, moment, oneOf, textValue, type ValueKind } from './flag-values.ts';

type Scope = 'all' | readonly CommandName[];

interface SwitchFlag {
  readonly kind: 'switch';
  readonly scope: Scope;
  readonly short?: string;
}

interface ValueFlag<T> {
  readonly kind: 'value';
  readonly scope: Scope;
  readonly value: ValueKind<T>;
}

interface ListFlag<T> {
  /** May be given several times. */
  readonly kind: 'values';
  readonly scope: Scope;
  readonly value: ValueKind<T>;
}

export type Flag = SwitchFlag | ValueFlag<unknown> | ListFlag<unknown>;

const turn = (scope: Scope, short?: string): SwitchFlag => ({
  kind: 'switch',
  scope,
  ...(short ? { short } : {}),
});
const value = <T>(scope: Scope, kind: ValueKind<T>): ValueFlag<T> => ({ kind: 'value', scope, value: kind });
const values = <T>(scope: Scope, kind: ValueKind<T>): ListFlag<T> => ({ kind: 'values', scope, value: kind });

const filtered: readonly CommandName[] = ['list', 'search', 'bookmark list', 'mark read', 'mark unread'];

const largest = 1_000_000;

/** In the order of help. */
export const flags = {
  source: values(filtered, textValue('ID')),
  category: value([...filtered, 'sources catalog'], textValue('NAME')),
  country: value(['sources catalog'], textValue('NAME')),
  unread: turn(filtered),
  bookmarked: turn(['list', 'search', 'mark read', 'mark unread']),
  since: value(filtered, moment),
  limit: value(filtered, integer(1, largest)),
  query: value([...filtered, 'sources catalog'], textValue('FILTER')),
  all: turn(['mark read', 'mark unread']),
  format: value(['bookmark export'], oneOf(['md', 'html', 'json'])),
  save: turn(['doctor']),
  'full-text': turn(['sources add']),
  json: turn('all'),
  lang: value('all', oneOf(['ar', 'en'])),
  bidi: value('all', oneOf(bidiModes)),
  shaping: value('all', oneOf(shapingModes)),
  width: value('all', integer(2, largest)),
  tashkeel: value('all', oneOf(tashkeelModes)),
  tatweel: value('all', oneOf(tatweelModes)),
  digits: value('all', oneOf(digitStyles)),
  punctuation: value('all', oneOf(punctuationStyles)),
  justify: value('all', oneOf(justifications)),
  measure: value('all', integer(measures.least, measures.most)),
  offline: turn('all'),
  home: value('all', textValue('DIR')),
  quiet: turn('all'),
  help: turn('all', 'h'),
  version: turn('all', 'v'),
} as const satisfies Readonly<Record<FlagName, Flag>>;

export const flagNames = Object.keys(flags) as readonly FlagName[];

type Given<Row> =
  Row extends ValueFlag<infer T> ? T | undefined : Row extends ListFlag<infer T> ? readonly T[] : boolean;

/** What was given on the command line, checked. */
export type FlagValues = { readonly [Name in FlagName]: Given<(typeof flags)[Name]> };

/** The flags that a command takes; without a command, those that work everywhere. */
export const flagsOf = (command: CommandName | null): readonly FlagName[] =>
  flagNames.filter(name => {
    const { scope }: Flag = flags[name];
    return scope === 'all' || (command !== null && scope.includes(command));
  });

/** Whether only some commands have it. */
export const isOwnFlag = (name: FlagName): boolean => (flags[name] as Flag).scope !== 'all';

/** `--limit N` */
export function flagUsage(name: FlagName): string {
  const flag: Flag = flags[name];
  if (flag.kind !== 'switch') return `--${name} ${flag.value.placeholder}`;
  return flag.short === undefined ? `--${name}` : `-${flag.short}, --${name}`;
}
