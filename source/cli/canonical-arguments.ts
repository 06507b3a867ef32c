/**
 * Brings arguments into the one form that any parser reads alike: flags first, each one word (`--limit=3`, `--json`), then
 * `--`, then all other words. Finds on the way what a parser would let pass: unknown flags, and values that are missing
 * or too many.
 */

import { suggestionFor } from '../base/suggestion.ts';
import type { FlagName } from '../i18n/messages.ts';
import { commands } from './commands/index.ts';
import { type Flag, flagNames, flags, flagsOf, flagUsage } from './flags.ts';
import { type Checked, type CommandLineError, wrong } from './usage-error.ts';

export const unknownFlag = (typed: string, allowed: readonly FlagName[]): CommandLineError => {
  const names = allowed.map(name => `--${name}`);
  const suggestion = suggestionFor(typed, names);
  return {
    code: 'unknown-flag',
    subject: typed,
    detail: names.join(' '),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
};

export const badValue = (subject: string, name: FlagName): Checked<never> => {
  const flag: Flag = flags[name];
  return wrong({
    code: 'bad-value',
    subject,
    detail: flag.kind === 'switch' ? flagUsage(name) : flag.value.allowed,
  });
};

const isFlagWord = (word: string): boolean => word.length > 1 && word.startsWith('-');
const isNegativeNumber = (word: string): boolean => /^-[\d.٠-٩۰-۹]/u.test(word);

const flagNamed = (word: string): FlagName | undefined =>
  flagNames.find(name => {
    const flag: Flag = flags[name];
    const isShort = flag.kind === 'switch' && flag.short !== undefined && word === `-${flag.short}`;
    return isShort || word === `--${name}`;
  });

interface FlagWord {
  readonly canonical: string;
  /** How many words it takes up. */
  readonly length: 1 | 2;
}

/** One flag, with the word behind it where that is its value. */
function canonicalFlag(
  word: string,
  next: string | undefined,
  allowed: readonly FlagName[],
): Checked<FlagWord> {
  const equals = word.indexOf('=');
  const typed = equals < 0 ? word : word.slice(0, equals);
  const name = flagNamed(typed);
  if (name === undefined) return wrong(unknownFlag(typed, allowed));
  const takesValue = (flags[name] as Flag).kind !== 'switch';
  if (equals >= 0) {
    if (!takesValue) return badValue(word, name);
    return { ok: true, value: { canonical: `--${name}=${word.slice(equals + 1)}`, length: 1 } };
  }
  if (!takesValue) return { ok: true, value: { canonical: `--${name}`, length: 1 } };
  if (next === undefined || (isFlagWord(next) && !isNegativeNumber(next))) return badValue(typed, name);
  return { ok: true, value: { canonical: `--${name}=${next}`, length: 2 } };
}

/** The flags of the command that is among the words, as far as one can be told; without one, those of `list`. */
function flagsMeant(argv: readonly string[]): readonly FlagName[] {
  const [first = '', second = ''] = argv.filter(word => !isFlagWord(word));
  const command = commands.find(({ name }) => name === first || name === `${first} ${second}`);
  return flagsOf(command?.name ?? 'list');
}

export function canonicalArguments(argv: readonly string[]): Checked<string[]> {
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
    const flag = canonicalFlag(word, argv[index + 1], flagsMeant(argv));
    if (!flag.ok) return flag;
    given.push(flag.value.canonical);
    index += flag.value.length;
  }
  return { ok: true, value: [...given, '--', ...words, ...argv.slice(index + 1)] };
}
