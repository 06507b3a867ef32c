/**
 * Typed arrays cut from blocks. Nearly every paragraph is short, and an `ArrayBuffer` of its own for each of its arrays costs
 * more than what is done with it. No part of a block is given out twice: the arrays are zeroed and safe to keep.
 */
const blockBytes = 0x10000;
let block = new ArrayBuffer(0);
let used = 0;

/** Where the next `bytes` bytes of the block are, a multiple of four. */
function take(bytes: number): number {
  if (used + bytes > block.byteLength) {
    block = new ArrayBuffer(blockBytes);
    used = 0;
  }
  const offset = used;
  used = (used + bytes + 3) & ~3;
  return offset;
}

/** Zeros, 8 bits each. */
export function newUint8Array(length: number): Uint8Array {
  if (length > blockBytes >> 3) return new Uint8Array(length);
  const offset = take(length);
  return new Uint8Array(block, offset, length);
}

/** Zeros, 32 bits each. */
export function newUint32Array(length: number): Uint32Array {
  if (length > blockBytes >> 5) return new Uint32Array(length);
  const offset = take(length * 4);
  return new Uint32Array(block, offset, length);
}

/** Zeros, 16 bits each. */
export function newUint16Array(length: number): Uint16Array {
  if (length > blockBytes >> 4) return new Uint16Array(length);
  const offset = take(length * 2);
  return new Uint16Array(block, offset, length);
}

/** A copy, 16 bits each. */
export function newUint16ArrayOf(numbers: Uint16Array): Uint16Array {
  const copy = newUint16Array(numbers.length);
  copy.set(numbers);
  return copy;
}

let counting = new Uint32Array(0);

/** 0, 1, 2 and so on, `count` numbers or more. Shared: never written to. */
export function firstNumbers(count: number): Uint32Array {
  if (count > counting.length) counting = Uint32Array.from({ length: 2 * count }, (_, index) => index);
  return counting;
}
