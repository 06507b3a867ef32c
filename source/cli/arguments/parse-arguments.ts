/** From `argv` to a command with its words and its flags, checked; meow parses, the checks are ours. */

import meow from 'meow';
import { fail, type Result } from '../../domain/errors.ts';
import type { CommandRow } from '../command.ts';
import {
  type CommandGroup,
  commands,
  commandsOf,
  defaultCommand,
  groupUsage,
  isGroup,
  usageOf,
} from '../commands/index.ts';
import { badValue, canonicalArguments, missingValue, unknownFlag } from './canonical-arguments.ts';
import { type Flag, type FlagName, type FlagValues, flagNames, flags, flagsOf } from './flags.ts';

export interface CommandLine {
  /** Null: no command was given. */
  readonly command: CommandRow | null;
  /** The command group whose help was requested, or the page about the options that every command takes. */
  readonly group: CommandGroup | typeof optionsPage | null;
  readonly input: readonly string[];
  readonly flags: FlagValues;
}

/** `khabar help options` */
export const optionsPage = 'options';

type Typed = Readonly<Record<string, readonly (string | boolean)[]>>;

/** meow names the flag `--full-text` `fullText`. */
const meowName = (name: FlagName): string =>
  name.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());

/** How meow reads a flag. Every one may be repeated here: of those that take one value, the last one counts. */
const meowFlag = (name: FlagName) =>
  ({ type: (flags[name] as Flag).kind === 'switch' ? 'boolean' : 'string', isMultiple: true }) as const;

/** The flags among canonical arguments. meow is told of no others: each one costs it time. */
function flagsAmong(argv: readonly string[]): readonly FlagName[] {
  const given = new Set(argv.slice(0, argv.indexOf('--')).map(word => word.replace(/^--|=.*$/gsu, '')));
  return flagNames.filter(name => given.has(name));
}

function parse(argv: readonly string[]): { readonly input: readonly string[]; readonly typed: Typed } {
  const given = flagsAmong(argv);
  const { input, flags: typed } = meow({
    importMeta: { url: import.meta.url } as ImportMeta,
    pkg: { name: 'khabar' },
    argv,
    flags: Object.fromEntries(given.map(name => [meowName(name), meowFlag(name)])),
    autoHelp: false,
    autoVersion: false,
    booleanDefault: undefined,
  });
  const named = given.map(name => [name, (typed as Typed)[meowName(name)] ?? []] as const);
  return { input, typed: Object.fromEntries(named) };
}

interface Found {
  readonly command: CommandRow | null;
  readonly group: CommandLine['group'];
  readonly input: readonly string[];
}

const pageOfOptions: Found = { command: null, group: optionsPage, input: [] };

function findCommand(input: readonly string[], wantsHelp: boolean, asksForHelp: boolean): Result<Found> {
  const [first, second] = input;
  if (first === undefined) return { ok: true, value: { command: null, group: null, input } };
  const single = commands.find(({ name }) => name === first);
  if (single) return { ok: true, value: { command: single, group: null, input: input.slice(1) } };
  if (asksForHelp && first === optionsPage) return { ok: true, value: pageOfOptions };
  if (!isGroup(first)) return fail('unknown-command', { subject: first, detail: 'khabar --help' });
  if (second === undefined) {
    if (wantsHelp) return { ok: true, value: { command: null, group: first, input: [] } };
    return fail('missing-argument', { subject: `khabar ${first}`, detail: groupUsage(first) });
  }
  const member = commandsOf(first).find(({ name }) => name === `${first} ${second}`);
  if (!member)
    return fail('unknown-command', { subject: `${first} ${second}`, detail: `khabar ${first} --help` });
  return { ok: true, value: { command: member, group: null, input: input.slice(2) } };
}

function checkScope(command: CommandRow | null, typed: Typed): Result<null> {
  const allowed = flagsOf(command ?? defaultCommand);
  const stranger = flagNames.find(name => (typed[name]?.length ?? 0) > 0 && !allowed.includes(name));
  return stranger === undefined ? { ok: true, value: null } : unknownFlag(`--${stranger}`, allowed);
}

interface TypedFlag {
  readonly name: FlagName;
  readonly typed: readonly (string | boolean)[];
  readonly choices: readonly string[] | undefined;
}

function readFlag({ name, typed, choices }: TypedFlag, now: Date): Result<unknown> {
  const flag: Flag = flags[name];
  if (flag.kind === 'switch') return { ok: true, value: typed.length > 0 };
  if (flag.kind === 'rest') return { ok: true, value: typed.map(String) };
  const values: unknown[] = [];
  for (const word of typed.map(String)) {
    if (word.trim() === '') return missingValue(name);
    const value = flag.value.parse(word, now);
    if (value === undefined || choices?.includes(word) === false)
      return badValue(`--${name} ${word}`, name, choices);
    values.push(value);
  }
  return { ok: true, value: flag.kind === 'values' ? values : values.at(-1) };
}

function readFlags(command: CommandRow | null, typed: Typed, now: Date): Result<FlagValues> {
  const values: Partial<Record<FlagName, unknown>> = {};
  for (const name of flagNames) {
    const choices = command?.choices?.[name];
    const value = readFlag({ name, typed: typed[name] ?? [], choices }, now);
    if (!value.ok) return value;
    values[name] = value.value;
  }
  return { ok: true, value: values as FlagValues };
}

function checkCount(command: CommandRow, input: readonly string[]): Result<null> {
  const { least, most, mayBeEmpty = false } = command.takes;
  const usage = usageOf(command);
  const extra = input[most];
  if (extra !== undefined) return fail('extra-argument', { subject: extra, detail: usage });
  const needed = mayBeEmpty ? input.slice(0, least) : input;
  if (input.length < least || needed.includes('')) {
    return fail('missing-argument', { subject: `khabar ${command.name}`, detail: usage });
  }
  return { ok: true, value: null };
}

export function parseArguments(argv: readonly string[], now: Date): Result<CommandLine> {
  const canonical = canonicalArguments(argv);
  if (!canonical.ok) return canonical;
  const { input: words, typed } = parse(canonical.value);
  const asksForHelp = words[0] === 'help';
  const input = asksForHelp ? words.slice(1) : words;
  const wantsHelp = asksForHelp || (typed.help?.length ?? 0) > 0;
  const wantsVersion = (typed.version?.length ?? 0) > 0;
  const found = findCommand(input, wantsHelp, asksForHelp);
  if (!found.ok) return found;
  const { command } = found.value;
  const scope = checkScope(command, typed);
  if (!scope.ok) return scope;
  const values = readFlags(command, typed, now);
  if (!values.ok) return values;
  const count = command && !wantsHelp && !wantsVersion ? checkCount(command, found.value.input) : scope;
  if (!count.ok) return count;
  return { ok: true, value: { ...found.value, flags: { ...values.value, help: wantsHelp } } };
}
