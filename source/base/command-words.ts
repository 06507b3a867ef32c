/** A command line as the words of its arguments, as a shell parts them: quotes and backslashes hold words together. Nothing is expanded. */

const quoted = /'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^\s'"\\]+)|(\s+)/uy;

/** Null: a quote is not closed. */
export function commandWords(line: string): readonly string[] | null {
  const words: string[] = [];
  let word: string | null = null;
  quoted.lastIndex = 0;
  while (quoted.lastIndex < line.length) {
    const match = quoted.exec(line);
    if (!match) return null;
    const [, single, double, escaped, plain, blank] = match;
    if (blank !== undefined) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + (single ?? double?.replace(/\\(["\\$`])/gu, '$1') ?? escaped ?? plain ?? '');
  }
  return word === null ? words : [...words, word];
}
