/** Where the cursor is in a command line: what the words before it say about the next one. */
import { type Flag, type FlagName, flagNames, flags, shortForm } from '../arguments/flags.ts';
import type { CommandRow } from '../command.ts';
import { type CommandGroup, commands, isGroup } from '../commands/index.ts';

export interface Situation {
  readonly command: CommandRow | null;
  /** A group whose subcommand is to come. */
  readonly group: CommandGroup | null;
  /** Whether the words ask for help (`khabar help …`). */
  readonly isHelp: boolean;
  /** The words behind the name of the command, or what stands in place of one. */
  readonly input: readonly string[];
  readonly given: readonly FlagName[];
  /** The flag whose value is to come. */
  readonly awaited: FlagName | null;
  /** Options have ended (`--`). */
  readonly isTerminated: boolean;
  /** What is typed of the word. */
  readonly typed: string;
  /** Values of flags on the line, the last of each. */
  readonly values: Readonly<Partial<Record<FlagName, string>>>;
}

export function flagOfWord(word: string): FlagName | null {
  const [typed = ''] = word.split('=', 1);
  return flagNames.find(name => typed === `--${name}` || typed === shortForm(flags[name])) ?? null;
}

const kindOf = (name: FlagName): Flag['kind'] => (flags[name] as Flag).kind;

interface Read {
  readonly words: string[];
  readonly given: FlagName[];
  readonly values: Partial<Record<FlagName, string>>;
  awaited: FlagName | null;
  isTerminated: boolean;
}

function readFlag(read: Read, word: string): void {
  const name = flagOfWord(word);
  if (!name) return;
  read.given.push(name);
  const equals = word.indexOf('=');
  if (equals >= 0) read.values[name] = word.slice(equals + 1);
  else if (kindOf(name) !== 'switch') read.awaited = name;
}

function readWord(read: Read, word: string): void {
  if (read.awaited) {
    read.values[read.awaited] = word;
    if (kindOf(read.awaited) !== 'rest') read.awaited = null;
  } else if (read.isTerminated) read.words.push(word);
  else if (word === '--') read.isTerminated = true;
  else if (word.startsWith('-') && word.length > 1) readFlag(read, word);
  else read.words.push(word);
}

const commandIn = ([first, second]: readonly string[]): CommandRow | null =>
  commands.find(({ name }) => name === first || name === `${first} ${second}`) ?? null;

/** `words`: behind the name of the program; the last one is the one at the cursor. */
export function situationOf(words: readonly string[]): Situation {
  const read: Read = { words: [], given: [], values: {}, awaited: null, isTerminated: false };
  for (const word of words.slice(0, -1)) readWord(read, word);
  const isHelp = read.words[0] === 'help';
  const input = isHelp ? read.words.slice(1) : read.words;
  const command = commandIn(input);
  const [first = ''] = input;
  return {
    command,
    group: !command && input.length === 1 && isGroup(first) ? first : null,
    isHelp,
    input: command ? input.slice(command.name.split(' ').length) : input,
    given: read.given,
    awaited: read.awaited,
    isTerminated: read.isTerminated,
    typed: words.at(-1) ?? '',
    values: read.values,
  };
}
