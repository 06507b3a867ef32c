/**
 * Words that are printed in two ways which letters alone do not tell: مائة and مئة, عبدالله and عبد الله, می‌روم and
 * میروم. All letters are folded as in `search-key.ts`.
 */

const CLITIC = '[وفبلك]?';
/** ثلاثمائة، مائتين */
const HUNDRED =
  /ماي(?<=^(?:[وفبلك]|ال|وال|بال|لل)?(?:ثلاث|اربع|خمس|ست|سبع|ثماني?|تسع)?ماي)(?=(?:ه|تان|تين|تا|تي|ات)$)/u;
const FIRST_NAME =
  'عبد|نصر|سيف|جار|فتح|عطا|رزق|فضل|خير|نور|صلاح|علاء|شمس|جمال|فخر|عز|بدر|محيي|محي|ضياء|شهاب|حسام|بهاء|سعد|ناصر|زين|تقي|نجم|كمال|عماد|شرف|حزب';
/** Two words that people write as one, where the blank belongs: whatever follows عبدال is one of the names of God. */
const LOST_BLANK = new RegExp(
  [
    `(?=ال...)(?<=^${CLITIC}عبد)`,
    `(?=(?:الدين|الله)$)(?<=^${CLITIC}(?:${FIRST_NAME}))`,
    `(?=(?:ظبي|بكر)$)(?<=^${CLITIC}ابو)`,
    `(?=يونس$)(?<=^${CLITIC}خان)|(?=(?:سعيد|سودان)$)(?<=^${CLITIC}بورت?)|(?=الله$)(?<=^${CLITIC}رام)`,
    '(?=شاءالله$)(?<=^(?:ان|ما))',
    '(?=الله$)(?<=شاء)',
    '(?=سيما$)(?<=^و?لا)',
  ].join('|'),
  'gu',
);

/** @returns the word as searching knows it, perhaps as several with blanks between them */
export const unifySpelling = (word: string): string => word.replace(HUNDRED, 'مي').replace(LOST_BLANK, ' ');

const PERSIAN_ENDINGS =
  'ها|ها[یي]|ها[یي][یي]|ها[یي]ش|ها[یي]شان|ها[یي]م|ها[یي]ت|تر|تر[یي]ن|ام|ا[یي]|اند|ا[یي]م|اش|شان';
const NO_LETTER_BEFORE = '(?<![\\p{Letter}\\p{Mark}])';
const NO_LETTER_BEHIND = '(?![\\p{Letter}\\p{Mark}])';
/**
 * Source of a pattern for the zero width non-joiner inside one Persian word, which people leave out when they type:
 * before endings, and behind the prefix of the present. Between the parts of a compound (طالب‌علم) it divides words.
 */
export const JOINER_IN_WORD = `(?:\\u200c(?=(?:${PERSIAN_ENDINGS})${NO_LETTER_BEHIND})|(?<=${NO_LETTER_BEFORE}ن?م[یي])\\u200c)`;
