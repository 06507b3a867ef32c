/** The words of a text for comparing reports: folded, with where they stand and what stands around them. */
import { remembering } from '../../base/remembering.ts';
import { westernDigits } from '../../base/western-digits.ts';
import { keysOfWord } from '../search-key.ts';
import { eachPiece } from './pieces.ts';
import { type Word, wordOf } from './word.ts';

export interface Token {
  /** A word as searching folds it, digits with their point (`63.42`), or `%` and the like. */
  readonly folded: string;
  /** The same, with what is known of it. */
  readonly word: Word;
  readonly written: string;
  /** UTF-16 offset. */
  readonly start: number;
  readonly end: number;
  /** Which clause of the text it stands in. */
  readonly clause: number;
  /** Begins with a capital letter, though no sentence begins there. */
  readonly isCapital: boolean;
  /** Begins with a capital letter where a sentence begins. */
  readonly isFirst: boolean;
  /** Stands between quotation marks. */
  readonly isQuoted: boolean;
  /** Nothing but a hyphen stands between it and the next. */
  readonly joinedByHyphen: boolean;
}

/** A text with its words. */
export interface ReadText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** What is known of the word of each. */
  readonly known: readonly Word[];
}

type Role = 'unit' | 'open' | 'close' | 'quote' | 'stop' | 'pause';

const roles: ReadonlyMap<string, Role> = new Map(
  (
    [
      ['unit', '%٪$€£'],
      ['open', '«“‹'],
      ['close', '»”›'],
      ['quote', '"'],
      ['stop', '.!?؟۔…\n|'],
      ['pause', '،,;؛:()–—'],
    ] as const
  ).flatMap(([role, characters]) => Array.from(characters, character => [character, role] as const)),
);

/** و, ب, ل, ك, ف and their kin before a number in digits. */
const lonelyClitic = /^[وفبلك]$/u;
const hyphens: ReadonlySet<number> = new Set(Array.from('-–−‑', hyphen => hyphen.charCodeAt(0)));
const blank = ' '.charCodeAt(0);
const possessive = /['’]s?$/u;
const capital = /^\p{Uppercase_Letter}/u;
/** Nearly all words are in these letters, which have no capitals. */
const isInArabicBlock = (unit: number): boolean => unit >= 0x600 && unit <= 0x6ff;
const beginsWithCapital = (word: string): boolean =>
  !isInArabicBlock(word.charCodeAt(0)) && capital.test(word);
/** A point within a word ends nothing: U.S. The end of a line always does. */
const endsSentence = /^(?:\n|.(?:\s|\p{P}|$))/u;

const signs: ReadonlyMap<string, string> = new Map([
  ['٪', '%'],
  ['٫', '.'],
  ['٬', ','],
]);

const foldDigits = (text: string): string =>
  westernDigits(text.replace(/[٪٫٬]/gu, sign => signs.get(sign) as string));

const mostRemembered = 100_000;

/** Mostly one. */
const foldedWords = remembering((written: string): Word | readonly Word[] => {
  const keys = keysOfWord(written.replace(possessive, '')).filter(folded => !lonelyClitic.test(folded));
  return keys.length === 1 ? wordOf(keys[0] as string) : keys.map(wordOf);
}, mostRemembered);

/** The same few numbers and signs stand in all texts. */
const numberWords = remembering((written: string): Word => wordOf(foldDigits(written)), mostRemembered);

const isSeveral = (words: Word | readonly Word[]): words is readonly Word[] => Array.isArray(words);

export function readText(text: string): ReadText {
  const tokens: Token[] = [];
  const known: Word[] = [];
  let clause = 0;
  let isBeginning = true;
  let quotes = 0;

  function mark(role: Role, start: number): void {
    if (role === 'open') quotes++;
    else if (role === 'close') quotes = Math.max(0, quotes - 1);
    else if (role === 'quote') quotes = quotes > 0 ? quotes - 1 : 1;
    else if (role === 'pause') clause++;
    else if (role === 'stop' && endsSentence.test(text.slice(start, start + 2))) {
      clause++;
      isBeginning = true;
    }
  }

  eachPiece(text, (kind, start, end) => {
    const written = text.slice(start, end);
    const role = kind === 'sign' ? (roles.get(written) as Role) : 'unit';
    if (role !== 'unit') {
      mark(role, start);
      return;
    }
    const isWord = kind === 'word';
    const hasCapital = isWord && beginsWithCapital(written);
    const words = isWord ? foldedWords(written) : numberWords(written);
    const joinedByHyphen = text.charCodeAt(end) !== blank && hyphens.has(text.charCodeAt(end));
    const add = (word: Word): void => {
      known.push(word);
      tokens.push({
        folded: word.folded,
        word,
        written,
        start,
        end,
        clause,
        isCapital: hasCapital && !isBeginning,
        isFirst: hasCapital && isBeginning,
        isQuoted: quotes > 0,
        joinedByHyphen,
      });
    };
    if (isSeveral(words)) words.forEach(add);
    else add(words);
    isBeginning = false;
  });
  return { text, tokens, known };
}

/** What of a text stands before a UTF-16 offset. */
export function beginningOf(read: ReadText, end: number): ReadText {
  const { text, tokens, known } = read;
  let behind = tokens.length;
  while (behind > 0 && (tokens[behind - 1] as Token).start >= end) behind--;
  if (behind === tokens.length) return read;
  return { text: text.slice(0, end), tokens: tokens.slice(0, behind), known: known.slice(0, behind) };
}
