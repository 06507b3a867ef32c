/** The process that does the reader's jobs: with stores and a network of its own, on the same files. */
import { savingJobs } from '../app/jobs.ts';
import { jobsHere } from '../app/jobs-here.ts';
import { isHeldUp, isHeldUpError } from '../app/services/held-up.ts';
import { systemClock } from '../base/clock.ts';
import type { Places } from '../cli/world.ts';
import type { ReaderError } from '../domain/errors.ts';
import type { JobOrder, JobReply, StartOrder } from '../system/job-process.ts';
import { revived, sendable } from '../system/thrown-elsewhere.ts';
import { compose } from './compose.ts';

/** Resolves when it is sent, or when the reader is gone. */
const tell = (reply: JobReply): Promise<void> =>
  new Promise(resolve => {
    if (process.connected) process.send?.(reply, undefined, undefined, () => resolve());
    else resolve();
  });

const breakDown = (thrown: unknown): void =>
  void tell({ type: 'broken', thrown: sendable(thrown) }).then(() => process.exit(1));
process.on('uncaughtException', breakDown);
process.on('unhandledRejection', breakDown);

const places = JSON.parse(process.argv[2] ?? '{}') as Places;
const opening = compose({ ...places, env: process.env, clock: systemClock });
let damageTold = '';

/** Before the end of the job that met it. */
async function tellDamage(): Promise<void> {
  const damage = (await opening).damage();
  const text = JSON.stringify(damage);
  if (damage.length > 0 && text !== damageTold) void tell({ type: 'damage', damage });
  damageTold = text;
}

const jobs = opening.then(({ services }) => jobsHere(services));

const aborted = revived({ message: 'the job was aborted', readerError: { code: 'interrupted' } });
const aborts = new Map<number, AbortController>();
const saving = new Set<Promise<void>>();

const ordersRead = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/**
 * Fails as a job does if nothing can be opened. What saves comes first; all else begins once the orders that have come meanwhile are read:
 * behind fast keys, most of it is aborted by then.
 */
async function* startOnceOpened(
  { name, takes }: StartOrder,
  signal: AbortSignal,
): AsyncGenerator<unknown, unknown> {
  const opened = await jobs;
  if (!savingJobs.has(name)) {
    await ordersRead();
    if (signal.aborted) throw aborted;
  }
  return yield* opened.start(name, takes, signal);
}

/** Nobody is left to try what another process holds up again: it is tried so often, and each time waits for the lock. */
const mostTries = 60;

/** Once it is known whether the reader is gone. */
const nextTurn = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 10));

/** Resolves once the first step is told. */
async function begin(order: StartOrder, tries = 1): Promise<void> {
  const { id } = order;
  const controller = new AbortController();
  aborts.set(id, controller);
  const job = startOnceOpened(order, controller.signal);
  const step = await tellStep(id, job);
  if (step === 'more') return void goOn(id, job);
  if (step !== 'held up' || !savingJobs.has(order.name) || tries >= mostTries) return;
  await nextTurn();
  if (!process.connected) await begin(order, tries + 1);
}

type Step = 'more' | 'ended' | 'held up';

function stepOf(done: boolean, value: unknown): Step {
  if (!done) return 'more';
  const { ok, error } = (value ?? {}) as Partial<{ ok: boolean; error: ReaderError }>;
  return ok === false && isHeldUpError(error ?? null) ? 'held up' : 'ended';
}

async function tellStep(id: number, job: AsyncGenerator<unknown, unknown>): Promise<Step> {
  let step: Step;
  try {
    const { done = false, value } = await job.next();
    if (done) await tellDamage();
    void tell({ type: done ? 'done' : 'event', id, value });
    step = stepOf(done, value);
  } catch (thrown) {
    void tell({ type: 'thrown', id, thrown: sendable(thrown) });
    step = isHeldUp(thrown) ? 'held up' : 'ended';
  }
  if (step !== 'more') aborts.delete(id);
  return step;
}

async function goOn(id: number, job: AsyncGenerator<unknown, unknown>): Promise<void> {
  while ((await tellStep(id, job)) === 'more');
}

function start(order: StartOrder): void {
  const begun = begin(order);
  if (!savingJobs.has(order.name)) return;
  saving.add(begun);
  void begun.then(() => saving.delete(begun));
}

const endJobs = async (): Promise<boolean> => (await jobs).close();

/**
 * After the reader's end, which does not wait for it: who closes the archive last brings its log in order, and that takes as long as the
 * disk does. Work that does not end would break on a closed archive, so it ends with the process.
 */
async function leave(): Promise<void> {
  await Promise.all(saving);
  if (await endJobs()) await (await opening).close();
  process.exit();
}

async function close(): Promise<void> {
  void endJobs();
  await Promise.all(saving);
  await tell({ type: 'saved' });
}

process.on('disconnect', () => void leave());
process.on('message', (order: JobOrder) => {
  if (order.type === 'start') start(order);
  else if (order.type === 'abort') aborts.get(order.id)?.abort();
  else void close();
});
