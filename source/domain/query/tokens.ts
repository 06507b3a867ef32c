/** From the text of a query to its tokens; linear, and no text is refused: what is wrong with it is for `parse.ts` to say. */
import { directionMarks } from './keyword.ts';
import { patternSign } from './pattern.ts';
import {
  escapeSign,
  isBlank,
  isDirectionMark,
  isHyphen,
  operatorOf,
  plainText,
  quotationMarks,
  signs,
  withoutDirectionMarks,
} from './syntax.ts';

interface Place {
  /** UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

interface Quotable {
  readonly text: string;
  readonly isQuoted: boolean;
  /** False for a quotation that has no end. */
  readonly isClosed: boolean;
}

export interface TextToken extends Place, Quotable {
  readonly type: 'text';
  /** Neither quoted nor escaped, so that a keyword is one. */
  readonly isPlain: boolean;
  /** `beg*`: the text is what stands before the sign. */
  readonly isBeginning: boolean;
}

/** `source:"BBC"`: letters, a colon, and what follows at once. */
export interface FieldToken extends Place {
  readonly type: 'field';
  readonly name: string;
  readonly value: Quotable & Place;
}

/** `times`: of `---`, three. */
export interface NotToken extends Place {
  readonly type: 'not';
  readonly times: number;
}

/** `/beg(an|un)/` */
export interface PatternToken extends Place {
  readonly type: 'pattern';
  /** Between the signs. */
  readonly source: string;
  readonly isClosed: boolean;
  /** What follows the closing sign at once. */
  readonly rest: Place;
}

export type Token =
  | TextToken
  | FieldToken
  | NotToken
  | PatternToken
  | (Place & { readonly type: 'open' | 'close' | 'or' });

const isOneOf = (characters: string, character: string): boolean =>
  character !== '' && characters.includes(character);
const quotesOf = (character: string): string | undefined =>
  quotationMarks.find(marks => isOneOf(marks, character));
const signsBesideWords = new Set(Object.values(signs).join('') + quotationMarks.join(''));
const endsWord = (character: string): boolean => signsBesideWords.has(character) || isBlank(character);

/** The first offset from `at` on where the condition fails. */
function skip(text: string, at: number, isSkipped: (text: string, at: number) => boolean): number {
  let end = at;
  while (end < text.length && isSkipped(text, end)) end++;
  return end;
}

const isMark = (text: string, at: number): boolean => isDirectionMark(text.charAt(at));

/** Before it, a comma, a semicolon or a hyphen is no part of anything. */
function isBoundary(text: string, at: number): boolean {
  const character = text.charAt(skip(text, at, isMark));
  return character === '' || isBlank(character) || isOneOf(signs.close + signs.or, character);
}

const isLooseComma = (text: string, at: number): boolean =>
  isOneOf(',;', text.charAt(at)) && isBoundary(text, at + 1);

const isGap = (text: string, at: number): boolean =>
  isBlank(text.charAt(at)) || isMark(text, at) || isLooseComma(text, at);

/** The first offset from `at` on that ends a text, or the length; an escaped character never does. */
function textEnd(text: string, at: number, isEnd: (at: number) => boolean): number {
  let end = at;
  while (end < text.length && !isEnd(end)) end += text[end] === escapeSign ? 2 : 1;
  return Math.min(end, text.length);
}

const unescaped = (raw: string): string => plainText(raw.replace(/\\([\s\S])/gu, '$1'));

function quotation(text: string, start: number, marks: string): Quotable & Place {
  const end = textEnd(text, start + 1, at => isOneOf(marks, text.charAt(at)));
  const isClosed = end < text.length;
  return {
    start,
    end: isClosed ? end + 1 : end,
    text: unescaped(text.slice(start + 1, end)),
    isQuoted: true,
    isClosed,
  };
}

/** Letters, and what is invisible between them, before a colon that begins no address (`https://`). */
const fieldName = new RegExp(
  `^([\\p{L}\\p{M}\\u200c${directionMarks}]+)[:：](?!//)[${directionMarks}]*`,
  'u',
);

