/** White space as CSS collapses it. */

/** All but single blanks: texts are full of these, and to replace each by itself costs more than all else. */
const collapsible = /\s{2,}|[^\S ]/gu;

/** The text with each run of white space as one blank. Linear. */
export const collapseBlanks = (text: string): string => text.replace(collapsible, ' ');

/** White space beyond Latin-1, as `\s` has it. */
const wideBlanks: ReadonlySet<number> = new Set([
  ...[0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff],
  ...Array.from({ length: 11 }, (_, index) => 0x2000 + index),
]);

/** Of the usual letters, comparisons alone tell. */
function isBlank(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 9 && unit <= 13);
  return unit === 0xa0 || (unit >= 0x1680 && wideBlanks.has(unit));
}

/** How many runs of `\S` a text has; without a list of them, which would cost more than all else. Linear. */
export function countWords(text: string): number {
  let words = 0;
  let isWithin = false;
  for (let index = 0; index < text.length; index++) {
    const isLetter = !isBlank(text.charCodeAt(index));
    if (isLetter && !isWithin) words++;
    isWithin = isLetter;
  }
  return words;
}
