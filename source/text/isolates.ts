/**
 * Tokens that always read left to right inside Arabic text: phone numbers, tickers, names such as C++. Plain UAX #9 would
 * reorder their parts; rule HL3 lets a higher-level protocol isolate them.
 *
 * No token begins amid a run of its own characters: tried from each of them, a long run would take quadratic time.
 */
import { optionToken } from './option-values.ts';
import { BidiClass } from './unicode/properties.ts';

interface Token {
  readonly pattern: RegExp;
  /** Every such token holds one of these: to look for them is much faster than to try the pattern. */
  readonly signs: readonly string[];
}

const tokens: readonly Token[] = [
  {
    pattern:
      /(?:https?:\/\/|www\.)[^\s<>«»“”"\u0600-\u06ff\u2066-\u2069]*[^\s<>«»“”"\u0600-\u06ff\u2066-\u2069.,:;!?…)\]]/giu,
    signs: ['://', 'www.', 'Www.', 'WWW.'],
  },
  { pattern: /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, signs: ['@'] },
  { pattern: /(?<![^\s([{«“"'])(?:~|\.{1,2})?\/[\w./~-]+/gu, signs: ['/'] }, // /home/x/y.json
  { pattern: optionToken, signs: ['-'] }, // --json, --limit 50
  { pattern: /(?<![\w.])\d{1,6}\.[A-Z]{1,4}(?![\w.])/gu, signs: ['.'] }, // 2222.SR
  { pattern: /\+[\d٠-٩][\d٠-٩ ()-]{5,}[\d٠-٩]/gu, signs: ['+'] }, // +966 11 555 0142
  {
    pattern: /(?<![\d٠-٩-])(?=(?:[\d٠-٩]-?){9,15}(?![\d٠-٩-]))[\d٠-٩]+(?:-[\d٠-٩]+){2,}/gu,
    signs: ['-'], // 050-555-0142
  },
  {
    pattern: /(?<![\d٠-٩-])(?:19|20|١٩|٢٠)[\d٠-٩]{2}-[\d٠-٩]{2}-[\d٠-٩]{2}(?![\d٠-٩-])/gu,
    signs: ['-'], // 2026-11-25
  },
  { pattern: /(?<![\w@#$.])[@#$][A-Za-z]\w*/gu, signs: ['@', '#', '$'] }, // @name, #topic, $AAPL
  { pattern: /(?<![^\s([{«“"'])\.[A-Z]\w+/gu, signs: ['.'] }, // .NET
  { pattern: /(?<![\w٠-٩.,٫])[\d٠-٩]+(?:[.,٫][\d٠-٩]+)?\s?°[CF](?!\w)/gu, signs: ['°'] }, // 37.5°C
  { pattern: /(?<!\w)[A-Za-z]\w*(?:\+\+?|#)(?!\w)/gu, signs: ['+', '#'] }, // C++, C#, Disney+
];

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Takes every character of a stretch for a left-to-right letter. */
export function isolateRanges(ranges: Iterable<Range>, classes: Uint8Array): void {
  for (const { start, end } of ranges) classes.fill(BidiClass.L, start, end);
}

/** Holds for every text with a token, and for few others. */
const maybeToken = /[@/+°#$]|-[A-Za-z\d٠-٩]|\.[A-Za-z]|[wW]\./;

/** Each kind of token by itself: those of two kinds may overlap. */
const tokensIn = (text: string): readonly Range[] =>
  tokens
    .filter(({ signs }) => signs.some(sign => text.includes(sign)))
    .flatMap(({ pattern }) =>
      Array.from(text.matchAll(pattern), ({ index: start, 0: found }) => ({
        start,
        end: start + found.length,
      })),
    );

/**
 * Takes every character of such a token for a left-to-right letter.
 * @returns whether there may be a token
 */
export function isolateTokens(text: string, classes: Uint8Array): boolean {
  if (!maybeToken.test(text)) return false;
  isolateRanges(tokensIn(text), classes);
  return true;
}

/** Where such tokens are in a text, in order and without overlap. */
export function isolatedRanges(text: string): readonly Range[] {
  if (!maybeToken.test(text)) return [];
  let last = 0;
  return [...tokensIn(text)]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    });
}
