/** Looking at the tokens of a sentence. */
import type { Sentence } from './claim.ts';
import type { Token, Word } from './tokens.ts';

/** Tokens of a sentence. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const wordAt = (sentence: Sentence, at: number): Word | null => {
  const token = sentence[at];
  return token?.kind === 'word' ? token : null;
};

/** Empty where no word is. */
export const keyAt = (sentence: Sentence, at: number): string => wordAt(sentence, at)?.key ?? '';

/** One of these characters. */
export const isSign = (token: Token | undefined, signs: string): boolean =>
  token?.kind === 'sign' && signs.includes(token.text);

export const textOf = (text: string, sentence: Sentence, { from, to }: Span): string =>
  text.slice(sentence[from]?.start, sentence[to - 1]?.end);

/** Of most claims. */
export const plain = { isPlain: true, isJoined: false, judges: false, isFrame: false, isPassive: false };
