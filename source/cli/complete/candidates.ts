/** What can stand at the cursor of a command line. What is not known from the tables is asked of `KnownValues`. */
import { foldKeyword } from '../../domain/query/keyword.ts';
import type { Messages } from '../../i18n/messages.ts';
import { type Flag, type FlagName, flags, flagsOf } from '../arguments/flags.ts';
import { optionsPage } from '../arguments/parse-arguments.ts';
import type { WordKind } from '../command.ts';
import { commands, commandsOf, defaultCommand, groups } from '../commands/index.ts';
import type { Situation } from './situation.ts';

export interface Candidate {
  readonly value: string;
  readonly description?: string;
}

/** What the shell completes by itself. */
export type ShellPart = 'file' | 'folder';

export interface Proposal {
  readonly candidates: readonly Candidate[];
  readonly shellParts: readonly ShellPart[];
}

/** Values of a kind that the typed text may begin. */
export type KnownValues = (kind: WordKind, typed: string) => Promise<readonly Candidate[]>;

const nothing: Proposal = { candidates: [], shellParts: [] };

const proposing = (candidates: readonly Candidate[]): Proposal => ({ candidates, shellParts: [] });

/** Spelled alike: hamza, ة, ى, marks and case aside. */
const begins = (value: string, typed: string): boolean => foldKeyword(value).startsWith(foldKeyword(typed));

export const begun = (candidates: readonly Candidate[], typed: string): readonly Candidate[] =>
  candidates.filter(({ value }) => begins(value, typed));

export const isShellPart = (kind: WordKind): kind is ShellPart => kind === 'file' || kind === 'folder';

async function valuesOf(
  kinds: readonly WordKind[],
  typed: string,
  known: KnownValues,
  isTaken: (value: string) => boolean = () => false,
): Promise<Proposal> {
  const found = await Promise.all(kinds.filter(kind => !isShellPart(kind)).map(kind => known(kind, typed)));
  return {
    candidates: found.flat().filter(({ value }) => !isTaken(value)),
    shellParts: kinds.filter(isShellPart),
  };
}

async function flagValues(
  name: FlagName,
  typed: string,
  { command }: Situation,
  known: KnownValues,
): Promise<Proposal> {
  const flag: Flag = flags[name];
  if (flag.kind === 'switch') return nothing;
  const choices = command?.choices?.[name] ?? flag.value.choices;
  if (choices)
    return proposing(
      begun(
        choices.map(value => ({ value })),
        typed,
      ),
    );
  return flag.value.words ? valuesOf([flag.value.words], typed, known) : nothing;
}

async function valuesBehindEquals(situation: Situation, known: KnownValues): Promise<Proposal> {
  const [word = ''] = situation.typed.split('=', 1);
  const name = flagsOf(situation.command ?? defaultCommand).find(flag => word === `--${flag}`);
  if (!name) return nothing;
  const { candidates } = await flagValues(name, situation.typed.slice(word.length + 1), situation, known);
  return proposing(candidates.map(one => ({ ...one, value: `${word}=${one.value}` })));
}

function flagCandidates({ command, given, typed }: Situation, { cli }: Messages): Proposal {
  const names = flagsOf(command ?? defaultCommand).filter(
    name => !given.includes(name) || (flags[name] as Flag).kind === 'values',
  );
  return proposing(
    begun(
      names.map(name => ({ value: `--${name}`, description: cli.flags[name] })),
      typed,
    ),
  );
}

function firstWords({ typed, isHelp }: Situation, { cli }: Messages): Proposal {
  const single = commands.filter(({ name }) => !name.includes(' '));
  const candidates = [
    ...single.map(({ name }) => ({ value: name, description: cli.commands[name] })),
    ...groups.map(group => ({ value: group, description: cli.groups[group] })),
    isHelp
      ? { value: optionsPage, description: cli.optionsPage }
      : { value: 'help', description: cli.flags.help },
  ];
  return proposing(begun(candidates, typed));
}

function members({ group, typed }: Situation, { cli }: Messages): Proposal {
  if (!group) return nothing;
  const candidates = commandsOf(group).map(({ name }) => ({
    value: name.slice(group.length + 1),
    description: cli.commands[name],
  }));
  return proposing(begun(candidates, typed));
}

async function words({ command, input, typed }: Situation, known: KnownValues): Promise<Proposal> {
  if (!command || input.length >= command.takes.most) return nothing;
  const { words: kinds } = command.takes;
  return valuesOf(kinds[input.length] ?? kinds.at(-1) ?? [], typed, known, value => input.includes(value));
}

export async function proposalFor(
  situation: Situation,
  messages: Messages,
  known: KnownValues,
): Promise<Proposal> {
  const { command, group, awaited, isHelp, isTerminated, input, typed } = situation;
  if (awaited) return flagValues(awaited, typed, situation, known);
  if (typed.startsWith('-') && !isTerminated)
    return typed.includes('=') ? valuesBehindEquals(situation, known) : flagCandidates(situation, messages);
  if (group) return members(situation, messages);
  if (!command) return input.length === 0 ? firstWords(situation, messages) : nothing;
  return isHelp ? nothing : words(situation, known);
}
