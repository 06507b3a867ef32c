/** The keys that Khabar comes with; each in every scope of its command, if it names none. */
import type { CommandScope } from '../commands/command.ts';
import type { CommandId } from '../commands/index.ts';

export interface Binding {
  /** One key, or several with blanks between them: `g g`. */
  readonly key: string;
  readonly command: CommandId;
  /** As on the `:` line. */
  readonly argument?: string;
  /** Where the key does it, if not in every scope of the command. */
  readonly scopes?: readonly CommandScope[];
}

/** The key goes on to the next value, with Shift back to the one before. */
const cycling = (command: CommandId, key: string): readonly Binding[] => [
  { key, command },
  { key: `shift+${key}`, command, argument: '-1' },
];

const numbers = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Where links have numbers, and where they are listed. */
const amongLinks = ['numbered', 'links'] as const;

/** `g` goes to the beginning at once, so `gg` does too: it is the beginning of no sequence, and waits for nothing. */
export const defaultBindings: readonly Binding[] = [
  { key: 'j', command: 'down' },
  { key: 'down', command: 'down' },
  { key: 'k', command: 'up' },
  { key: 'up', command: 'up' },
  { key: 'h', command: 'pane-left' },
  { key: 'left', command: 'pane-left' },
  { key: 'l', command: 'pane-right' },
  { key: 'right', command: 'pane-right' },
  { key: 'tab', command: 'pane-next' },
  { key: 'shift+tab', command: 'pane-previous' },
  { key: ']', command: 'tab-next' },
  { key: '[', command: 'tab-previous' },
  { key: 'f', command: 'sources' },
  { key: 'a', command: 'unread-only' },
  { key: 'enter', command: 'open' },
  { key: 'space', command: 'read-on' },
  { key: 'g', command: 'top' },
  { key: 'home', command: 'top' },
  { key: 'G', command: 'bottom' },
  { key: 'end', command: 'bottom' },
  { key: 'ctrl+d', command: 'half-down' },
  { key: 'ctrl+u', command: 'half-up' },
  { key: 'pagedown', command: 'page-down' },
  { key: 'ctrl+f', command: 'page-down' },
  { key: 'pageup', command: 'page-up' },
  { key: 'ctrl+b', command: 'page-up' },
  { key: 'n', command: 'next-unread' },
  { key: 'p', command: 'previous-unread' },
  { key: 'b', command: 'bookmark' },
  { key: 't', command: 'tag' },
  { key: 'e', command: 'note' },
  { key: 'E', command: 'note-in-editor' },
  { key: 'J', command: 'bookmark-down' },
  { key: 'K', command: 'bookmark-up' },
  { key: 'm', command: 'toggle-read' },
  { key: 'u', command: 'toggle-read' },
  { key: 'A', command: 'mark-all-read' },
  { key: '{', command: 'mark-above-read' },
  { key: '}', command: 'mark-below-read' },
  { key: 'O', command: 'mark-older-read' },
  { key: 'o', command: 'browser' },
  { key: 'x', command: 'full-text' },
  { key: 'd', command: 'full-text' },
  { key: 'X', command: 'full-text-always' },
  { key: 'c', command: 'source-changes' },
  { key: 'W', command: 'quotes' },
  { key: 'enter', command: 'go-to-quote' },
  { key: 'a', command: 'footnote' },
  { key: 'f', command: 'links' },
  { key: 'enter', command: 'read-link', scopes: amongLinks },
  { key: 'o', command: 'open-link', scopes: amongLinks },
  { key: 'y', command: 'copy-link', scopes: amongLinks },
  { key: 'y', command: 'copy' },
  { key: 'Y', command: 'copy-headline' },
  { key: 'v', command: 'select' },
  { key: 'v', command: 'select-range' },
  { key: 'c', command: 'select-article' },
  ...numbers.map((key): Binding => ({ key, command: 'open-related', argument: key })),
  { key: 'r', command: 'refresh' },
  { key: 'R', command: 'refresh-all' },
  { key: 'f5', command: 'refresh-all' },
  { key: '/', command: 'search' },
  { key: '/', command: 'filter' },
  { key: 's', command: 'sort' },
  { key: 'n', command: 'next-match' },
  { key: 'p', command: 'previous-match' },
  { key: 'N', command: 'previous-match' },
  { key: 'U', command: 'undo' },
  { key: '`', command: 'undo' }, // what Shift+U types in the Arabic layout
  { key: 'ctrl+r', command: 'redo' },
  { key: ':', command: 'command-line' },
  { key: 'H', command: 'health' },
  { key: 'r', command: 'retry' },
  { key: 'p', command: 'pause' },
  { key: 'a', command: 'find-address' },
  { key: 'd', command: 'remove' },
  { key: 'delete', command: 'remove' },
  { key: 'y', command: 'copy-error' },
  { key: 'enter', command: 'open-source' },
  { key: '+', command: 'choose-sources' },
  { key: 'enter', command: 'continue' },
  { key: 'space', command: 'check' },
  { key: 'a', command: 'check-all' },
  { key: 'i', command: 'import-sources' },
  { key: '?', command: 'help' },
  { key: 'f1', command: 'help' },
  { key: 'q', command: 'back' },
  { key: 'escape', command: 'cancel' },
  { key: 'ctrl+z', command: 'suspend' },
  { key: 'Q', command: 'quit' },
  { key: 'ctrl+c', command: 'quit' },
  ...cycling('bidi', 'f2'),
  ...cycling('shaping', 'f3'),
  ...cycling('tashkeel', 'f4'),
  ...cycling('digits', 'f6'),
  ...cycling('justify', 'f7'),
  ...cycling('tatweel', 'f8'),
  ...cycling('punctuation', 'f9'),
  ...cycling('calendar', 'f10'),
  { key: 'T', command: 'theme' },
  { key: 'I', command: 'language' },
  { key: 'P', command: 'preview' },
  { key: 'i', command: 'pictures' },
  { key: 'z', command: 'density' },
  { key: '<', command: 'narrower' },
  { key: ',', command: 'narrower' },
  { key: '>', command: 'wider' },
  { key: '.', command: 'wider' },
  { key: 'w', command: 'source-direction' },
];
