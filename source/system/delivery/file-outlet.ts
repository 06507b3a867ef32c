/** Articles to a file: what a killed process has written of the last one can be read there. */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import type { FileTrace, Parcel } from '../../domain/delivery.ts';
import { failedWriting, type Handing, handedOver, type Outlet } from './outlet.ts';

const hashOf = (line: Uint8Array): string => createHash('sha1').update(line).digest('base64url');

const newline = 0x0a;

/** Others may write to the file too; more than this does not come between two lines of ours. */
const mostBehind = 16 << 20;

/** A descriptor that can be read: the one that was given may be for writing alone. */
function reopen(descriptor: number): number | null {
  try {
    return openSync(`/dev/fd/${descriptor}`, 'r');
  } catch {
    return null;
  }
}

/** Null: it cannot be read. */
function bytesBehind(descriptor: number, start: number, size: number): Buffer | null {
  const reading = reopen(descriptor);
  if (reading === null) return null;
  try {
    const bytes = Buffer.alloc(Math.min(size - start, mostBehind));
    return bytes.subarray(0, readSync(reading, bytes, 0, bytes.length, start));
  } catch {
    return null;
  } finally {
    closeSync(reading);
  }
}

/** With their line ends. The last one may have none. */
function linesIn(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(newline, start);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(start, next));
    start = next;
  }
  return lines;
}

export function createFileOutlet(descriptor: number): Outlet {
  const stat = () => fstatSync(descriptor, { bigint: true });

  function trace(line: Uint8Array): FileTrace {
    const { dev, ino, size } = stat();
    return {
      device: String(dev),
      inode: String(ino),
      size: Number(size),
      bytes: line.length,
      hash: hashOf(line),
    };
  }

  function hasArrived({ device, inode, size: start, bytes: length, hash }: FileTrace): boolean {
    const { dev, ino, size } = stat();
    if (String(dev) !== device || String(ino) !== inode || size <= start) return false;
    const behind = bytesBehind(descriptor, start, Number(size));
    const lines = behind === null ? [] : linesIn(behind);
    if (lines.some(line => line.length === length && hashOf(line) === hash)) return true;
    const [only] = lines;
    const isTorn =
      lines.length === 1 && only !== undefined && only.length < length && only.at(-1) !== newline;
    if (isTorn) ftruncateSync(descriptor, start);
    return false;
  }

  /** What there is of a line when the disk is full, unless somebody else has written behind it. */
  function takeBack(start: number, written: number): void {
    try {
      if (written > 0 && Number(stat().size) === start + written) ftruncateSync(descriptor, start);
    } catch {
      // the next start takes it away
    }
  }

  function hand({ line }: Parcel): Handing {
    const bytes = Buffer.from(line);
    const start = Number(stat().size);
    let written = 0;
    try {
      while (written < bytes.length) written += writeSync(descriptor, bytes, written);
      return handedOver();
    } catch (error) {
      takeBack(start, written);
      return failedWriting(error);
    }
  }

  function sync(): void {
    try {
      fsyncSync(descriptor);
    } catch {
      // it is with the system, which has taken it
    }
  }

  return { notesAttempts: true, trace, hasArrived, hand, sync };
}
