/** Options of commands in running text and their values, which are read as one: `--limit 50`, `-n 5`, `--lang ar`. */
const option = String.raw`(?<![^\s([{«“"'\u0060\p{Bidi_Control}])--?[a-z][\w-]*`;
const joinedValue = String.raw`=[\w./:,@%~+-]*[\w/%]`;
/** Also a date or a time: what Arabic text would put at the other side of the option. */
const number = String.raw`[\d٠-٩۰-۹](?:[\w٠-٩۰-۹.,:/%-]*[\w٠-٩۰-۹%])?`;

/** An option, with the value that is joined to it and the number that follows: left to right as a whole. */
export const optionToken = new RegExp(`${option}(?:${joinedValue})?(?:(?<=[\\w%/]) ${number})?`, 'giu');

/** Before any value but Arabic words, a second option and words with which an English sentence goes on. */
const beforeValue = /^ (?!(?:and|or|to|the|is|are|was|with|for|if|when|that|then)(?!\w))[\w./~"'«<٠-٩۰-۹]/iu;
const anyOption = new RegExp(option, 'giu');
const mayHoldOption = /(?:^|\W)--?[a-z]/iu;

export interface Option {
  /** UTF-16 offsets. */
  readonly start: number;
  /** Behind the dashes. */
  readonly name: number;
  readonly end: number;
  /** After one blank. */
  readonly hasValue: boolean;
}

/** In order. */
export function optionsIn(text: string): Option[] {
  if (!mayHoldOption.test(text)) return [];
  return Array.from(text.matchAll(anyOption), ({ 0: found, index }) => {
    const end = index + found.length;
    const hasValue = !found.endsWith('-') && beforeValue.test(text.slice(end, end + longestWord));
    return { start: index, name: index + found.lastIndexOf('-', 1) + 1, end, hasValue };
  });
}

/** Longer than any of the words in `beforeValue`, with what is around it. */
const longestWord = 8;
const hyphen = 0x2d;
const blank = 0x20;
const isAsciiWord = (code: number | undefined): boolean =>
  code !== undefined && code < 0x80 && /\w/u.test(String.fromCharCode(code));

/** No option is longer. */
const longestOption = 64;

/** Whether what ends before one blank before a character may be an option. */
export function mayFollowOption(codes: Uint16Array, at: number): boolean {
  if (codes[at - 1] !== blank || !isAsciiWord(codes[at - 2])) return false;
  const least = Math.max(0, at - longestOption);
  for (let before = at - 3; before >= least; before--) {
    if (codes[before] === hyphen) return true;
    if (!isAsciiWord(codes[before])) return false;
  }
  return least > 0;
}
