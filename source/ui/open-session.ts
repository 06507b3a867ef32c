/** Takes the terminal of this process, and gives it back on every way out; lends it to other programs. */
import { closeSync } from 'node:fs';
import type { Editor, Programs } from '../domain/ports.ts';
import type { ScreenStdin } from '../terminal/screen-stdin.ts';
import { createSession, type ProcessHost, type Session, type SessionOptions } from '../terminal/session.ts';
import { closeStandardStreams } from '../terminal/sync-writer.ts';

/** A signal ends the jobs before the process, so that changes on their way are kept. */
const hostEnding = (jobs: () => Promise<unknown>, beforeExit: () => void): ProcessHost => ({
  pid: process.pid,
  on: process.on.bind(process) as ProcessHost['on'],
  off: process.off.bind(process) as ProcessHost['off'],
  kill: process.kill.bind(process),
  exit(code) {
    void jobs().finally(() => {
      beforeExit();
      process.exit(code);
    });
  },
});

interface SessionParts extends Pick<SessionOptions, 'write' | 'onEnter' | 'onLeave'> {
  readonly endJobs: () => Promise<unknown>;
}

export function openSession({ endJobs, ...parts }: SessionParts) {
  let crashed = false;
  let isGone = false;
  const letGo = (): void => {
    if (isGone) closeStandardStreams(closeSync); // not before, or other files would get their numbers, and libuv aborts
  };
  const session: Session = createSession({
    host: hostEnding(endJobs, letGo),
    ...parts,
    input: process.stdin,
    onHangUp() {
      isGone = true;
    },
    onCrash(error) {
      crashed = true;
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    },
  });
  session.open();
  return { session, crashed: () => crashed };
}

type Lend = <T>(work: () => Promise<T>) => Promise<T>;

/** A program has the terminal to itself; what is typed meanwhile is for it. */
const lending =
  (session: Session, stdin: ScreenStdin): Lend =>
  async work => {
    stdin.lend();
    session.suspend();
    try {
      return await work();
    } finally {
      session.resume();
      stdin.takeBack();
    }
  };

/** The terminal gives a line at a time while a program has it. */
const entered = (): Promise<void> =>
  new Promise(resolve => {
    const { stdin } = process;
    const done = (): void => {
      stdin.off('data', done);
      stdin.off('end', done);
      stdin.pause();
      resolve();
    };
    stdin.on('data', done);
    stdin.on('end', done);
    stdin.resume();
  });

export const editorIn = (editor: Editor, session: Session, stdin: ScreenStdin): Editor => {
  const lend = lending(session, stdin);
  return { edit: text => lend(() => editor.edit(text)) };
};

/** `tell`: says something in the terminal while it is given away. */
export function programsIn(
  programs: Programs,
  session: Session,
  stdin: ScreenStdin,
  tell: (text: string) => Promise<void>,
): Programs {
  const lend = lending(session, stdin);
  return {
    run: call =>
      lend(async () => {
        const error = await programs.run(call);
        if (call.farewell === null) return error;
        await tell(`\n${call.farewell}`);
        await entered();
        return error;
      }),
  };
}
