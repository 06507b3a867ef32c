/**
 * Where a line may be broken: UAX #14 (Unicode 17.0), and Khabar's own tailoring on top of it.
 *
 * Both answer with one number for each UTF-16 offset from 0 to the length: a `Break` before that offset. Units
 * (a character with its marks, LB9) are made in one pass, the rules are asked at every boundary between two of
 * them; each looks at a bounded number of units or at a state carried along, so the whole is linear.
 */
import { newUint8Array } from './arrays.ts';
import { charactersOf } from './characters.ts';
import { clusterBoundaries } from './graphemes.ts';
import { Break, breaksBetweenUnits } from './line-break-rules.ts';
import {
  breakNumbersAtHyphens,
  breakUrlsAtJoints,
  keepOptionsTogether,
  keepTogether,
} from './line-break-tailoring.ts';
import { type LineBreakUnits, toLineBreakUnits } from './line-break-units.ts';

export { Break };

/** UAX #14 unchanged: LB2 no break at the start, LB3 a mandatory one at the end of a text that is not empty. */
export function lineBreakOpportunities(text: string): Uint8Array {
  const units = toLineBreakUnits(charactersOf(text));
  return atOffsets(text, units, breaksBetweenUnits(units));
}

/**
 * The breaks that Khabar takes: UAX #14, less those that `line-break-tailoring.ts` forbids, less all inside
 * grapheme clusters; with `Break.urgent` where a URL, a number or an option may be broken if no line can hold it.
 */
export function tailoredBreakOpportunities(text: string): Uint8Array {
  const units = toLineBreakUnits(charactersOf(text));
  const breaks = breaksBetweenUnits(units);
  keepTogether(text, units, breaks);
  const opportunities = atOffsets(text, units, breaks);
  breakNumbersAtHyphens(text, opportunities);
  breakUrlsAtJoints(text, opportunities);
  keepOptionsTogether(text, opportunities);
  return only(opportunities, clusterBoundaries(text));
}

function only(opportunities: Uint8Array, offsets: Uint32Array): Uint8Array {
  const kept = newUint8Array(opportunities.length);
  for (let i = 0; i < offsets.length; i++) {
    const offset = offsets[i] as number;
    kept[offset] = opportunities[offset] as number;
  }
  return kept;
}

function atOffsets(text: string, units: LineBreakUnits, breaks: Uint8Array): Uint8Array {
  const opportunities = newUint8Array(text.length + 1);
  for (let at = 1; at < units.count; at++) opportunities[units.offsets[at] as number] = breaks[at] as number;
  if (text.length > 0) opportunities[text.length] = Break.mandatory;
  return opportunities;
}
