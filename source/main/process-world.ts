/** The world as this process finds it. */

import { systemClock } from '../base/clock.ts';
import { once } from '../base/once.ts';
import { exitCodes } from '../cli/exit-codes.ts';
import type { Output, World } from '../cli/world.ts';
import { createDirectOutput } from '../system/direct-output.ts';
import { compose, homesIn, lazyFiles, settingsFileIn, settingsIn } from './compose.ts';
import { packageVersion } from './package-folder.ts';

/**
 * Whoever read our output has had enough (`khabar list | head -1`): that is no failure. If it cannot be written, no message
 * of ours is sure to arrive either, so the system's own words must do.
 */
const endWithReader =
  (stderr: Output) =>
  (error: NodeJS.ErrnoException): void => {
    if (error.code === 'EPIPE') process.exit(exitCodes.done);
    stderr.write(`khabar: ${error.message}\n`);
    process.exit(exitCodes.failed);
  };

/** If messages cannot be written, nobody can be told: the results, and the exit code, are as they are. */
const endureSilence = (): void => undefined;

const outputTo = (
  descriptor: number,
  open: () => NodeJS.WriteStream,
  onError: (error: NodeJS.ErrnoException) => void,
): Output => createDirectOutput({ descriptor, stream: once(() => open().on('error', onError)), onError });

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
    stdout: outputTo(1, () => process.stdout, endWithReader(stderr)),
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
