/** `--help`: of the program, of a group of commands, of one command, of the common options. Put together from the registry, the flags and `i18n`. */
import { type DisplaySettings, defaultDisplay } from '../domain/display.ts';
import { type OtherSetting, type SettingRow, settingRows } from '../domain/setting-shapes.ts';
import { placeholderIn } from '../domain/value-shape.ts';
import type { Example } from '../i18n/cli-messages.ts';
import type { Messages } from '../i18n/messages.ts';
import { asTyped } from '../text/layout.ts';
import { type FlagName, flagUsage, globalFlagNames } from './arguments/flags.ts';
import { type CommandLine, optionsPage } from './arguments/parse-arguments.ts';
import type { CommandRow, Outcome } from './command.ts';
import { type CommandGroup, type CommandName, commands, commandsOf, usageOf } from './commands/index.ts';
import { environmentVariable } from './display.ts';
import { exitCodes } from './exit-codes.ts';
import { type Definition, definitionLines } from './output/definitions.ts';
import { exampleLines } from './output/examples.ts';
import { linesOf, type Page, plainPage } from './output/page.ts';

interface Section {
  readonly heading: string;
  readonly definitions: readonly Definition[];
}

interface Help {
  readonly paragraphs: readonly string[];
  readonly usage: string;
  readonly sections: readonly Section[];
  readonly examples: readonly Example[];
  readonly footer: readonly string[];
}

type Texts<Key extends string> = Readonly<Record<Key, string>>;

const entriesOf = <Key extends string>(texts: Texts<Key>): [Key, string][] =>
  Object.entries(texts) as [Key, string][];

const flagDefinitions = (names: readonly FlagName[], { cli }: Messages): Definition[] =>
  names.map(name => ({ term: flagUsage(name), text: cli.flags[name] }));

const commonFlags = (messages: Messages): Section => ({
  heading: messages.cli.headings.commonOptions,
  definitions: flagDefinitions(globalFlagNames, messages),
});

const commandDefinitions = (rows: typeof commands, { cli }: Messages): Definition[] =>
  rows.map(row => ({ term: usageOf(row).replace(/^khabar /u, ''), text: cli.commands[row.name] }));

const otherVariables = Object.keys(defaultDisplay)
  .filter((name): name is keyof typeof defaultDisplay => name !== 'bidi' && name !== 'theme')
  .map(environmentVariable);

const displayVariables = ({ cli }: Messages): Definition => ({
  term: 'KHABAR_BIDI …',
  text: cli.displayVariables(otherVariables),
});

const variableDefinitions = (messages: Messages): Definition[] =>
  entriesOf(messages.cli.environment).flatMap(([term, text]) => [
    ...(term === 'KHABAR_THEME' ? [displayVariables(messages)] : []),
    { term, text },
  ]);

const environment = (messages: Messages): Section => ({
  heading: messages.cli.headings.environment,
  definitions: variableDefinitions(messages),
});

const codes = ({ cli }: Messages): Section => ({
  heading: cli.headings.exitCodes,
  definitions: entriesOf(cli.exitCodes).map(([name, text]) => ({ term: String(exitCodes[name]), text })),
});

/** Where somebody begins. */
const firstCommands: readonly CommandName[] = ['sources add', 'list', 'search'];

const firstExamples = (names: readonly CommandName[], { cli }: Messages): readonly Example[] =>
  names.map(name => cli.examples[name][0]);

function programHelp(messages: Messages): Help {
  const { cli } = messages;
  return {
    paragraphs: [cli.tagline],
    usage: 'khabar [COMMAND] [OPTIONS]',
    sections: [
      {
        heading: cli.headings.commands,
        definitions: [{ term: '(khabar)', text: cli.reader }, ...commandDefinitions(commands, messages)],
      },
      commonFlags(messages),
      environment(messages),
      codes(messages),
    ],
    examples: firstExamples(firstCommands, messages),
    footer: [cli.moreHelp],
  };
}

