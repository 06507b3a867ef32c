/** The thread that does the reader's jobs: with stores and a network of its own, on the same files. */
import { parentPort, workerData } from 'node:worker_threads';
import { jobsHere } from '../app/jobs-here.ts';
import { systemClock } from '../base/clock.ts';
import type { Places } from '../cli/world.ts';
import { readerErrorIn } from '../domain/errors.ts';
import type { JobOrder, JobReply, ThrownInThread } from '../system/job-thread.ts';
import { compose } from './compose.ts';

const tell = (reply: JobReply): void => parentPort?.postMessage(reply);

function cloneable(thrown: unknown): ThrownInThread {
  const readerError = readerErrorIn(thrown);
  if (!(thrown instanceof Error)) return { message: String(thrown) };
  return {
    message: thrown.message,
    ...(thrown.stack ? { stack: thrown.stack } : {}),
    ...(readerError ? { readerError } : {}),
  };
}

const opening = compose({ ...(workerData as Places), env: process.env, clock: systemClock });
let damageTold = '';

/** Before the end of the job that met it. */
async function tellDamage(): Promise<void> {
  const damage = (await opening).damage();
  const text = JSON.stringify(damage);
  if (damage.length > 0 && text !== damageTold) tell({ type: 'damage', damage });
  damageTold = text;
}

const jobs = opening.then(({ services }) => jobsHere(services));
const aborts = new Map<number, AbortController>();

async function start({ id, name, takes }: Extract<JobOrder, { type: 'start' }>): Promise<void> {
  const controller = new AbortController();
  aborts.set(id, controller);
  try {
    const job = (await jobs).start(name, takes, controller.signal);
    for (;;) {
      const step = await job.next();
      if (step.done) {
        await tellDamage();
        tell({ type: 'done', id, value: step.value });
        return;
      }
      tell({ type: 'event', id, value: step.value });
    }
  } catch (thrown) {
    tell({ type: 'thrown', id, thrown: cloneable(thrown) });
  } finally {
    aborts.delete(id);
  }
}

/**
 * Work that does not end would throw on a closed archive: it ends with the thread, which ends here, between two calls of SQLite. Ended
 * from outside within one, libsql takes the whole process down.
 */
async function close(): Promise<void> {
  const hasEnded = await (await jobs).close();
  if (hasEnded) (await opening).close();
  tell({ type: 'closed' });
  if (!hasEnded) process.exit();
}

parentPort?.on('message', (order: JobOrder) => {
  if (order.type === 'start') void start(order);
  else if (order.type === 'abort') aborts.get(order.id)?.abort();
  else void close();
});
