/**
 * Tokens that always read left to right inside Arabic text: phone numbers, tickers, names such as C++. Plain UAX #9 would
 * reorder their parts; rule HL3 lets a higher-level protocol isolate them.
 *
 * No token begins amid a run of its own characters: tried from each of them, a long run would take quadratic time.
 */
import { BidiClass } from './unicode/properties.ts';

const tokens: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)[^\s<>«»“”"\u0600-\u06ff]*[^\s<>«»“”"\u0600-\u06ff.,:;!?…)\]]/giu,
  /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  /(?<![^\s([{«“"'])(?:~|\.{1,2})?\/[\w./~-]+/gu, // /home/x/y.json
  /(?<!\S)--?[a-z][\w-]*/gu, // --json
  /(?<![\w.])\d{1,6}\.[A-Z]{1,4}(?![\w.])/gu, // 2222.SR
  /\+[\d٠-٩][\d٠-٩ ()-]{5,}[\d٠-٩]/gu, // +966 11 555 0142
  /(?<![\d٠-٩-])(?=(?:[\d٠-٩]-?){9,15}(?![\d٠-٩-]))[\d٠-٩]+(?:-[\d٠-٩]+){2,}/gu, // 050-555-0142
  /(?<![\d٠-٩-])(?:19|20|١٩|٢٠)[\d٠-٩]{2}-[\d٠-٩]{2}-[\d٠-٩]{2}(?![\d٠-٩-])/gu, // 2026-11-25
  /(?<![\w@#$.])[@#$][A-Za-z]\w*/gu, // @name, #topic, $AAPL
  /(?<![^\s([{«“"'])\.[A-Z]\w+/gu, // .NET
  /(?<![\w٠-٩.,٫])[\d٠-٩]+(?:[.,٫][\d٠-٩]+)?\s?°[CF](?!\w)/gu, // 37.5°C
  /(?<!\w)[A-Za-z]\w*(?:\+\+?|#)(?!\w)/gu, // C++, C#, Disney+
];

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Takes every character of a stretch for a left-to-right letter. `offsets` are the UTF-16 offsets of the characters. */
export function isolateRanges(ranges: Iterable<Range>, offsets: Uint32Array, classes: Uint8Array): void {
  for (const { start, end } of ranges)
    for (let i = characterAt(offsets, start); (offsets[i] as number) < end; i++) classes[i] = BidiClass.L;
}

/** Takes every character of such a token for a left-to-right letter. `offsets` are the UTF-16 offsets of the characters. */
export function isolateTokens(text: string, offsets: Uint32Array, classes: Uint8Array): void {
  for (const token of tokens) {
    for (const { index: start, 0: found } of text.matchAll(token))
      isolateRanges([{ start, end: start + found.length }], offsets, classes);
  }
}

/** The character at a UTF-16 offset, by binary search. */
function characterAt(offsets: Uint32Array, offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
