/** The world as this process finds it. */

import { systemClock } from '../base/clock.ts';
import { once } from '../base/once.ts';
import { exitCodes } from '../cli/exit-codes.ts';
import type { Output, World } from '../cli/world.ts';
import type { ReaderError } from '../domain/errors.ts';
import { createDirectOutput } from '../system/direct-output.ts';
import { compose, homesIn, lazyFiles, settingsFileIn, settingsIn } from './compose.ts';
import { packageVersion } from './package-folder.ts';

/** Whoever read our output has had enough (`khabar list | head -1`): that is no failure. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(exitCodes.done);
}

/** What is written directly fails where it is written, so that the failure is told as any other. */
function failWriting(error: NodeJS.ErrnoException): never {
  endWithReader(error);
  const readerError: ReaderError = { code: 'file-unwritable', subject: 'stdout', detail: error.code ?? '' };
  throw Object.assign(new Error(error.message), { readerError });
}

/** What a stream says is later than what has written to it: the system's own words must do. */
const endWithStream =
  (stderr: Output) =>
  (error: NodeJS.ErrnoException): void => {
    endWithReader(error);
    stderr.write(`khabar: ${error.message}\n`);
    process.exit(exitCodes.failed);
  };

/** If messages cannot be written, nobody can be told: the results, and the exit code, are as they are. */
const endureSilence = (): void => undefined;

const outputTo = (
  descriptor: number,
  open: () => NodeJS.WriteStream,
  onError: (error: NodeJS.ErrnoException) => void,
  onStreamError = onError,
): Output =>
  createDirectOutput({ descriptor, stream: once(() => open().on('error', onStreamError)), onError });

/** The first signal is a request; a second one ends the process, as ever. */
function interruptionsOf(host: NodeJS.Process): Pick<World, 'interruption' | 'termination'> {
  const controller = new AbortController();
  const listen = once(() => host.once('SIGINT', () => controller.abort()));
  const listenToEnd = once(() => host.once('SIGTERM', () => controller.abort('SIGTERM')));
  return {
    interruption() {
      listen();
      return controller.signal;
    },
    termination() {
      listen();
      listenToEnd();
      return controller.signal;
    },
  };
}

export function processWorld(): World {
  const { env } = process;
  const stderr = outputTo(2, () => process.stderr, endureSilence);
  return {
    env,
    version: packageVersion,
    clock: systemClock,
    files: lazyFiles(),
    get stdinIsTTY() {
      return process.stdin.isTTY === true;
    },
    stdout: outputTo(1, () => process.stdout, failWriting, endWithStream(stderr)),
    stderr,
    open: places => compose({ ...places, env, clock: systemClock }),
    settings: home => settingsIn(home, env),
    async machine() {
      const [{ createMachine }, { hasPictureDecoder }] = await Promise.all([
        import('../cli/doctor/machine.ts'),
        import('./picture-decoder.ts'),
      ]);
      return createMachine(env, hasPictureDecoder);
    },
    settingsFile: home => settingsFileIn(home, env),
    homes: home => homesIn(home, env),
    openReader: async request => (await import('./open-reader.ts')).openReader(request),
    ...interruptionsOf(process),
    openDelivery: async (request, home) =>
      (await import('./open-delivery.ts')).openDelivery(request, home, env),
  };
}
