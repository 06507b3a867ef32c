/** A process that is stopped for longer than a server may take, as by `kill -STOP`, a debugger or a closed lid. */
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { bundleScript, start } from '../support/bundled-script.ts';
import { startServer } from '../support/http-server.ts';

const limitMs = 1000;

it.skipIf(process.platform === 'win32')('blames no server for the time in which it was stopped', async () => {
  const script = await bundleScript(new URL('../support/fetch-once.ts', import.meta.url));
  onTestFinished(script.remove);
  const { origin } = await startServer(async (_, response) => {
    run.child.kill('SIGSTOP');
    await setTimeout(2 * limitMs);
    run.child.kill('SIGCONT');
    await setTimeout(limitMs / 4);
    response.end('late, but not too late');
  });
  const run = start(process.execPath, script.file, origin, String(limitMs));
  expect(await run.ended).toMatchObject({ code: 0, lines: ['late, but not too late'] });
});

it('blames a server that is late all the same', async () => {
  const script = await bundleScript(new URL('../support/fetch-once.ts', import.meta.url));
  onTestFinished(script.remove);
  const { origin } = await startServer(() => undefined);
  const run = start(process.execPath, script.file, origin, String(limitMs));
  expect(await run.ended).toMatchObject({ code: 0, lines: ['timeout'] });
});
