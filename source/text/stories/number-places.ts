/** Where numbers stand in a text, and what each is worth. */
import { mayBeginNumber, numberAt } from '../changes/numbers.ts';
import { isWord, type Word } from './word.ts';
import { digitsValue, mayBeginWrittenNumber, writtenNumberAt } from './written-numbers.ts';

export interface NumberPlace {
  readonly value: number;
  /** The other end of a range. */
  readonly high?: number;
  readonly start: number;
  readonly end: number;
  /** 1900 to 2100, in digits. */
  readonly mayBeYear: boolean;
}

/** “The third” counts nothing. */
const ordinal =
  /^(?:و|ف)?(?:ب|ل|ك)?(?:ال|لل)?(?:اول|اولي|ثان|ثاني|ثانيه|ثالث|ثالثه|رابع|رابعه|خامس|خامسه|سادس|سادسه|سابع|سابعه|ثامن|ثامنه|تاسع|تاسعه|عاشر|عاشره|حادي|حاديه)$/u;
const isOrdinal = isWord(({ folded }) => ordinal.test(folded));
const teen = /^عشره?$/u;
const isYear = (value: number, text: string): boolean =>
  Number.isInteger(value) && value >= 1900 && value <= 2100 && /^\d{4}$/u.test(text);

/** Neither in digits nor in words does a number begin with it. */
const beginsNone = isWord(
  word =>
    !isOrdinal(word) &&
    !/^\d/u.test(word.folded) &&
    !mayBeginNumber(word.folded) &&
    !mayBeginWrittenNumber(word.folded),
);

/** None of the twelve. */
function isOfNone(words: readonly string[], at: number): boolean {
  const before = words[at - 1] === 'the' ? at - 2 : at - 1;
  return words[before] === 'of' && words[before - 1] === 'none';
}

export function numbersOf(
  words: readonly string[],
  known: readonly Word[],
  language: string,
): readonly NumberPlace[] {
  const found: NumberPlace[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] as string;
    if (beginsNone(known[at] as Word)) {
      at++;
      continue;
    }
    const isOfOrder = isOrdinal(known[at] as Word);
    if (isOfOrder && teen.test(words[at + 1] ?? '')) {
      at += 2;
      continue;
    }
    const isNone = word === 'one' && words[at - 1] === 'no';
    const number = isOfOrder || isNone ? null : readNumber(words, at, language);
    if (number && !isOfNone(words, at)) {
      const { value, length } = number;
      found.push({ value, start: at, end: at + length, mayBeYear: length === 1 && isYear(value, word) });
    }
    at += number?.length ?? 1;
  }
  return found;
}

function readNumber(words: readonly string[], at: number, language: string) {
  const word = words[at] as string;
  if (/^\d/u.test(word) && digitsValue(word) === null) return null;
  const own = language === 'ar' ? numberAt(words, at) : writtenNumberAt(words, at, language);
  return own && own.value > 0 ? own : null;
}
