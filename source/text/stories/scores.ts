/** Results of matches and votes: 2-1, بهدفين مقابل هدف, بثلاثة أهداف دون رد. */
import { mayBeginNumber, numberAt } from '../changes/numbers.ts';
import type { ReadText, Token } from './tokens.ts';
import { isWord, placesOf } from './word.ts';

export interface ScoreFound {
  /** `2-1` */
  readonly score: string;
  /** Tokens. */
  readonly start: number;
  readonly end: number;
}

const smallNumber = /^\d{1,2}$/u;
const isSmallNumber = isWord(({ folded }) => smallNumber.test(folded));
const highestScore = 40;

export const scoresIn = (words: readonly string[], { tokens, known }: ReadText): readonly ScoreFound[] => [
  ...inDigits(tokens, placesOf(known, isSmallNumber)),
  ...inWords(words, placesOf(known, mayBeginGoals)),
];

/** Two numbers with nothing but a hyphen between them. */
function inDigits(tokens: readonly Token[], places: readonly number[]): readonly ScoreFound[] {
  return places.flatMap(at => {
    const [one, other] = [tokens[at] as Token, tokens[at + 1]];
    if (!other || !isSmallNumber(other.word)) return [];
    const [first, second] = [Number(one.folded), Number(other.folded)];
    const isScore =
      other.start - one.end === 1 && one.joinedByHyphen && first <= highestScore && second <= highestScore;
    return isScore ? [{ score: `${first}-${second}`, start: at, end: at + 2 }] : [];
  });
}

const goals = /^[وب]?(?:ال)?(?:هدف|هدفا|هدفين|هدفان|اهداف|ثلاثيه|رباعيه|ثنائيه|ثنايه)$/u;
const oneGoal = /^[ول]?(?:هدف|هدفا|واحد)$/u;
const twoGoals = /^[وب]?(?:هدفين|هدفان|ثنائيه|ثناييه)$/u;
const against = /^(?:مقابل|ل|لقاء)$/u;
const noGoal = /^(?:رد|مقابل|نظيفه|نظيف|نظيفين|شيء|شي)$/u;

const mayBeginGoals = isWord(
  ({ folded }) => twoGoals.test(folded) || oneGoal.test(folded) || mayBeginNumber(folded),
);

/** How many goals the words from here on name, and how many words do. */
function goalsAt(
  words: readonly string[],
  at: number,
): { readonly value: number; readonly length: number } | null {
  const word = words[at] ?? '';
  if (twoGoals.test(word)) return { value: 2, length: 1 };
  if (oneGoal.test(word)) return { value: 1, length: 1 };
  const number = words[at] === undefined ? null : numberAt(words, at);
  return number && goals.test(words[at + number.length] ?? '')
    ? { value: number.value, length: number.length + 1 }
    : null;
}

function inWords(words: readonly string[], places: readonly number[]): readonly ScoreFound[] {
  const found: ScoreFound[] = [];
  for (const at of places) {
    const first = goalsAt(words, at);
    if (!first) continue;
    const end = at + first.length;
    const other = otherSideAt(words, end);
    if (other) found.push({ score: `${first.value}-${other.value}`, start: at, end: end + other.length });
  }
  return found;
}

function otherSideAt(
  words: readonly string[],
  at: number,
): { readonly value: number; readonly length: number } | null {
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  if (/^(?:دون|بدون|بلا|من)$/u.test(word)) {
    const skipped = word === 'من' ? 1 : 0;
    if (noGoal.test(words[at + 1 + skipped] ?? '')) return { value: 0, length: 2 + skipped };
    return null;
  }
  if (/^نظيف(?:ه|ين)?$/u.test(word)) return { value: 0, length: 1 };
  if (/^ل(?:هدف|واحد|هدفين)/u.test(word)) return { value: word.endsWith('ين') ? 2 : 1, length: 1 };
  if (!against.test(word)) return null;
  const goal = goalsAt(words, at + 1) ?? (next === 'واحد' ? { value: 1, length: 1 } : null);
  return goal && { value: goal.value, length: goal.length + 1 };
}
