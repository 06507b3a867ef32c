/** The process that a command leaves behind: it makes the words of new articles known to searches, finds their stories, then ends. */
import { existsSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { workBehind } from '../app/services/index-articles.ts';
import { systemClock } from '../base/clock.ts';
import type { Places } from '../cli/world.ts';
import { readerErrorIn } from '../domain/errors.ts';
import { createFileLock } from '../storage/file-lock.ts';
import { compose } from './compose.ts';
import { workOff } from './work-off.ts';

/** Does nothing where another process is at it. */
async function run(places: Places): Promise<void> {
  const { services, files } = await compose({ ...places, env: process.env, clock: systemClock });
  const archive = files.find(({ name }) => name === 'archive');
  if (!archive || !existsSync(archive.path)) return;
  const lock = createFileLock(path.join(path.dirname(archive.path), 'index.lock'), 0);
  lock.run(() => workOff(workBehind(services.archive), archive.path));
  services.archive.close();
}

/** Some sandboxes forbid it. */
function giveWay(): void {
  try {
    setPriority(constants.priority.PRIORITY_LOW);
  } catch {}
}

giveWay();
run(JSON.parse(process.argv[2] ?? '{}') as Places).catch(error => {
  if (!readerErrorIn(error)) throw error;
});
