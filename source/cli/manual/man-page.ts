/** The man page in one language: the whole help, from the same tables. */
import type { ManualMessages } from '../../i18n/manual.ts';
import type { Messages } from '../../i18n/messages.ts';
import { type FlagName, flagUsage, globalFlagNames } from '../arguments/flags.ts';
import type { CommandRow } from '../command.ts';
import { commands, usageOf } from '../commands/index.ts';
import { exitCodes } from '../exit-codes.ts';
import { definition, heading, line, opening, paragraph, subheading } from './roff.ts';

interface Manual {
  readonly messages: Messages;
  readonly manual: ManualMessages;
}

const flagLines = (names: readonly FlagName[], { cli }: Messages): readonly string[] =>
  names.flatMap(name => definition(flagUsage(name), cli.flags[name]));

const commandLines = (command: CommandRow, messages: Messages): readonly string[] => {
  const { cli } = messages;
  return [
    subheading(usageOf(command)),
    line(cli.commands[command.name]),
    ...(cli.details[command.name] ?? []).flatMap(paragraph),
    ...flagLines(command.flags, messages),
    ...paragraph(`${cli.headings.examples}:`),
    ...cli.examples[command.name].flatMap(([typed, does]) => definition(typed, does)),
  ];
};

const synopsis = (): readonly string[] => ['.B khabar', '[\\fICOMMAND\\fP] [\\fIOPTIONS\\fP]'];

const pairs = (texts: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(texts).flatMap(([term, text]) => definition(term, text));

const sections: readonly (readonly [keyof ManualMessages['headings'], (of: Manual) => readonly string[]])[] =
  [
    ['name', ({ manual }) => [`khabar \\- ${line(manual.summary)}`]],
    ['synopsis', synopsis],
    ['description', ({ manual }) => manual.description.flatMap(paragraph).slice(1)],
    ['commands', ({ messages }) => commands.flatMap(command => commandLines(command, messages))],
    ['options', ({ messages }) => flagLines(globalFlagNames, messages)],
    [
      'queries',
      ({ manual, messages }) => [
        line(manual.queries),
        ...messages.cli.queryExamples.flatMap(([query, finds]) => definition(query, finds)),
      ],
    ],
    ['environment', ({ messages }) => pairs(messages.cli.environment)],
    [
      'exitCodes',
      ({ messages: { cli } }) =>
        Object.entries(exitCodes).flatMap(([name, code]) =>
          definition(String(code), cli.exitCodes[name as keyof typeof exitCodes]),
        ),
    ],
    ['files', ({ manual }) => manual.files.flatMap(([file, holds]) => definition(file, holds))],
    ['seeAlso', ({ manual }) => manual.seeAlso.flatMap(paragraph).slice(1)],
  ];

/** `date`: of the build, ISO 8601. */
export function manPage(of: Manual, version: string, date: string): string {
  const title = { name: 'khabar', date, version: `Khabar ${version}`, manual: of.manual.title };
  const lines = sections.flatMap(([name, content]) => [heading(of.manual.headings[name]), ...content(of)]);
  return `${[...opening(title), ...lines].join('\n')}\n`;
}
