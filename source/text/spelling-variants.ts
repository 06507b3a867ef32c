/**
 * Words that are printed in two ways which letters alone do not tell: مائة and مئة, عبدالله and عبد الله, می‌روم and
 * میروم. All letters are folded as in `search-key.ts`.
 */

const CLITIC = '[وفبلك]?';
/** ثلاثمائة، مائتين */
const HUNDRED =
  /^((?:[وفبلك]|ال|وال|بال|لل)?(?:ثلاث|اربع|خمس|ست|سبع|ثماني?|تسع)?)ماي(?=(?:ه|تان|تين|تا|تي|ات)$)/u;
const BEFORE_DIN_OR_ALLAH =
  'عبد|نصر|سيف|جار|فتح|عطا|رزق|فضل|خير|نور|صلاح|علاء|شمس|جمال|فخر|عز|بدر|محيي|محي|ضياء|شهاب|حسام|بهاء|سعد|ناصر|زين|تقي|نجم|كمال|عماد|شرف|حزب|رام';
/** The first of two words that people write as one: whatever follows عبدال is one of the names of God. */
const FIRST_OF_TWO = new RegExp(
  `^${CLITIC}(?:${[
    'عبد(?=ال...)',
    `(?:${BEFORE_DIN_OR_ALLAH})(?=(?:الدين|الله)$)`,
    'ابو(?=(?:ظبي|بكر)$)',
    'خان(?=يونس$)',
    'بورت?(?=(?:سعيد|سودان)$)',
    'لا(?=سيما$)',
  ].join('|')})`,
  'u',
);

/** ابوبكر; every word of every article comes this way: most are shorter, or have none of these behind their first letter. */
const SHORTEST_OF_TWO = 6;
const MAY_BE_TWO = /.(?:ال|(?:ظبي|بكر|يونس|سعيد|سودان|سيما)$)/;

/** The word as searching knows it, mostly alone. */
export function unifySpelling(word: string): string[] {
  const hundred = word.includes('ماي') ? word.replace(HUNDRED, '$1مي') : word;
  const mayBeTwo = hundred.length >= SHORTEST_OF_TWO && MAY_BE_TWO.test(hundred);
  const first = mayBeTwo ? FIRST_OF_TWO.exec(hundred) : null;
  return first === null ? [hundred] : [first[0], hundred.slice(first[0].length)];
}

const PERSIAN_ENDINGS =
  'ها|ها[یي]|ها[یي][یي]|ها[یي]ش|ها[یي]شان|ها[یي]م|ها[یي]ت|تر|تر[یي]ن|ام|ا[یي]|اند|ا[یي]م|اش|شان';
const NO_LETTER_BEFORE = '(?<![\\p{Letter}\\p{Mark}])';
const NO_LETTER_BEHIND = '(?![\\p{Letter}\\p{Mark}])';
/**
 * Source of a pattern for the zero width non-joiner inside one Persian word, which people leave out when they type:
 * before endings, and behind the prefix of the present. Between the parts of a compound (طالب‌علم) it divides words.
 */
export const JOINER_IN_WORD = `\\u200c(?:(?=(?:${PERSIAN_ENDINGS})${NO_LETTER_BEHIND})|(?<=${NO_LETTER_BEFORE}ن?م[یي]\\u200c))`;
