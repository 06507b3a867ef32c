/**
 * Extended grapheme clusters (UAX #29), by `unicode-segmenter` with a shortcut for plain text.
 *
 * News is nearly all plain letters with their marks, and punctuation: there a boundary is before every character that does not
 * extend a cluster (GB9, GB9a, GB999). Whatever else comes up (controls, Prepend, joiners, emoji, conjuncts) is handed to the
 * library from the start of its cluster to the next plain character.
 */
import { graphemeSegments } from 'unicode-segmenter/grapheme';
import { newUint32Array } from './arrays.ts';
import { Trait, traitsOf } from './unicode/kinds.ts';

/**
 * The UTF-16 offsets at which clusters begin, then the length: always 0 first and `text.length` last
 * (for an empty text only `[0]`). Linear in the length.
 */
export function clusterBoundaries(text: string): Uint32Array {
  const boundaries = newUint32Array(text.length + 1);
  let count = text.length > 0 ? 1 : 0;
  for (let at = 0; at < text.length; ) {
    const traits = traitsOf(text.charCodeAt(at));
    if (traits & Trait.complex) {
      const clusterStart = count > 0 ? (boundaries[count - 1] as number) : 0;
      const end = plainAfter(text, at);
      for (const { index } of graphemeSegments(text.slice(clusterStart, end)))
        if (index > 0) boundaries[count++] = clusterStart + index;
      at = end;
      continue;
    }
    if ((traits & Trait.extends) === 0 && at > 0) boundaries[count++] = at;
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

const isPlain = (unit: number): boolean => (traitsOf(unit) & (Trait.complex | Trait.extends)) === 0;

/** After the first plain character after `at`: there the shortcut's state is known again. */
function plainAfter(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && !isPlain(text.charCodeAt(end))) end++;
  return Math.min(end + 1, text.length);
}
