/**
 * Articles are handed over by a process of their own: when `khabar watch` is killed, it still brings the article at hand to its end and notes it,
 * so that nothing is delivered twice (`docs/decisions/2026-11-29-watch-delivers-once.md`).
 */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import type { Delivered, Delivery, DeliveryEnd, DeliveryEvent, Parcel } from '../../domain/delivery.ts';
import { smallHeapFlags } from '../small-heap-thread.ts';

export type DeliveryOrder =
  | { readonly type: 'deliver'; readonly parcels: readonly Parcel[]; readonly upTo: number }
  | { readonly type: 'end' };

export type DeliveryReply =
  | { readonly type: 'event'; readonly event: DeliveryEvent }
  | { readonly type: 'started'; readonly last: number | null; readonly end: DeliveryEnd | null }
  | { readonly type: 'delivered'; readonly delivered: Delivered };

export interface DeliveryProcessOptions {
  /** What the process runs (`main/delivery-worker.ts`, built). */
  readonly file: string;
  /** Its first argument, as JSON. */
  readonly data: unknown;
  readonly onEvent: (event: DeliveryEvent) => void;
}

const broken: DeliveryEnd = {
  reason: 'failed',
  error: { code: 'storage-failed', subject: 'stdout', detail: 'the delivering process has ended' },
};

/** `detached`: signals for the group of the terminal's processes are for `khabar watch`, which then ends this one in good order. */
const startProcess = ({ file, data }: DeliveryProcessOptions): ChildProcess =>
  fork(file, [JSON.stringify(data)], {
    serialization: 'advanced',
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [...process.execArgv, ...smallHeapFlags],
  });

export function createDeliveryProcess(options: DeliveryProcessOptions): Delivery {
  const child = startProcess(options);
  let last = 0;
  let isClosed = false;
  let answer: (reply: DeliveryReply | null) => void = () => undefined;

  const closed = new Promise<void>(resolve => {
    child.on('close', () => resolve());
    child.on('error', () => resolve());
  }).then(() => {
    isClosed = true;
    answer(null);
  });

  child.on('message', (reply: DeliveryReply) => {
    if (reply.type === 'event') options.onEvent(reply.event);
    else answer(reply);
  });

  /** Null: there is none, because the process has ended. */
  const reply = <Type extends DeliveryReply['type']>(): Promise<Extract<
    DeliveryReply,
    { type: Type }
  > | null> =>
    new Promise(resolve => {
      answer = given => resolve(given as Extract<DeliveryReply, { type: Type }> | null);
      if (isClosed) answer(null);
    });

  const send = (order: DeliveryOrder): void => {
    if (child.connected) child.send(order, () => undefined);
  };

  return {
    async start() {
      const started = await reply<'started'>();
      last = started?.last ?? 0;
      return started ?? { last: null, end: broken };
    },
    async deliver(parcels, upTo) {
      const delivered = reply<'delivered'>();
      send({ type: 'deliver', parcels, upTo });
      const answered = await delivered;
      if (!answered) return { last, end: broken };
      last = answered.delivered.last;
      return answered.delivered;
    },
    async end() {
      send({ type: 'end' });
      await closed;
    },
  };
}