function wordToken(
  text: string,
  start: number,
): TextToken | FieldToken | NotToken | (Place & { type: 'or' }) {
  const end = textEnd(text, start, at => endsWord(text.charAt(at)) || isLooseComma(text, at));
  const raw = text.slice(start, end);
  const [nameWithColon, name] = fieldName.exec(raw) ?? [];
  if (nameWithColon === undefined || name === undefined) return plainToken(raw, { start, end });
  const valueStart = start + nameWithColon.length;
  const marks = valueStart === end ? quotesOf(text.charAt(end)) : undefined;
  const value =
    marks === undefined
      ? {
          start: valueStart,
          end,
          text: unescaped(raw.slice(nameWithColon.length)),
          isQuoted: false,
          isClosed: true,
        }
      : quotation(text, valueStart, marks);
  return { type: 'field', start, end: value.end, name: plainText(name), value };
}

/** A sign behind something, which no escape makes a part of the word. */
const beginning = /(?:[^\\]|^\\\\)(?:\\\\)*\*$/u;

function plainToken(raw: string, place: Place): TextToken | NotToken | (Place & { type: 'or' }) {
  const isPlain = !raw.includes(escapeSign);
  const operator = isPlain ? operatorOf(raw) : undefined;
  if (operator === 'or') return { type: 'or', ...place };
  if (operator === 'not') return { type: 'not', times: 1, ...place };
  const isBeginning = beginning.test(raw);
  const text = unescaped(isBeginning ? raw.slice(0, -1) : raw);
  return { type: 'text', ...place, text, isQuoted: false, isClosed: true, isPlain, isBeginning };
}

function hyphenToken(text: string, start: number): Token {
  const end = skip(text, start, (all, at) => isHyphen(all.charAt(at)));
  return isBoundary(text, end)
    ? plainToken(text.slice(start, end), { start, end })
    : { type: 'not', start, end, times: end - start };
}

/** The offset of the sign that closes a pattern, or the length; none inside of brackets does, if there is another. */
function patternEnd(text: string, start: number): number {
  let isInClass = false;
  const closing = textEnd(text, start, at => {
    const character = text.charAt(at);
    if (character === '[') isInClass = true;
    if (character === ']') isInClass = false;
    return character === patternSign && !isInClass;
  });
  return closing < text.length ? closing : textEnd(text, start, at => text.charAt(at) === patternSign);
}

function patternToken(text: string, start: number): PatternToken {
  const closing = patternEnd(text, start + 1);
  const restStart = Math.min(closing + 1, text.length);
  const end = skip(text, restStart, (all, at) => !endsWord(all.charAt(at)) && !isGap(all, at));
  return {
    type: 'pattern',
    start,
    end,
    source: withoutDirectionMarks(text.slice(start + 1, closing)),
    isClosed: closing < text.length,
    rest: { start: restStart, end },
  };
}

/** `/` by itself is a word, and so is what begins with two. */
const beginsPattern = (text: string, at: number): boolean =>
  text.charAt(at) === patternSign && text.charAt(at + 1) !== patternSign && !isBoundary(text, at + 1);

function tokenAt(text: string, start: number): Token {
  const character = text.charAt(start);
  if (isOneOf(signs.open, character)) return { type: 'open', start, end: start + 1 };
  if (isOneOf(signs.close, character)) return { type: 'close', start, end: start + 1 };
  if (isOneOf(signs.or, character))
    return { type: 'or', start, end: skip(text, start, (all, at) => isOneOf(signs.or, all.charAt(at))) };
  if (isHyphen(character)) return hyphenToken(text, start);
  const marks = quotesOf(character);
  if (marks !== undefined)
    return { type: 'text', isPlain: false, isBeginning: false, ...quotation(text, start, marks) };
  return beginsPattern(text, start) ? patternToken(text, start) : wordToken(text, start);
}

const saysNothing = (token: Token): boolean => token.type === 'text' && !token.isQuoted && token.text === '';

/** In order; blanks between them are left out. */
export function* tokensOf(text: string): Generator<Token> {
  for (let at = skip(text, 0, isGap); at < text.length; at = skip(text, at, isGap)) {
    const token = tokenAt(text, at);
    if (!saysNothing(token)) yield token;
    at = token.end;
  }
}
