/** Takes the terminal of this process, and gives it back on every way out. */
import { closeSync } from 'node:fs';
import type { ScreenStdout } from '../terminal/screen-stdout.ts';
import { createSession, type ProcessHost, type Session } from '../terminal/session.ts';
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

interface SessionParts {
  readonly write: (bytes: string) => void;
  readonly screen: () => ScreenStdout | null;
  /** The terminal is ours, and blank. */
  readonly onEnter: () => void;
  readonly endJobs: () => Promise<unknown>;
}

export function openSession({ write, screen, onEnter, endJobs }: SessionParts) {
  let crashed = false;
  let isGone = false;
  const letGo = (): void => {
    if (isGone) closeStandardStreams(closeSync); // not before, or other files would get their numbers, and libuv aborts
  };
  const session: Session = createSession({
    host: hostEnding(endJobs, letGo),
    write,
    input: process.stdin,
    onEnter,
    onLeave: () => screen()?.pause(),
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
