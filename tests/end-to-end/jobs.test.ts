/** The process of the reader's jobs, built. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { removeFolder } from '../../benchmarks/remove-folder.js';
import type { JobOrder, JobReply } from '../../source/system/job-process.ts';

const worker = fileURLToPath(new URL('../../dist/job-worker.js', import.meta.url));

it('does not begin what is aborted by the time it is ready, and does what follows', async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'khabar-jobs-'));
  const jobs = fork(worker, [JSON.stringify({ home, offline: true })], { serialization: 'advanced' });
  const replies = new Map<number, JobReply>();
  jobs.on('message', (reply: JobReply) => {
    if ('id' in reply) replies.set(reply.id, reply);
  });
  const order = (next: JobOrder): void => void jobs.send(next);
  try {
    order({ type: 'start', id: 1, name: 'related', takes: 'one' });
    order({ type: 'abort', id: 1 });
    order({ type: 'start', id: 2, name: 'related', takes: 'other' });
    await expect.poll(() => replies.size, { timeout: 30_000 }).toBe(2);
    expect(replies.get(1)).toMatchObject({
      type: 'thrown',
      thrown: { readerError: { code: 'interrupted' } },
    });
    expect(replies.get(2)).toMatchObject({ type: 'done', value: [] });
  } finally {
    const ended = once(jobs, 'exit');
    jobs.disconnect();
    await ended;
    await removeFolder(home);
  }
});
