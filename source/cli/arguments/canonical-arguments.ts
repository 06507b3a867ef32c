/**
 * Brings arguments into the one form that any parser reads alike: flags first, each one word (`--limit=3`, `--json`), then
 * `--`, then all other words. Finds on the way what a parser would let pass: unknown flags, and values that are missing
 * or too many.
 */

import { fail, type Result } from '../../domain/errors.ts';
import { commands, defaultCommand } from '../commands/index.ts';
import {
  type Flag,
  type FlagName,
  flagNames,
  flags,
  flagsOf,
  flagUsage,
  globalFlagNames,
  shortForm,
} from './flags.ts';

export const withDashes = (name: FlagName): string => `--${name}`;

export function unknownFlag(typed: string, allowed: readonly FlagName[]): Result<never> {
  const own = allowed
    .filter(name => !globalFlagNames.includes(name))
    .map(withDashes)
    .join(', ');
  return fail('unknown-flag', {
    subject: typed,
    ...(own === '' ? {} : { detail: own }),
  });
}

/** `choices`: those of the command, where it has fewer than others. */
export function badValue(subject: string, name: FlagName, choices?: readonly string[]): Result<never> {
  const flag: Flag = flags[name];
  const allowed = flag.kind === 'switch' ? withDashes(name) : flag.value.allowed;
  return fail('bad-value', { subject, detail: choices?.join(', ') ?? allowed });
}

export const missingValue = (name: FlagName): Result<never> =>
  fail('missing-value', { subject: withDashes(name), detail: flagUsage(name) });

const isFlagWord = (word: string): boolean => word.length > 1 && word.startsWith('-');
const isNegativeNumber = (word: string): boolean => /^-[\d.٠-٩۰-۹]/u.test(word);

const flagNamed = (word: string): FlagName | undefined =>
  flagNames.find(name => word === shortForm(flags[name]) || word === `--${name}`);

interface FlagWord {
  readonly canonical: readonly string[];
  /** How many words it takes up. */
  readonly length: number;
}

/** A flag that takes all words behind it: each of them, whatever it looks like, is a value. */
function canonicalRest(name: FlagName, words: readonly string[]): Result<FlagWord> {
  if (!words[0]) return missingValue(name);
  return { ok: true, value: { canonical: words.map(word => `--${name}=${word}`), length: words.length } };
}

/** One flag, with what is behind it that is its value. */
function canonicalFlag(
  word: string,
  behind: readonly string[],
  allowed: readonly FlagName[],
): Result<FlagWord> {
  const [next] = behind;
  const equals = word.indexOf('=');
  const typed = equals < 0 ? word : word.slice(0, equals);
  const name = flagNamed(typed);
  if (name === undefined) return unknownFlag(typed, allowed);
  const { kind } = flags[name] as Flag;
  const takesValue = kind !== 'switch';
  if (kind === 'rest' && allowed.includes(name)) {
    const first = equals < 0 ? [] : [word.slice(equals + 1)];
    const rest = canonicalRest(name, [...first, ...behind]);
    return rest.ok ? { ok: true, value: { ...rest.value, length: behind.length + 1 } } : rest;
  }
  if (equals >= 0) {
    if (!takesValue) return badValue(word, name);
    return { ok: true, value: { canonical: [`--${name}=${word.slice(equals + 1)}`], length: 1 } };
  }
  if (!takesValue) return { ok: true, value: { canonical: [`--${name}`], length: 1 } };
  if (next === undefined || (isFlagWord(next) && !isNegativeNumber(next))) return missingValue(name);
  return { ok: true, value: { canonical: [`--${name}=${next}`], length: 2 } };
}

/** The flags of the command among the words; without one, those of the default command. */
export function flagsMeant(argv: readonly string[]): readonly FlagName[] {
  const [first = '', second = ''] = argv.filter(word => !isFlagWord(word));
  const command = commands.find(({ name }) => name === first || name === `${first} ${second}`);
  return flagsOf(command ?? defaultCommand);
}

export function canonicalArguments(argv: readonly string[]): Result<string[]> {
  const given: string[] = [];
  const words: string[] = [];
  let index = 0;
  while (index < argv.length) {
    const word = argv[index] as string;
    if (word === '--') break;
    if (!isFlagWord(word)) {
      words.push(word);
      index++;
      continue;
    }
    const flag = canonicalFlag(word, argv.slice(index + 1), flagsMeant(argv));
    if (!flag.ok) return flag;
    given.push(...flag.value.canonical);
    index += flag.value.length;
  }
  return { ok: true, value: [...given, '--', ...words, ...argv.slice(index + 1)] };
}
