/** What the reader does as it starts, however it is shown. */
import { commandNames } from '../app/commands/names.ts';
import { type Effect, say, start } from '../app/session/effect.ts';
import type { Interpreter, Ticker } from '../app/session/interpreter.ts';
import { welcomeHint } from '../app/session/welcome.ts';
import { languageTags, messagesIn } from '../i18n/index.ts';
import type { Messages } from '../i18n/messages.ts';
import type { ReaderOptions } from './main.ts';

export const every: Ticker = (ms, callback) => {
  const timer = setInterval(callback, ms);
  return () => clearInterval(timer);
};

/** The language of the interface comes first: its names are those that Tab completes. */
export async function learnNames(reader: Interpreter, messages: Messages): Promise<void> {
  const all = await Promise.all(languageTags.map(messagesIn));
  const names = commandNames([
    messages,
    ...all.filter(other => other.commandNames !== messages.commandNames),
  ]);
  reader.dispatch({ type: 'names', names, languages: languageTags });
}

/** The machine has drawn the first frame by then, and answered the first keys. */
const settledMs = 2000;

/** For what can wait. Returns how to call it off. */
export function onceSettled(work: () => void): () => void {
  const timer = setTimeout(work, settledMs);
  return () => clearTimeout(timer);
}

/** Until sources have been chosen, the sample edition says what it is, and how to choose. */
export function firstEffects({
  hasOwnSources,
  refreshAtStart,
  library,
}: Pick<ReaderOptions, 'hasOwnSources' | 'refreshAtStart' | 'library'>): readonly Effect[] {
  if (!refreshAtStart) return [];
  const isFirstRun = !hasOwnSources && !library.store.settings().hints[welcomeHint];
  const refresh = start('refresh', { sources: 'all' });
  return isFirstRun ? [refresh, say({ kind: 'edition' })] : [refresh];
}
