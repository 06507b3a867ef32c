/** Which marks are drawn, by what a terminal can draw and a reader wants. */
import type { MarksPolicy } from '../domain/display.ts';

type Ranges = readonly (readonly [first: number, last: number])[];

/** Vowel signs and Quranic marks: what a reader can do without. Hamza and madda above or below a letter (0653 to 0655) spell. */
const tashkeel: Ranges = [
  [0x0610, 0x061a],
  [0x064b, 0x0652],
  [0x0656, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e4],
  [0x06e7, 0x06e8],
  [0x06ea, 0x06ed],
  [0x0897, 0x089f],
  [0x08ca, 0x08e1],
  [0x08e3, 0x08ff],
];

const hebrewPoints: Ranges = [
  [0x0591, 0x05bd],
  [0x05bf, 0x05bf],
  [0x05c1, 0x05c2],
  [0x05c4, 0x05c5],
  [0x05c7, 0x05c7],
];

/** Since Unicode 14: boxes in every terminal. */
const tooNew: Ranges = [
  [0x0897, 0x089f],
  [0x08ca, 0x08d2],
];

/** What fonts for terminals lack, which mlterm and urxvt show as boxes, or beside the letter where another font has it; Hebrew points too. */
const uncommon: Ranges = [
  ...hebrewPoints,
  [0x0610, 0x0614],
  [0x0616, 0x061a],
  [0x0656, 0x0659],
  [0x065b, 0x065f],
  ...tashkeel.slice(3),
];

const hidden: Readonly<Record<MarksPolicy, Ranges>> = {
  keep: [],
  usual: tooNew,
  common: uncommon,
  strip: tashkeel,
  none: [...hebrewPoints, ...tashkeel, [0x0653, 0x0655]],
};

const firstMark = 0x0591;
const lastMark = 0x08ff;

/** Whether a character is a mark that is not drawn. */
export const isHiddenMark = (codePoint: number, policy: MarksPolicy): boolean =>
  codePoint >= firstMark &&
  codePoint <= lastMark &&
  hidden[policy].some(([first, last]) => codePoint >= first && codePoint <= last);
