/** Where the words, numbers and signs of a text stand: most characters tell by themselves to which they belong. */

export type PieceKind = 'number' | 'word' | 'sign';

/** Letters of the Arabic script with their marks: no digits, so that بـ70 is two words. */
const arabic =
  '\\u0620-\\u065f\\u066e-\\u06d3\\u06d5-\\u06dc\\u06df-\\u06ef\\u06fa-\\u06ff\\u0750-\\u077f\\ufb50-\\ufdff\\ufe70-\\ufefc';
const digits = '0-9\\u0660-\\u0669\\u06f0-\\u06f9';
const signs = '%٪$€£«“‹»”›".!?؟۔…\\n|،,;؛:()–—';

const wholeNumber = new RegExp(`[${digits}]+(?:[.,٫٬:][${digits}]+)*`, 'uy');
const otherWord = /\p{Letter}[\p{Letter}\p{Mark}\p{Decimal_Number}'’]*/uy;

/** What a character tells of where it belongs; 0: not yet asked. */
const classes = { none: 1, digit: 2, arabic: 3, letter: 4, sign: 5 } as const;
type Class = keyof typeof classes;

const patterns: readonly (readonly [Class, RegExp])[] = [
  ['digit', new RegExp(`[${digits}]`, 'u')],
  ['arabic', new RegExp(`[${arabic}]`, 'u')],
  ['letter', /[\p{Letter}\ud800-\udbff]/u],
  ['sign', new RegExp(`[${signs}]`, 'u')],
];

/** By UTF-16 code unit; the first half of a pair may be a letter. */
const known = new Uint8Array(0x10000);

function learn(unit: number): number {
  const [found] = patterns.find(([, pattern]) => pattern.test(String.fromCharCode(unit))) ?? ['none'];
  known[unit] = classes[found];
  return classes[found];
}

/** 0 behind the end. */
function classAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  return known[unit] || learn(unit);
}

const isJoiner = (unit: number): boolean => unit === 0x200c || unit === 0x200d;

function arabicEnd(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    while (classAt(text, end) === classes.arabic) end++;
    if (!isJoiner(text.charCodeAt(end)) || classAt(text, end + 1) !== classes.arabic) return end;
    end++;
  }
}

/** Where what is found from an offset on ends; the offset itself if there is nothing. */
function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}

type Ending = readonly [PieceKind, (text: string, start: number) => number];

const endingOf: Readonly<Record<Class, Ending | null>> = {
  none: null,
  digit: ['number', (text, start) => endOf(wholeNumber, text, start)],
  arabic: ['word', arabicEnd],
  letter: ['word', (text, start) => endOf(otherWord, text, start)],
  sign: ['sign', (_, start) => start + 1],
};

/** By class. */
const endings = [null, ...(Object.keys(classes) as Class[]).map(name => endingOf[name])];

/** In order, by UTF-16 offsets. Linear. */
export function eachPiece(text: string, found: (kind: PieceKind, start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const row = endings[classAt(text, at)];
    const end = row ? row[1](text, at) : at;
    if (row && end > at) found(row[0], at, end);
    at = Math.max(end, at + 1);
  }
}
