/**
 * Where a line may be broken: UAX #14 (Unicode 17.0), and Khabar's own tailoring on top of it.
 *
 * Both answer with one number for each UTF-16 offset from 0 to the length: a `Break` before that offset. Units
 * (a character with its marks, LB9) are made in one pass, the rules are asked at every boundary between two of
 * them; each looks at a bounded number of units or at a state carried along, so the whole is linear.
 */
import { clusterBoundaries } from './graphemes.ts';
import { Break, breaksBetweenUnits } from './line-break-rules.ts';
import { breakUrlsAtJoints, keepTogether } from './line-break-tailoring.ts';
import { type LineBreakUnits, toLineBreakUnits } from './line-break-units.ts';

export { Break };

/** UAX #14 as it stands: LB2 no break at the start, LB3 a mandatory one at the end of a text that is not empty. */
export function lineBreakOpportunities(text: string): Uint8Array {
  const units = toLineBreakUnits(text);
  return atOffsets(text, units, breaksBetweenUnits(units));
}

/**
 * The breaks that Khabar takes: UAX #14, less those that `line-break-tailoring.ts` forbids, less all inside
 * grapheme clusters; with `Break.urgent` where a URL may be broken if no line can hold it.
 * @param boundaries of the text's clusters, where the caller has them already
 */
export function tailoredBreakOpportunities(
  text: string,
  boundaries: Uint32Array = clusterBoundaries(text),
): Uint8Array {
  const units = toLineBreakUnits(text);
  const breaks = breaksBetweenUnits(units);
  keepTogether(text, units, breaks);
  const opportunities = atOffsets(text, units, breaks);
  breakUrlsAtJoints(text, opportunities);
  const kept = new Uint8Array(opportunities.length);
  for (const boundary of boundaries) kept[boundary] = opportunities[boundary] as number;
  return kept;
}

function atOffsets(text: string, units: LineBreakUnits, breaks: Uint8Array): Uint8Array {
  const opportunities = new Uint8Array(text.length + 1);
  for (let at = 1; at < units.count; at++) opportunities[units.offsets[at] as number] = breaks[at] as number;
  if (text.length > 0) opportunities[text.length] = Break.mandatory;
  return opportunities;
}
