/** The messages of the language that the user has chosen, and the names of commands; loaded when it changes. */
import { commandNames } from '../app/commands/names.ts';
import type { Interpreter } from '../app/session/interpreter.ts';
import {
  isLanguage,
  type Language,
  languageFromEnvironment,
  languageTags,
  messagesFor,
  messagesIn,
} from '../i18n/index.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Environment } from '../terminal/environment.ts';

const languageOf = (chosen: string, env: Environment): Language =>
  isLanguage(chosen) ? chosen : languageFromEnvironment(env);

/** The language of the interface comes first: its names are those that Tab completes. */
async function learnNames(reader: Interpreter, messages: Messages): Promise<void> {
  const all = await Promise.all(languageTags.map(messagesIn));
  const names = commandNames([
    messages,
    ...all.filter(other => other.commandNames !== messages.commandNames),
  ]);
  reader.dispatch({ type: 'names', names, languages: languageTags });
}

/** `messages`: those that the reader was opened with. Resolves when the names of commands are known. */
export function followLanguage(reader: Interpreter, messages: Messages, env: Environment): Promise<void> {
  let shown: string = messages.language;

  async function follow(): Promise<void> {
    const wanted = languageOf(reader.get().display.lang, env);
    if (wanted === shown) return;
    shown = wanted;
    const next = await messagesFor(wanted, env);
    if (shown !== wanted) return;
    reader.dispatch({ type: 'messages', messages: next });
    await learnNames(reader, next);
  }

  reader.subscribe(() => void follow());
  return learnNames(reader, messages);
}
