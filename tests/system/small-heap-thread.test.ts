import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { startSmallThread } from '../../source/system/small-heap-thread.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/**
 * Tells how much room its short-lived objects take most of the time: from Node 26 on, they take it only when they need it, and peaks depend
 * on when V8 finds time.
 */
const young = `
import { getHeapSpaceStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
const roomNow = () => getHeapSpaceStatistics().find(space => space.space_name === 'new_space').space_size;
let kept = [];
const rooms = [];
for (let count = 0; count < 4e6; count++) {
  kept.push({ count });
  if (kept.length > 1e4) kept = [];
  if (count % 1e4 === 0) rooms.push(roomNow());
}
parentPort.postMessage(rooms.sort((one, other) => one - other)[rooms.length / 2]);`;

/** Once told to, makes short-lived objects for a while, some of which live on; tells how many bytes its heap has taken meanwhile. */
const wasteful = `
import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
let kept = [];
let most = 0;
parentPort.once('message', () => {
  for (let count = 0; count < 2e6; count++) {
    kept.push({ count });
    if (kept.length > 1e5) kept = kept.slice(5e4);
    if (count % 1e4 === 0) most = Math.max(most, getHeapStatistics().total_physical_size);
  }
  parentPort.postMessage(most);
});`;

function wastefulFile(): string {
  const file = path.join(temporaryFolder(), 'wasteful.mjs');
  writeFileSync(file, wasteful);
  return file;
}

async function memoryOf(thread: Worker): Promise<number> {
  await once(thread, 'online');
  thread.postMessage(null);
  const [bytes] = await once(thread, 'message');
  await thread.terminate();
  return bytes;
}

describe('a small thread', () => {
  it('takes far less memory than an ordinary one', async () => {
    const file = wastefulFile();
    const ordinary = await memoryOf(new Worker(file));
    const small = await memoryOf(startSmallThread(file));
    expect(small).toBeLessThan(ordinary * 0.7);
  });

  it('has room for the short-lived objects of one piece of work', async () => {
    const file = path.join(temporaryFolder(), 'young.mjs');
    writeFileSync(file, young);
    const roomOf = async (semiSpaceMb?: number): Promise<number> => {
      const thread = startSmallThread(file, semiSpaceMb === undefined ? {} : { semiSpaceMb });
      const [bytes] = await once(thread, 'message');
      await thread.terminate();
      return bytes;
    };
    const megabyte = 2 ** 20;
    expect(await roomOf(8)).toBeGreaterThanOrEqual(8 * megabyte);
    expect(await roomOf()).toBeLessThanOrEqual(4 * megabyte);
  });

  it('keeps the other limits that it is given', async () => {
    const thread = startSmallThread(wastefulFile(), { resourceLimits: { maxOldGenerationSizeMb: 64 } });
    await once(thread, 'online');
    const { maxOldGenerationSizeMb } = thread.resourceLimits ?? {};
    await thread.terminate();
    expect(maxOldGenerationSizeMb).toBe(64);
  });
});
