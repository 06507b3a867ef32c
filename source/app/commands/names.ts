/** What commands are called on the `:` line: by their names in every language, compared as search does. */
import type { Messages } from '../../i18n/messages.ts';
import { searchKey } from '../../text/search-key.ts';
import { type CommandId, commands } from './index.ts';

export interface CommandName {
  readonly id: CommandId;
  readonly name: string;
  readonly key: string;
}

/** In the order of the languages, and in that of the command table. */
export const commandNames = (languages: readonly Pick<Messages, 'commandNames'>[]): readonly CommandName[] =>
  languages.flatMap(({ commandNames }) =>
    commands.map(({ id }) => ({ id, name: commandNames[id], key: searchKey(commandNames[id]) })),
  );
