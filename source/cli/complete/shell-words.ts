/** The words of a command line as bash reads them, with the last one as far as it was typed. */

interface Piece {
  readonly text: string;
  readonly end: number;
  readonly isPlain: boolean;
}

type Rule = readonly [pattern: RegExp, text: (match: RegExpExecArray) => string];

/** POSIX Shell Command Language 2.2, without expansions; quotes that are still open end with the line. */
const quotations: readonly Rule[] = [
  [/'([^']*)(?:'|$)/uy, ([, inside = '']) => inside],
  [/"((?:\\[\s\S]|[^"\\])*)(?:"|\\?$)/uy, ([, inside = '']) => inside.replace(/\\(["\\$`])/gu, '$1')],
  [/\\([\s\S]?)/uy, ([, letter = '']) => letter],
];
const plain: Rule = [/[^\s'"\\]+/uy, ([all]) => all];

function matchAt([pattern, text]: Rule, line: string, index: number): Omit<Piece, 'isPlain'> | null {
  pattern.lastIndex = index;
  const match = pattern.exec(line);
  return match && { text: text(match), end: pattern.lastIndex };
}

function pieceAt(line: string, index: number): Piece | null {
  const unquoted = matchAt(plain, line, index);
  if (unquoted) return { ...unquoted, isPlain: true };
  for (const rule of quotations) {
    const quoted = matchAt(rule, line, index);
    if (quoted) return { ...quoted, isPlain: false };
  }
  return null;
}

export interface TypedLine {
  /** Those behind the name of the program; the last one is empty where a new word begins. */
  readonly words: readonly string[];
  /** How many UTF-16 code units of the last word the shell does not replace. */
  readonly cut: number;
}

const isAssignment = (word: string): boolean => /^\w+=/u.test(word);

/** A word is replaced from behind the last of these, unless it is quoted. */
const dividers = ['=', ':'];

/** `breaks`: the characters at which the shell divides words. Linear. */
export function cutLine(line: string, breaks: string): TypedLine {
  const dividing = dividers.filter(character => breaks.includes(character));
  const words: string[] = [];
  let word = '';
  let cut = 0;
  let isBegun = false;
  for (let index = 0; index < line.length; ) {
    const piece = pieceAt(line, index);
    if (piece) {
      const last = Math.max(...dividing.map(divider => piece.text.lastIndexOf(divider)), -1);
      if (piece.isPlain && last >= 0) cut = word.length + last + 1;
      word += piece.text;
      isBegun = true;
      index = piece.end;
      continue;
    }
    if (isBegun) words.push(word);
    [word, cut, isBegun] = ['', 0, false];
    index++;
  }
  const all = [...words, word];
  const program = all.findIndex(one => !isAssignment(one));
  return { words: all.slice(program + 1), cut };
}