function optionsHelp(messages: Messages): Help {
  const { cli } = messages;
  return {
    paragraphs: [cli.optionsPage],
    usage: 'khabar [COMMAND] [OPTIONS]',
    sections: [commonFlags(messages), environment(messages), codes(messages)],
    examples: cli.optionExamples,
    footer: [cli.moreHelp],
  };
}

const examplesOnPage = 3;

/** The first of each command, then the others. */
function groupExamples(members: readonly CommandRow[], { cli }: Messages): readonly Example[] {
  const all = members.map(({ name }) => cli.examples[name]);
  return [0, 1, 2].flatMap(place => all.map(examples => examples[place] as Example)).slice(0, examplesOnPage);
}

function groupHelp(group: CommandGroup, messages: Messages): Help {
  const { cli } = messages;
  const members = commandsOf(group);
  return {
    paragraphs: [cli.groups[group]],
    usage: `khabar ${group} COMMAND [OPTIONS]`,
    sections: [{ heading: cli.headings.commands, definitions: commandDefinitions(members, messages) }],
    examples: groupExamples(members, messages),
    footer: [cli.moreHelp, cli.moreOptions],
  };
}

const queryExamples = ({ cli }: Messages): Section => ({
  heading: cli.headings.queries,
  definitions: cli.queryExamples.map(([term, text]) => ({ term, text })),
});

/** What a setting does: of the display, the same as its flag. */
const settingTitle = ({ key, part }: SettingRow, { cli, settings }: Messages): string =>
  part === 'display'
    ? cli.flags[key.slice('display.'.length) as keyof DisplaySettings]
    : settings.titles[key as OtherSetting];

const settingSection = (messages: Messages): Section => ({
  heading: messages.settings.heading,
  definitions: settingRows.map(row => ({
    term: `${row.key} ${placeholderIn(row.shape)}`,
    text: settingTitle(row, messages),
  })),
});

function commandHelp(command: CommandRow, messages: Messages): Help {
  const { cli } = messages;
  const { name, flags: own } = command;
  return {
    paragraphs: [cli.commands[name], ...(cli.details[name] ?? [])],
    usage: `${usageOf(command)} [OPTIONS]`,
    sections: [
      ...(own.length > 0
        ? [{ heading: cli.headings.options, definitions: flagDefinitions(own, messages) }]
        : []),
      ...(name === 'search' ? [queryExamples(messages)] : []),
      ...(name === 'config set' ? [settingSection(messages)] : []),
    ],
    examples: cli.examples[name],
    footer: [cli.moreOptions],
  };
}

type Topic = Pick<CommandLine, 'command' | 'group'>;

function helpOf({ command, group }: Topic, messages: Messages): Help {
  if (command) return commandHelp(command, messages);
  if (group === optionsPage) return optionsHelp(messages);
  return group === null ? programHelp(messages) : groupHelp(group, messages);
}

function helpLines(page: Page, asked: Topic): string[] {
  const { messages } = page;
  const { paragraphs, usage, sections, examples, footer } = helpOf(asked, messages);
  const direction = messages.direction;
  const heading = (text: string): string[] => linesOf(page, `${text}:`, { role: 'heading', direction });
  return [
    ...paragraphs.flatMap(text => linesOf(page, text, { direction })),
    '',
    ...linesOf(page, `${messages.cli.headings.usage}: ${usage}`, { direction }),
    ...sections.flatMap(section => [
      '',
      ...heading(section.heading),
      ...definitionLines(page, section.definitions),
    ]),
    '',
    ...heading(messages.cli.headings.examples),
    ...exampleLines(page, examples),
    '',
    ...footer.flatMap(text => linesOf(page, text, { direction })),
  ];
}

export const helpOutcome = (asked: Topic, messages: Messages): Outcome => ({
  json: () => ({ help: helpLines(plainPage(messages), asked).join('\n') }),
  text: page => helpLines(asTyped(page), asked),
});
