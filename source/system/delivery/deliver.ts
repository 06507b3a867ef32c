/** Hands articles over one by one, and notes each before the next one. */
import { pause } from '../../base/pause.ts';
import type {
  Delivered,
  DeliveryEnd,
  DeliveryEvent,
  DeliveryPlace,
  Parcel,
  PlaceKeeper,
} from '../../domain/delivery.ts';
import { readerErrorIn } from '../../domain/errors.ts';
import type { Handing, Outlet } from './outlet.ts';

export interface DeliverOptions {
  readonly outlet: Outlet;
  readonly place: PlaceKeeper;
  readonly retries: boolean;
  readonly onEvent: (event: DeliveryEvent) => void;
  /** The article at hand is the last one. */
  readonly ended: AbortSignal;
  /** There is no time left for what only waits. */
  readonly ending: AbortSignal;
}

export interface Deliverer {
  /** The number of the last article; null on the very first time. */
  readonly last: () => number | null;
  readonly deliver: (parcels: readonly Parcel[], upTo: number) => Promise<Delivered>;
}

const firstWaitMs = 1000;
const longestWaitMs = 5 * 60_000;

const waitAfter = (attempt: number): number => Math.min(firstWaitMs * 2 ** (attempt - 1), longestWaitMs);

/** Why there can be no more after this; null: it was handed over. */
const endOf: {
  readonly [Type in Handing['type']]: (handing: Extract<Handing, { type: Type }>) => DeliveryEnd | null;
} = {
  done: () => null,
  unfinished: () => ({ reason: 'ended' }),
  refused: () => ({ reason: 'refused' }),
  'nobody-reads': () => ({ reason: 'nobody-reads' }),
  failed: ({ error }) => ({ reason: 'failed', error }),
};

/** The article at which the last process was killed, if it has arrived, is delivered. */
function settle({ place, outlet }: Pick<DeliverOptions, 'place' | 'outlet'>): void {
  const { trying } = place.read();
  if (trying?.trace && outlet.hasArrived(trying.trace)) place.write({ last: trying.number, trying: null });
}

export function createDeliverer(options: DeliverOptions): Deliverer {
  const { outlet, place, retries, onEvent, ended, ending } = options;
  settle(options);

  const current = (): DeliveryPlace => place.read();

  const attemptsAt = (number: number): number => {
    const { trying } = current();
    return trying?.number === number ? trying.attempt : 0;
  };

  function noteAttempt({ number, line }: Parcel, attempt: number): void {
    const trace = outlet.trace(Buffer.from(line));
    place.write({ ...current(), trying: { number, attempt, trace } });
  }

  /** Whether it may be tried again. */
  async function waitAfterFailure({ number }: Parcel, attempt: number, ended: string): Promise<boolean> {
    const waitMs = retries ? waitAfter(attempt) : null;
    onEvent({ type: 'command-failed', number, ended, waitMs });
    if (waitMs === null) return false;
    await pause(waitMs, options.ended);
    return !options.ended.aborted;
  }

  async function handOver(parcel: Parcel): Promise<Handing> {
    for (let tries = 1; ; tries++) {
      const attempt = attemptsAt(parcel.number) + 1;
      if (outlet.notesAttempts) noteAttempt(parcel, attempt);
      const handing = outlet.hand(parcel, attempt, ending);
      const outcome = 'then' in handing ? await handing : handing;
      if (outcome.type !== 'refused') return outcome;
      if (!(await waitAfterFailure(parcel, tries, outcome.ended)))
        return ended.aborted ? { type: 'unfinished' } : outcome;
    }
  }

  async function deliverOne(parcel: Parcel): Promise<DeliveryEnd | null> {
    if (ended.aborted) return { reason: 'ended' };
    const handing = await handOver(parcel);
    if (handing.type === 'done') place.write({ last: parcel.number, trying: null });
    return (endOf[handing.type] as (handing: Handing) => DeliveryEnd | null)(handing);
  }

  async function deliverAll(parcels: readonly Parcel[], upTo: number): Promise<DeliveryEnd | null> {
    for (const parcel of parcels) {
      const end = await deliverOne(parcel);
      if (end) return end;
    }
    if (current().last !== upTo) place.write({ last: upTo, trying: null });
    return null;
  }

  return {
    last: () => current().last,
    async deliver(parcels, upTo) {
      let end: DeliveryEnd | null;
      try {
        end = await deliverAll(parcels, upTo);
        outlet.sync();
        place.sync();
      } catch (thrown) {
        const error = readerErrorIn(thrown);
        if (!error) throw thrown;
        end = { reason: 'failed', error };
      }
      return { last: current().last ?? 0, end };
    },
  };
}
