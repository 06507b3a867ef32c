import type { Reader } from '../reader/reader.ts';
import type { ReaderState } from '../reader/state.ts';

export const commandIds = [
  'down',
  'up',
  'pane-left',
  'pane-right',
  'pane-next',
  'pane-previous',
  'open',
  'read-on',
  'top',
  'bottom',
  'half-down',
  'half-up',
  'page-down',
  'page-up',
  'next-unread',
  'previous-unread',
  'bookmark',
  'toggle-read',
  'browser',
  'full-text',
  'full-text-always',
  'open-related',
  'copy',
  'copy-headline',
  'select',
  'refresh',
  'refresh-all',
  'search',
  'bidi',
  'shaping',
  'tashkeel',
  'digits',
  'justify',
  'tatweel',
  'punctuation',
  'narrower',
  'wider',
  'source-direction',
  'health',
  'help',
  'back',
  'cancel',
  'quit',
] as const;
export type CommandId = (typeof commandIds)[number];

/** Where a key is pressed. The innermost scope that knows the key decides. */
export type CommandScope = 'anywhere' | 'sources' | 'articles' | 'reader' | 'overlay';

/** One row of the command table. Help, footer, README and key lookup all come from it. */
export interface Command {
  /** Also the key of its title in the messages. */
  readonly id: CommandId;
  readonly scopes: readonly CommandScope[];
  readonly keys: readonly string[];
  /** Shown in the footer of its scopes, the lowest first, as far as there is room. */
  readonly hint?: number;
  readonly isEnabled?: (state: ReaderState) => boolean;
  /** Reads the state when it runs, never earlier: ten keys in one chunk are ten steps. */
  readonly run: (reader: Reader, key: string) => void;
}
