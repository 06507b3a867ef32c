/** `--help`: of the program, of a group of commands, of one command. Put together from the registry, the flags and `i18n`. */
import { type DisplaySettings, defaultDisplay } from '../domain/display.ts';
import { type OtherSetting, type SettingRow, settingRows } from '../domain/setting-shapes.ts';
import { placeholderIn } from '../domain/value-shape.ts';
import type { Messages } from '../i18n/messages.ts';
import { asTyped } from '../text/layout.ts';
import { type FlagName, flagUsage, globalFlagNames } from './arguments/flags.ts';
import type { CommandLine } from './arguments/parse-arguments.ts';
import type { CommandRow, Outcome } from './command.ts';
import { commands, commandsOf, isGroup, usageOf } from './commands/index.ts';
import { environmentVariable } from './display.ts';
import { exitCodes } from './exit-codes.ts';
import { type Definition, definitionLines } from './output/definitions.ts';
import { linesOf, type Page, plainPage } from './output/page.ts';

interface Section {
  readonly heading: string;
  readonly definitions: readonly Definition[];
}

interface Help {
  readonly paragraphs: readonly string[];
  readonly usage: string;
  readonly sections: readonly Section[];
  readonly footer?: string;
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

function programHelp(messages: Messages): Help {
  const { cli } = messages;
  const codes = entriesOf(cli.exitCodes).map(([name, text]) => ({ term: String(exitCodes[name]), text }));
  return {
    paragraphs: [cli.tagline],
    usage: 'khabar [COMMAND] [OPTIONS]',
    sections: [
      {
        heading: cli.headings.commands,
        definitions: [{ term: '(khabar)', text: cli.reader }, ...commandDefinitions(commands, messages)],
      },
      commonFlags(messages),
      {
        heading: cli.headings.environment,
        definitions: variableDefinitions(messages),
      },
      { heading: cli.headings.exitCodes, definitions: codes },
    ],
    footer: cli.moreHelp,
  };
}

function groupHelp(group: string, messages: Messages): Help {
  const { cli } = messages;
  const members = isGroup(group) ? commandsOf(group) : [];
  return {
    paragraphs: isGroup(group) ? [cli.groups[group]] : [],
    usage: `khabar ${group} COMMAND [OPTIONS]`,
    sections: [{ heading: cli.headings.commands, definitions: commandDefinitions(members, messages) }],
    footer: cli.moreHelp,
  };
}

const queryExamples = ({ cli }: Messages): Section => ({
  heading: cli.headings.examples,
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
      commonFlags(messages),
    ],
  };
}

type Topic = Pick<CommandLine, 'command' | 'group'>;

function helpOf({ command, group }: Topic, messages: Messages): Help {
  if (command) return commandHelp(command, messages);
  return group === null ? programHelp(messages) : groupHelp(group, messages);
}

function helpLines(page: Page, asked: Topic): string[] {
  const { messages } = page;
  const { paragraphs, usage, sections, footer } = helpOf(asked, messages);
  const direction = messages.direction;
  return [
    ...paragraphs.flatMap(text => linesOf(page, text, { direction })),
    '',
    ...linesOf(page, `${messages.cli.headings.usage}: ${usage}`, { direction }),
    ...sections.flatMap(({ heading, definitions }) => [
      '',
      ...linesOf(page, `${heading}:`, { role: 'heading', direction }),
      ...definitionLines(page, definitions),
    ]),
    ...(footer === undefined ? [] : ['', ...linesOf(page, footer, { direction })]),
  ];
}

export const helpOutcome = (asked: Topic, messages: Messages): Outcome => ({
  json: () => ({ help: helpLines(plainPage(messages), asked).join('\n') }),
  text: page => helpLines(asTyped(page), asked),
});
