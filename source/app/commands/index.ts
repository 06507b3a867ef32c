/** The command table: one line for each group. */
import { applicationCommands } from './application.ts';
import { articleCommands } from './article.ts';
import { bookmarkCommands } from './bookmark.ts';
import type { Command } from './command.ts';
import { displayCommands } from './display.ts';
import { linkCommands } from './links.ts';
import { movementCommands } from './movement.ts';
import { readingCommands } from './reading.ts';
import { refreshCommands } from './refreshing.ts';
import { savedCommands } from './saved.ts';
import { sharingCommands } from './sharing.ts';
import { sourceCommands } from './sources.ts';
import { storyCommands } from './stories.ts';
import { welcomeCommands } from './welcome.ts';

const table = [
  ...movementCommands, //
  ...bookmarkCommands,
  ...articleCommands,
  ...refreshCommands,
  ...linkCommands,
  ...readingCommands,
  ...sharingCommands,
  ...applicationCommands,
  ...storyCommands,
  ...displayCommands,
  ...savedCommands,
  ...sourceCommands,
  ...welcomeCommands,
];

export type CommandId = (typeof table)[number]['id'];

export const commands: readonly Command<CommandId>[] = table;

const byId = new Map(commands.map(command => [command.id, command]));

export const isCommandId = (id: string): id is CommandId => byId.has(id as CommandId);

export const commandOf = (id: CommandId): Command<CommandId> => byId.get(id) as Command<CommandId>;
