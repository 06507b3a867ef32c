/** Vowel signs and Quranic marks: what a reader can do without. Hamza and madda above or below a letter (0653 to 0655) spell, and stay. */
const ranges: readonly (readonly [number, number])[] = [
  [0x0610, 0x061a],
  [0x064b, 0x0652],
  [0x0656, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e4],
  [0x06e7, 0x06e8],
  [0x06ea, 0x06ed],
  [0x08ca, 0x08e1],
  [0x08e3, 0x08ff],
];

export const isTashkeel = (codePoint: number): boolean =>
  codePoint >= 0x0610 &&
  codePoint <= 0x08ff &&
  ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
