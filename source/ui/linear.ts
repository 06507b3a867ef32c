/**
 * The reader for those who listen: the same session, told in lines. Nothing moves the cursor and no sequence is sent, so that a screen
 * reader speaks each new line once; keys are read raw and not echoed, but at a prompt.
 */
import { writeSync } from 'node:fs';
import { bindingsOf } from '../app/keymap/bindings.ts';
import { defaultBindings } from '../app/keymap/default-bindings.ts';
import { start } from '../app/session/effect.ts';
import { createInterpreter, type Interpreter } from '../app/session/interpreter.ts';
import { msPerMinute } from '../app/session/selectors.ts';
import { newSession, type ScreenSize, type TerminalTraits } from '../app/session/session.ts';
import { announce, announceText, announceWhere, type Cause, welcome } from '../app/view/linear/announce.ts';
import { once } from '../base/once.ts';
import { inputsIn } from '../terminal/input/tokens.ts';
import { ScreenStdin } from '../terminal/screen-stdin.ts';
import { plainMode } from '../terminal/session-bytes.ts';
import { createSyncWriter, type WriteSync } from '../terminal/sync-writer.ts';
import { type Announcer, createAnnouncer } from './announcer.ts';
import { byPlace } from './by-place.ts';
import { followLanguage } from './follow-language.ts';
import type { Library, ReaderOptions } from './main.ts';
import { editorIn, openSession } from './open-session.ts';
import { every, firstEffects, onceSettled } from './reader-start.ts';
import { warn } from './warnings.ts';

const standardOutput = 1;

/** Of no window: a page of a list has ten articles, and no name is cut. */
const size: ScreenSize = { columns: 1000, rows: 32 };

const traits: TerminalTraits = {
  order: 'logical',
  shaping: false,
  marks: 'keep',
  sideBySide: false,
  bracketedPaste: false,
  pictures: 'none',
  name: 'linear',
};

interface Work {
  readonly library: Library;
  /** Whether any was begun since this was asked the last time: its answer will be heard. */
  readonly hasBegun: () => boolean;
}

/** Takes note of what a key sets going. */
function noting({ jobs, opener, clipboard, editor, ...library }: Library): Work {
  let begun = false;
  const noted = <Given extends readonly unknown[], Result>(work: (...given: Given) => Result) =>
    ((...given: Given): Result => {
      begun = true;
      return work(...given);
    }) as typeof work;
  return {
    library: {
      ...library,
      jobs: { ...jobs, start: noted(jobs.start) as Library['jobs']['start'] },
      opener: { open: noted(opener.open) },
      clipboard: { copy: noted(clipboard.copy) },
      editor: { edit: noted(editor.edit) },
    },
    hasBegun() {
      const was = begun;
      begun = false;
      return was;
    },
  };
}

/** Says what each key has done, and what jobs bring in once they have all of it together. Resolves when the user has left. */
function converse(
  reader: Interpreter,
  stdin: ScreenStdin,
  { say }: Announcer,
  hasBegun: () => boolean,
): Promise<void> {
  let told = reader.get();
  let isWaiting = false;
  say(welcome(told));
  return new Promise(resolve => {
    const tell = (cause: Cause): void => {
      const before = told;
      told = reader.get();
      say(announce(before, told, cause));
      if (told.leaving) resolve();
    };
    reader.subscribe(() => {
      if (isWaiting) return;
      isWaiting = true;
      setImmediate(() => {
        isWaiting = false;
        tell('answer');
      });
    });
    stdin.on('data', (chunk: Buffer) => {
      for (const input of inputsIn(chunk.toString())) {
        if (told.leaving) return;
        hasBegun();
        reader.input(byPlace(input));
        tell(hasBegun() ? 'answer' : 'key');
      }
    });
  });
}

/** As `openReader` (`main.ts`). */
export async function openLinear(options: ReaderOptions): Promise<number> {
  const { messages, given } = options;
  const { library, hasBegun } = noting(options.library);
  const settings = library.store.settings();
  const { bindings, clashes } = bindingsOf(defaultBindings, settings.keys);
  const announcer = createAnnouncer(createSyncWriter(writeSync as WriteSync, standardOutput));
  let endJobs: () => Promise<unknown> = library.jobs.close;
  let comeBack = (): void => {};
  const { session, crashed } = openSession({
    write: () => {},
    onEnter: () => comeBack(),
    onLeave: announcer.close,
    endJobs: () => endJobs(),
  });
  try {
    const stdin = new ScreenStdin({ terminal: process.stdin, leftover: '', onEnd: () => session.hangUp() });
    const reader = createInterpreter(
      {
        ...library,
        editor: editorIn(library.editor, session, stdin),
        every,
        notify: (title, body) => announcer.say(announceText(`${title}: ${body}`)),
        suspend: () => session.stop(),
      },
      newSession({
        isLinear: true,
        size,
        messages,
        terminal: traits,
        minute: Math.floor(library.clock.now().getTime() / msPerMinute),
        given,
        settings,
        bindings,
        names: [],
      }),
    );
    const endReader = once(async () => options.tellUnsaved(await reader.close()));
    endJobs = endReader;
    stdin.setRawMode(true);
    session.start(plainMode);
    comeBack = () => announcer.say(announceWhere(reader.get()));
    reader.open();
    const left = converse(reader, stdin, announcer, hasBegun);
    warn(reader, clashes, []);
    reader.perform(firstEffects(options));
    const callOff = onceSettled(() => {
      if (options.indexIsDue) reader.perform([start('index', null)]);
      if (options.checkIsDue) reader.perform([start('check', null)]);
    });
    await followLanguage(reader, messages, options.env);
    await left;
    callOff();
    stdin.close();
    session.suspend();
    await endReader();
  } finally {
    session.close();
  }
  return crashed() ? 1 : 0;
}
