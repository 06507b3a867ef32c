/** The process that hands articles over for `khabar watch`. It outlives that by the article at hand. */
import type { DeliveryOrder, DeliveryReply } from '../system/delivery/delivery-process.ts';
import { createLocalDelivery, type DeliveryData } from './local-delivery.ts';

/** Resolves when it is sent, or when nobody is there. */
const tell = (reply: DeliveryReply): Promise<void> =>
  new Promise(resolve => {
    if (process.connected) process.send?.(reply, undefined, undefined, () => resolve());
    else resolve();
  });

const data = JSON.parse(process.argv[2] ?? '{}') as DeliveryData;
const delivery = createLocalDelivery(data, event => void tell({ type: 'event', event }));

/** The answer to the last order. */
let answered = delivery.start().then(started => tell({ type: 'started', ...started }));

async function end(): Promise<void> {
  await delivery.end();
  await answered;
  process.exit();
}

/** Whoever asks for an end asks `khabar watch`. */
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => void end());
process.on('message', (order: DeliveryOrder) => {
  if (order.type === 'end') void end();
  else
    answered = delivery
      .deliver(order.parcels, order.upTo)
      .then(delivered => tell({ type: 'delivered', delivered }));
});
