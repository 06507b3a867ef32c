/**
 * What is so of a character or not, each with the property that it comes from. `generate.mjs` writes `Trait` of it: a bit for each,
 * in this order. Those that ask more of a paragraph than letters do come first, up to `wide` (`facts` in kinds.ts).
 */
export const TRAITS = {
  opens: 'Bidi_Paired_Bracket_Type (BidiBrackets.txt).',
  closes: 'Bidi_Paired_Bracket_Type (BidiBrackets.txt).',
  mirrored: 'Has a mirror (BidiMirroring.txt).',
  extends: 'Extends any cluster before it (UAX #29 GB9, GB9a).',
  complex:
    'Other rules of UAX #29 may hold it in a cluster with what is around it, or it takes no cell: half of a character too.',
  noBreakSpace: 'U+00A0.',
  wide: 'East_Asian_Width W or F.',
  mark: 'General_Category Mn, Mc or Me.',
  nonspacing: 'General_Category Mn or Me.',
  eastAsian: 'East_Asian_Width W, F or H.',
  zeroWidth: 'Takes no cell of its own (`isZeroWidth` in properties.ts).',
  pictograph: 'Extended_Pictographic.',
};

export const TRAIT = Object.fromEntries(Object.keys(TRAITS).map((name, bit) => [name, 1 << bit]));

/** `Trait` in TypeScript. */
export function traitConstant() {
  const rows = Object.entries(TRAITS).map(([name, what]) => `  /** ${what} */\n  ${name}: ${TRAIT[name]},\n`);
  return `export const Trait = {\n${rows.join('')}} as const;\n`;
}
