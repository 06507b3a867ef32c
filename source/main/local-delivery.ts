/** A delivery in this process: its place, its lock, and where the articles go. */
import { pause } from '../base/pause.ts';
import type { Delivery, DeliveryEnd, DeliveryRequest } from '../domain/delivery.ts';
import { openPlace } from '../storage/delivery-place.ts';
import { takeLock } from '../storage/held-lock.ts';
import { readerErrorOf } from '../storage/storage-error.ts';
import { createCommandOutlet } from '../system/delivery/command-outlet.ts';
import { createDeliverer, type Deliverer } from '../system/delivery/deliver.ts';
import { isRunnable } from '../system/delivery/find-program.ts';
import { openOutlet } from '../system/delivery/open-outlet.ts';
import type { Outlet } from '../system/delivery/outlet.ts';

/** What a delivery needs to know besides whom it tells. */
export interface DeliveryData extends Pick<DeliveryRequest, 'command' | 'retries'> {
  /** Without its ending: the place and the lock are files of that name. */
  readonly file: string;
  /** `--home`, for a command that runs Khabar itself. */
  readonly home?: string;
}

const standardOutput = 1;

/** An earlier watch is mostly over in a moment; another one may take for ever. */
const firstWaitMs = 25;
const longestWaitMs = 500;

/** After the order to end, for an article that waits for its reader. */
const patienceMs = 1000;

function outletFor({ command, home }: DeliveryData): Outlet {
  if (!command) return openOutlet(standardOutput, () => process.stdout);
  return createCommandOutlet(command, {
    ...process.env,
    ...(home === undefined ? {} : { KHABAR_HOME: home }),
  });
}

function notFound({ command }: DeliveryData): DeliveryEnd | null {
  const [program] = command ?? [];
  if (program === undefined || isRunnable(program, process.env.PATH)) return null;
  return { reason: 'failed', error: { code: 'file-not-found', subject: program } };
}

export function createLocalDelivery(data: DeliveryData, onEvent: DeliveryRequest['onEvent']): Delivery {
  const ended = new AbortController();
  const ending = new AbortController();
  let deliverer: Deliverer | null = null;
  let release: () => void = () => undefined;
  let work: Promise<unknown> = Promise.resolve();

  async function takeTurn(): Promise<void> {
    const lock = `${data.file}.lock`;
    let isTold = false;
    for (let waitMs = firstWaitMs; !ended.signal.aborted; waitMs = Math.min(waitMs * 1.5, longestWaitMs)) {
      const taken = takeLock(lock);
      if (taken) {
        release = taken;
        return;
      }
      if (waitMs === longestWaitMs && !isTold) {
        onEvent({ type: 'waiting' });
        isTold = true;
      }
      await pause(waitMs, ended.signal);
    }
  }

  async function open(): Promise<Deliverer | DeliveryEnd> {
    const missing = notFound(data);
    if (missing) return missing;
    await takeTurn();
    if (ended.signal.aborted) return { reason: 'ended' };
    const { retries } = data;
    const outlet = outletFor(data);
    const place = openPlace(`${data.file}.place`);
    return createDeliverer({ outlet, place, retries, onEvent, ended: ended.signal, ending: ending.signal });
  }

  return {
    async start() {
      try {
        const opened = await open();
        if ('reason' in opened) return { last: null, end: opened };
        deliverer = opened;
        return { last: opened.last(), end: null };
      } catch (thrown) {
        const error = readerErrorOf(thrown);
        if (!error) throw thrown;
        return { last: null, end: { reason: 'failed', error } };
      }
    },
    async deliver(parcels, upTo) {
      if (!deliverer) throw new Error('deliver before start');
      const delivering = deliverer.deliver(parcels, upTo);
      work = delivering;
      return delivering;
    },
    async end() {
      ended.abort();
      const patience = setTimeout(() => ending.abort(), patienceMs);
      await work;
      clearTimeout(patience);
      release();
    },
  };
}
