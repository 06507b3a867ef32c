/**
 * The reader for those who listen: the same session, told in lines. Nothing moves the cursor and no sequence is sent, so that a screen
 * reader speaks each new line once; keys are read raw and not echoed, but at a prompt.
 */
import { writeSync } from 'node:fs';
import type { Interpreter } from '../app/session/interpreter.ts';
import type { ScreenSize, TerminalTraits } from '../app/session/session.ts';
import { announce, announceText, announceWhere, type Cause, welcome } from '../app/view/linear/announce.ts';
import { inputsIn } from '../terminal/input/tokens.ts';
import { ScreenStdin } from '../terminal/screen-stdin.ts';
import { plainMode } from '../terminal/session-bytes.ts';
import { createSyncWriter, type WriteSync } from '../terminal/sync-writer.ts';
import { type Announcer, createAnnouncer } from './announcer.ts';
import { byPlace } from './by-place.ts';
import { notedLibrary } from './noted-library.ts';
import { openSession } from './open-session.ts';
import type { ReaderOptions } from './reader-options.ts';
import { createReader, isFirstRun, runReader } from './reader-start.ts';
import { tellFirst } from './warnings.ts';

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
  const { library, hasBegun } = notedLibrary(options.library);
  const announcer = createAnnouncer(
    createSyncWriter(writeSync as WriteSync, standardOutput),
    () => process.stdout.columns || Number.POSITIVE_INFINITY,
  );
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
    const { reader, clashes, end } = createReader(
      { ...options, library },
      {
        session,
        stdin,
        clipboard: library.clipboard,
        notify: (title, body) => announcer.say(announceText(`${title}: ${body}`)),
        start: { isLinear: true, size, terminal: traits },
      },
    );
    endJobs = end;
    stdin.setRawMode(true);
    session.start(plainMode);
    comeBack = () => announcer.say(announceWhere(reader.get()));
    reader.open();
    const left = converse(reader, stdin, announcer, hasBegun);
    tellFirst(reader, { clashes, problems: [], isFirstRun: isFirstRun(options) });
    await runReader(reader, options, left);
    stdin.close();
    session.suspend();
    await end();
  } finally {
    session.close();
  }
  return crashed() ? 1 : 0;
}
