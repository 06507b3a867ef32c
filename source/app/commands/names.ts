/** What commands are called on the `:` line: by their names in every language, compared as search does. */
import type { Messages } from '../../i18n/messages.ts';
import { searchKey } from '../../text/search-key.ts';
import { type CommandId, commands } from './index.ts';

export interface CommandName {
  readonly id: CommandId;
  readonly name: string;
  readonly key: string;
  /** What it does, in the language of the name. */
  readonly title: string;
}

/** In the order of the languages, and in that of the command table. */
export const commandNames = (
  languages: readonly Pick<Messages, 'commandNames' | 'commands'>[],
): readonly CommandName[] =>
  languages.flatMap(({ commandNames, commands: titles }) =>
    commands.map(({ id }) => ({
      id,
      name: commandNames[id],
      key: searchKey(commandNames[id]),
      title: titles[id],
    })),
  );
