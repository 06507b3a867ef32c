/** A paragraph as words, signs and what stands between quotation marks. */
import { type MarkedStretch, trimmedStretch } from './marks.ts';

export type Has = (key: string) => boolean;

interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Word extends Place {
  readonly kind: 'word';
  readonly text: string;
  /** Without marks, its letters folded: what tables have. */
  readonly key: string;
}

export interface Sign extends Place {
  readonly kind: 'sign';
  readonly text: string;
}

export interface Marked extends Place {
  readonly kind: 'marked';
  readonly stretch: MarkedStretch;
  /** Without marks, blanks and the comma before the closing mark. */
  readonly words: Place;
  readonly wordCount: number;
}

export type Token = Word | Sign | Marked;

const FOLDED: readonly (readonly [RegExp, string])[] = [
  [/[أإآٱ]/gu, 'ا'],
  [/[ىیۍ]/gu, 'ي'],
  [/ک/gu, 'ك'],
  [/[ہھەۀ]/gu, 'ه'],
  [/ے/gu, 'ي'],
];
const REMOVED = /[\p{M}\u0640\u200b-\u200f\u2060-\u2069\ufeff]/gu;
const PLAIN = /^[\u0621-\u063a\u0641-\u0648\u064aa-z]+$/u;
const NEEDS_FOLDING = /[أإآ]/u;

/** ة stays, which tells a woman's word from a man's. */
export function wordKey(word: string): string {
  if (PLAIN.test(word) && !NEEDS_FOLDING.test(word)) return word;
  const plain = word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(REMOVED, '')
    .normalize('NFC');
  return FOLDED.reduce((text, [letters, key]) => text.replace(letters, key), plain).normalize('NFC');
}

const WORD_OR_SIGN =
  /[@#]?[\p{L}\p{M}\p{N}_\u0640\u200c\u200d]+(?:(?:['’-]|(?<=\p{N})[.,٬٫](?=\p{N}))[\p{L}\p{M}\p{N}_\u200c\u200d]+)*|[^\s\p{L}\p{M}\p{N}]|\n/gu;

function addPlain(text: string, from: number, to: number, tokens: Token[]): void {
  for (const { 0: found, index } of text.slice(from, to).matchAll(WORD_OR_SIGN)) {
    const place = { start: from + index, end: from + index + found.length };
    if (/[\p{L}\p{N}]/u.test(found))
      tokens.push({ kind: 'word', text: found, key: wordKey(found), ...place });
    else if (!/^[\p{M}\u200b-\u200f\u2060-\u2069]/u.test(found))
      tokens.push({ kind: 'sign', text: found, ...place });
  }
}

const countWords = (text: string, { start, end }: Place): number =>
  text.slice(start, end).match(/[\p{L}\p{M}\p{N}_'’-]+/gu)?.length ?? 0;

function markedToken(text: string, stretch: MarkedStretch, from: number, to: number): Marked {
  const words = trimmedStretch(text, from, to);
  return { kind: 'marked', start: from, end: to, stretch, words, wordCount: countWords(text, words) };
}

const DASH = /(?<=\s)[–—-](?=\s)/gu;
const FIRST_WORD = /^\s*([\p{L}\p{M}\u0640\u200c]+)/u;
/** UTF-16 units behind a dash in which a verb may stand. */
const nearDash = 40;

/** « … – تروي سهى – … »: the two dashes with who says it between them. */
function breakIn(text: string, { from, to }: MarkedStretch, says: Has): readonly [number, number] | null {
  const dashes = [...text.slice(from, to).matchAll(DASH)].map(({ index }) => from + index);
  for (const [order, dash] of dashes.entries()) {
    const next = dashes[order + 1];
    const word = FIRST_WORD.exec(text.slice(dash + 1, dash + nearDash))?.[1];
    if (next !== undefined && word && says(wordKey(word))) return [dash, next];
  }
  return null;
}

function addMarked(text: string, stretch: MarkedStretch, says: Has, tokens: Token[]): void {
  const dashes = breakIn(text, stretch, says);
  if (!dashes) {
    const { start, end, from, to } = stretch;
    tokens.push({ ...markedToken(text, stretch, from, to), start, end });
    return;
  }
  const [one, other] = dashes;
  tokens.push(markedToken(text, stretch, stretch.from, one));
  const inside = stretch.inner.filter(({ start, end }) => start > one && end <= other);
  tokens.push(...tokensOf(text, inside, { from: one, to: other + 1, breaksAt: () => false }));
  tokens.push(markedToken(text, stretch, other + 1, stretch.to));
}

export interface TokenRange {
  readonly from: number;
  readonly to: number;
  /** Verbs of saying, which may stand in a quotation between dashes. */
  readonly breaksAt: Has;
}

/** The tokens of a text between two places; what is within quotation marks is one token. */
export function tokensOf(
  text: string,
  stretches: readonly MarkedStretch[],
  { from, to, breaksAt }: TokenRange,
): readonly Token[] {
  const tokens: Token[] = [];
  let at = from;
  for (const stretch of stretches) {
    addPlain(text, at, stretch.start, tokens);
    addMarked(text, stretch, breaksAt, tokens);
    at = stretch.end;
  }
  addPlain(text, at, to, tokens);
  return tokens;
}

/** Tokens of a sentence: so that a text without full stops takes linear time. */
const mostTokens = 240;

const ENDS = /^[.!?؟…۔\n]$/u;
const ENDS_INSIDE = /[.!?؟…۔]\s*$/u;
const CAPITAL = /^[@#]?\p{Lu}/u;
const INITIAL = /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sen|Rep|Gov|Inc|Ltd|Co|[مد])$/u;

function endsSentence(text: string, tokens: readonly Token[], at: number, goesOn: Has): boolean {
  const token = tokens[at] as Token;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (before?.kind === 'marked' && after?.kind === 'word' && goesOn(after.key)) return false;
  if (token.kind === 'sign') {
    const isInitial =
      token.text === '.' &&
      before?.kind === 'word' &&
      before.end === token.start &&
      INITIAL.test(before.text);
    return ENDS.test(token.text) && !isInitial;
  }
  if (token.kind !== 'marked' || after?.kind === 'sign') return false;
  const inside = text.slice(token.stretch.from, token.stretch.to);
  return (
    ENDS_INSIDE.test(inside.slice(-4)) &&
    after?.kind === 'word' &&
    CAPITAL.test(after.text) &&
    !/[?!]\s*$/u.test(inside.slice(-4))
  );
}

/** Linear. `goesOn`: words that go on behind a full stop. */
export function sentencesOf(
  text: string,
  tokens: readonly Token[],
  goesOn: Has,
): readonly (readonly Token[])[] {
  const sentences: Token[][] = [];
  let current: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    current.push(token);
    if (current.length < mostTokens && !endsSentence(text, tokens, index, goesOn)) continue;
    sentences.push(current);
    current = [];
  }
  if (current.length > 0) sentences.push(current);
  return sentences;
}
