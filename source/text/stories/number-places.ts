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
}

/** “The third” counts nothing. */
const ordinal =
  /^(?:و|ف)?(?:ب|ل|ك)?(?:ال|لل)?(?:اول|اولي|ثان|ثاني|ثانيه|ثالث|ثالثه|رابع|رابعه|خامس|خامسه|سادس|سادسه|سابع|سابعه|ثامن|ثامنه|تاسع|تاسعه|عاشر|عاشره|حادي|حاديه)$/u;
const teen = /^عشره?$/u;
const isYear = (value: number, text: string): boolean =>
  Number.isInteger(value) && value >= 1900 && value <= 2100 && /^\d{4}$/u.test(text);

/** Neither in digits nor in words does a number begin with it. */
const beginsNone = isWord(
  ({ folded }) =>
    !ordinal.test(folded) &&
    !/^\d/u.test(folded) &&
    !mayBeginNumber(folded) &&
    !mayBeginWrittenNumber(folded),
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
    if (ordinal.test(word) && teen.test(words[at + 1] ?? '')) {
      at += 2;
      continue;
    }
    const isNone = word === 'one' && words[at - 1] === 'no';
    const number = ordinal.test(word) || isNone ? null : readNumber(words, at, language);
    const isCounted = !isOfNone(words, at) && !(number?.length === 1 && isYear(number.value, word));
    if (number && isCounted) found.push({ value: number.value, start: at, end: at + number.length });
    at += number?.length ?? 1;
  }
  return found;
}

function readNumber(words: readonly string[], at: number, language: string) {
  const word = words[at] as string;
  if (/^\d/u.test(word) && digitsValue(word) === null) return null;
  const own = language === 'ar' ? numberAt(words, at) : writtenNumberAt(words, at);
  return own && own.value > 0 ? own : null;
}
