/** What the reader does from its start to its end, however it is shown. */
import type { Clash } from '../app/keymap/bindings.ts';
import { bindingsIn } from '../app/keymap/bindings-of-settings.ts';
import { type Effect, start } from '../app/session/effect.ts';
import { createInterpreter, type Interpreter } from '../app/session/interpreter.ts';
import { msPerMinute } from '../app/session/selectors.ts';
import { newSession, type SessionStart } from '../app/session/session.ts';
import { welcomeHint } from '../app/session/welcome.ts';
import type { Ticker, World } from '../app/session/world.ts';
import { once } from '../base/once.ts';
import type { ScreenStdin } from '../terminal/screen-stdin.ts';
import type { Session } from '../terminal/session.ts';
import { followLanguage } from './follow-language.ts';
import { editorIn, programsIn } from './open-session.ts';
import type { ReaderOptions } from './reader-options.ts';

const every: Ticker = (ms, callback) => {
  const timer = setInterval(callback, ms);
  return () => clearInterval(timer);
};

/** What shows the reader. */
interface Showing extends Pick<World, 'notify' | 'clipboard'> {
  readonly session: Session;
  readonly stdin: ScreenStdin;
  readonly start: Pick<SessionStart, 'isLinear' | 'size' | 'terminal'>;
}

interface CreatedReader {
  readonly reader: Interpreter;
  /** Of the user's own keys. */
  readonly clashes: readonly Clash[];
  /** Keeps what is being kept, and says what could not be; once. */
  readonly end: () => Promise<void>;
}

export function createReader(options: ReaderOptions, { session, stdin, ...showing }: Showing): CreatedReader {
  const { library, messages, given } = options;
  const settings = library.store.settings();
  const { bindings, clashes } = bindingsIn(settings);
  const reader = createInterpreter(
    {
      ...library,
      clipboard: showing.clipboard,
      isOffline: !options.refreshAtStart,
      editor: editorIn(library.editor, session, stdin),
      programs: programsIn(library.programs, session, stdin, options.tell),
      every,
      notify: showing.notify,
      suspend: () => session.stop(),
    },
    newSession({
      ...showing.start,
      messages,
      minute: Math.floor(library.clock.now().getTime() / msPerMinute),
      given,
      settings,
      bindings,
      names: [],
    }),
  );
  return { reader, clashes, end: once(async () => options.tellUnsaved(await reader.close())) };
}

/** Until sources have been chosen, the sample edition says what it is, and how to choose. */
export const isFirstRun = ({ hasOwnSources, refreshAtStart, library }: ReaderOptions): boolean =>
  refreshAtStart && !hasOwnSources && !library.store.settings().hints[welcomeHint];

/** What can wait. */
const lateEffects = ({ indexIsDue, checkIsDue }: ReaderOptions): readonly Effect[] => [
  ...(indexIsDue ? [start('index', null)] : []),
  ...(checkIsDue ? [start('check', null)] : []),
];

/** The machine has drawn the first frame by then, and answered the first keys. */
const settledMs = 2000;

/** From the first refresh on; resolves when the user has left, which `left` tells. */
export async function runReader(
  reader: Interpreter,
  options: ReaderOptions,
  left: Promise<unknown>,
  onSettled: () => void = () => {},
): Promise<void> {
  if (options.refreshAtStart) reader.perform([start('refresh', { sources: 'all' })]);
  const timer = setTimeout(() => {
    onSettled();
    options.whenSettled();
    reader.perform(lateEffects(options));
  }, settledMs);
  await followLanguage(reader, options.messages, options.env);
  await left;
  clearTimeout(timer);
}
