/** Where a watch has come to, in a small file that is written in place: a process may be killed at any moment, and many articles come at once. */
import { existsSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { DeliveryPlace, PlaceKeeper } from '../domain/delivery.ts';
import { hashed } from './hashed.ts';
import { makeFolder } from './make-folder.ts';
import { StorageError } from './storage-error.ts';

/** What is written within one page of memory is there as a whole or not at all when a process is killed; a disk writes so much as a whole. */
const slotBytes = 512;

/** They are written by turns, so that one of them is always whole. */
const slots = 2;

const privateFile = 0o600;

const nowhere: DeliveryPlace = { last: null, trying: null };

interface Slot {
  readonly turn: number;
  readonly place: DeliveryPlace;
}

const sumOf = (text: string): string => hashed('sha1', text).slice(0, 16);

function encode(slot: Slot): Buffer {
  const text = JSON.stringify(slot);
  const bytes = Buffer.alloc(slotBytes, ' ');
  bytes.write(`${sumOf(text)} ${text}`);
  bytes.write('\n', slotBytes - 1);
  return bytes;
}

/** Null: not whole. */
function decode(bytes: Buffer): Slot | null {
  const [sum = '', ...rest] = bytes.toString('utf8').trim().split(' ');
  const text = rest.join(' ');
  return text !== '' && sumOf(text) === sum ? (JSON.parse(text) as Slot) : null;
}

function latestIn(file: string): Slot {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const whole = Array.from({ length: slots }, (_, index) =>
    decode(bytes.subarray(index * slotBytes, (index + 1) * slotBytes)),
  ).filter(slot => slot !== null);
  return whole.sort((a, b) => b.turn - a.turn)[0] ?? { turn: 0, place: nowhere };
}

/** Its caller holds the lock of the watch. What fails is thrown as a `StorageError`. */
export function openPlace(file: string): PlaceKeeper {
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw new StorageError(file, error);
    }
  };
  const { descriptor, latest } = guarded(() => {
    makeFolder(path.dirname(file));
    const found = latestIn(file);
    return { descriptor: openSync(file, existsSync(file) ? 'r+' : 'w+', privateFile), latest: found };
  });
  let { turn, place } = latest;
  return {
    read: () => place,
    write(next) {
      turn++;
      place = next;
      const bytes = encode({ turn, place });
      guarded(() => writeSync(descriptor, bytes, 0, slotBytes, (turn % slots) * slotBytes));
    },
    sync: () => guarded(() => fdatasyncSync(descriptor)),
  };
}
