/** The world as this process finds it. */

import { isatty } from 'node:tty';
import { systemClock } from '../base/clock.ts';
import { exitCodes } from '../cli/exit-codes.ts';
import type { Output, World } from '../cli/world.ts';
import { compose, lazyFiles, settingsIn } from './compose.ts';
import { packageVersion } from './package-folder.ts';

const standardInput = 0;

function outputTo(stream: NodeJS.WriteStream): Output {
  return {
    write: text => void stream.write(text),
    isTTY: stream.isTTY === true,
    columns: stream.columns || null,
  };
}

/**
 * Whoever read our output has had enough (`khabar list | head -1`): that is no failure. Where it cannot be written, no message
 * of ours is sure to arrive either, so the system's own words must do.
 */
function endWithReader(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.done);
    process.stderr.write(`khabar: ${error.message}\n`);
    process.exit(exitCodes.failed);
  });
}

/** Where messages cannot be written, nobody can be told: the results, and the exit code, are as they are. */
const endureSilence = (stream: NodeJS.WriteStream): void => void stream.on('error', () => undefined);

/** The first Ctrl-C is a request; a second one ends the process, as ever. */
function interruptionOf(host: NodeJS.Process): () => AbortSignal {
  let controller: AbortController | null = null;
  return () => {
    if (controller) return controller.signal;
    const mine = new AbortController();
    controller = mine;
    host.once('SIGINT', () => mine.abort());
    return mine.signal;
  };
}

export function processWorld(): World {
  const { env } = process;
  endWithReader(process.stdout);
  endureSilence(process.stderr);
  return {
    env,
    version: packageVersion,
    clock: systemClock,
    files: lazyFiles(),
    stdinIsTTY: isatty(standardInput),
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    open: places => compose({ ...places, env, clock: systemClock }),
    settings: home => settingsIn(home, env),
    machine: async () => (await import('../cli/doctor/machine.ts')).createMachine(env),
    openReader: async () => {
      throw new Error('The reader needs a library (ui/main.tsx), which main/ does not compose yet.');
    },
    interruption: interruptionOf(process),
  };
}
