/**
 * Extended grapheme clusters (UAX #29), by `unicode-segmenter` with a shortcut for plain text.
 *
 * News is nearly all letters below U+0700 with their marks, and general punctuation: there a boundary is
 * before every character that is not Extend (GB9, GB999). Whatever else comes up (controls, Prepend, joiners,
 * emoji, other scripts) is handed to the library from the start of its cluster to the next plain character.
 */
import { graphemeSegments } from 'unicode-segmenter/grapheme';
import { newUint32Array } from './arrays.ts';
import { isNonspacingMark } from './unicode/properties.ts';

const PLAIN_END = 0x700;
const PUNCTUATION_START = 0x2010;
const PUNCTUATION_END = 0x2028;
const FORMS_B_START = 0xfe70;
const FORMS_B_END = 0xfefd;
const ZERO_WIDTH_NON_JOINER = 0x200c;

/** Whether a cluster begins before a character of plain text: always, never, or as the library says. */
export const ClusterKind = { complex: 0, plain: 1, extend: 2 } as const;
/** Made when the first text comes: it needs a table that the shortest commands do not. */
let plainKinds: Uint8Array | null = null;

/**
 * The UTF-16 offsets at which clusters begin, then the length: always 0 first and `text.length` last
 * (for an empty text only `[0]`). Linear in the length.
 */
export function clusterBoundaries(text: string): Uint32Array {
  const boundaries = newUint32Array(text.length + 1);
  let count = text.length > 0 ? 1 : 0;
  for (let at = 0; at < text.length; ) {
    const kind = clusterKindOf(text.charCodeAt(at));
    if (kind === ClusterKind.complex) {
      const clusterStart = count > 0 ? (boundaries[count - 1] as number) : 0;
      const end = plainAfter(text, at);
      for (const { index } of graphemeSegments(text.slice(clusterStart, end)))
        if (index > 0) boundaries[count++] = clusterStart + index;
      at = end;
      continue;
    }
    if (kind === ClusterKind.plain && at > 0) boundaries[count++] = at;
    at++;
  }
  boundaries[count++] = text.length;
  return boundaries.subarray(0, count);
}

/** The clusters themselves. */
export function clusters(text: string): string[] {
  const boundaries = clusterBoundaries(text);
  return Array.from({ length: boundaries.length - 1 }, (_, index) =>
    text.slice(boundaries[index], boundaries[index + 1]),
  );
}

/** After the first plain character after `at`: there the shortcut's state is known again. */
function plainAfter(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && clusterKindOf(text.charCodeAt(end)) !== ClusterKind.plain) end++;
  return Math.min(end + 1, text.length);
}

/** Of a character, or of one half of it: nothing above the BMP is plain. */
export function clusterKindOf(code: number): number {
  plainKinds ??= Uint8Array.from({ length: PLAIN_END }, (_, below) => kindBelowPlainEnd(below));
  if (code < PLAIN_END) return plainKinds[code] as number;
  if (code >= PUNCTUATION_START && code < PUNCTUATION_END) return ClusterKind.plain;
  if (code >= FORMS_B_START && code < FORMS_B_END) return ClusterKind.plain;
  return code === ZERO_WIDTH_NON_JOINER ? ClusterKind.extend : ClusterKind.complex;
}

/** Controls (Cc and Cf) and Prepend (U+0600 … 0605, U+06DD) are the library's. */
function kindBelowPlainEnd(code: number): number {
  if (isNonspacingMark(code)) return ClusterKind.extend;
  const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xad || code === 0x61c;
  const isPrepend = (code >= 0x600 && code <= 0x605) || code === 0x6dd;
  return isControl || isPrepend ? ClusterKind.complex : ClusterKind.plain;
}
