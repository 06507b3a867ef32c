/** Keys of names, words and subjects as numbers, which are compared as well and take less room. */

const bitsPerKey = 24;

/** FNV-1a, over UTF-16 code units, folded to 24 bits. */
export function numberOfKey(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> bitsPerKey)) & (2 ** bitsPerKey - 1);
}

/** Of two together, in this order. */
export const numberOfPair = (one: number, other: number): number =>
  (Math.imul(Math.imul(one, 0x01000193) ^ other, 0x9e3779b1) >>> 8) & (2 ** bitsPerKey - 1);
