import type { Delivery, DeliveryEnd, Parcel } from '../../source/domain/delivery.ts';

export interface MemoryDelivery extends Delivery {
  readonly parcels: Parcel[];
}

/** Hands articles over to `print`; goes on behind `last`. */
export function memoryDelivery(
  print: (text: string) => void = () => undefined,
  takes: (parcel: Parcel) => boolean = () => true,
  last: number | null = 0,
): MemoryDelivery {
  const parcels: Parcel[] = [];
  let current = last;
  let end: DeliveryEnd | null = null;
  return {
    parcels,
    start: async () => ({ last: current, end }),
    async deliver(given, upTo) {
      for (const parcel of given) {
        if (end) break;
        if (takes(parcel)) {
          parcels.push(parcel);
          print(parcel.line);
          current = parcel.number;
        } else end = { reason: 'refused' };
      }
      if (!end) current = upTo;
      return { last: current ?? 0, end };
    },
    async end() {
      end ??= { reason: 'ended' };
    },
  };
}
