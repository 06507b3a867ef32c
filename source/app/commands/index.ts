/** The command table: one line for each group. */
import { latinKey } from '../keymap/arabic-layout.ts';
import type { Reader } from '../reader/reader.ts';
import type { ReaderState } from '../reader/state.ts';
import { applicationCommands } from './application.ts';
import { articleCommands } from './article.ts';
import type { Command, CommandScope } from './command.ts';
import { displayCommands } from './display.ts';
import { movementCommands } from './movement.ts';

export const commands: readonly Command[] = [
  ...movementCommands,
  ...articleCommands,
  ...applicationCommands,
  ...displayCommands,
];

/** The scopes in which a key is looked up, innermost first. */
const scopesOf = (state: ReaderState): readonly CommandScope[] =>
  state.overlay ? ['overlay', 'anywhere'] : [state.focus, 'anywhere'];

export const scopeOf = (state: ReaderState): CommandScope => scopesOf(state)[0] as CommandScope;

/** The command that a key means now, or null. */
export function commandFor(state: ReaderState, key: string): Command | null {
  for (const scope of scopesOf(state)) {
    const found = commands.find(command => command.scopes.includes(scope) && command.keys.includes(key));
    if (found) return found.isEnabled?.(state) === false ? null : found;
  }
  return null;
}

/** What a key does at the search prompt: the list follows the words as they are typed. */
function typeAtPrompt(reader: Reader, prompt: string, key: string, typed: string): void {
  const { dispatch } = reader.store;
  const showing = (words: string): void => {
    dispatch({ type: 'prompt', text: words });
    reader.search(words.trim());
  };
  if (key === 'enter') {
    dispatch({ type: 'prompt', text: null });
    dispatch({ type: 'focus', pane: 'articles' });
  } else if (key === 'escape' || key === 'ctrl+c') {
    dispatch({ type: 'prompt', text: null });
    reader.search('');
  } else if (key === 'ctrl+u') showing('');
  else if (key === 'backspace') showing([...prompt].slice(0, -1).join(''));
  else if (typed !== '') showing(prompt + typed);
}

function obeyKey(reader: Reader, key: string, typed: string): void {
  const state = reader.store.get();
  if (state.notice && state.notice.kind !== 'damage') reader.store.dispatch({ type: 'notice', notice: null });
  if (state.prompt !== null) typeAtPrompt(reader, state.prompt, key, typed);
  else commandFor(state, key)?.run(reader, latinKey(key));
}

/** Does what a key means where the reader stands. */
export const pressKey = (reader: Reader, key: string, typed: string): void =>
  reader.attempt(() => obeyKey(reader, key, typed));
