/**
 * What the rules of UAX #14, as tailored, come to between plain words, whatever is around them. Nearly all of news is
 * letters, numbers, blanks and punctuation that touches words: it need not go through all the rules, nor be looked at from
 * its beginning.
 */
import type { Characters } from './characters.ts';
import { mayFollowOption } from './option-values.ts';
import { lineBreakClasses } from './unicode/kinds.ts';
import { LineBreakClass as C } from './unicode/properties.ts';

/** Between two classes, the first before the boundary. */
export const Shortcut = { none: 0, prohibited: 1, allowedBehindWord: 2 } as const;

const classBits = 6;
const letterOrNumber = [C.AL, C.NU];
const behindWord = [C.CL, C.CP, C.EX, C.SY, C.IS, C.PF, C.QU];
const wordEnds: ReadonlySet<number> = new Set([C.AL, C.NU, C.EX, C.IS, C.CL, C.CP, C.PF]);

const shortcuts = new Uint8Array(1 << (2 * classBits));
function addShortcuts(befores: readonly number[], afters: readonly number[], shortcut: number): void {
  for (const before of befores)
    for (const after of afters) shortcuts[(before << classBits) | after] = shortcut;
}
addShortcuts(letterOrNumber, [...letterOrNumber, ...behindWord, C.SP], Shortcut.prohibited);
addShortcuts([...behindWord, C.OP, C.PI, C.SP], [C.SP], Shortcut.prohibited);
addShortcuts([C.OP], [...letterOrNumber, C.PI], Shortcut.prohibited);
addShortcuts([C.PI], letterOrNumber, Shortcut.prohibited);
addShortcuts([C.SP], [...letterOrNumber, C.OP, C.PI], Shortcut.allowedBehindWord);

/** `allowedBehindWord` counts only if `endsWord` holds for the last class before the blanks. */
export const shortcutBetween = (before: number, after: number): number =>
  shortcuts[(before << classBits) | after] as number;

export const endsWord = (lineBreakClass: number): boolean => wordEnds.has(lineBreakClass);

/** The class of the unit that ends before `at`: its marks, which take its class (LB9), are skipped; marks of no unit count as AL (LB10). */
function classBefore(kinds: Uint8Array, at: number): number {
  for (let before = at - 1; before >= 0; before--) {
    const lineBreakClass = lineBreakClasses[kinds[before] as number] as number;
    if (lineBreakClass !== C.CM) return lineBreakClass;
  }
  return C.AL;
}

function isBehindWord({ codes, kinds }: Characters, at: number): boolean {
  let end = at;
  while (end > 0 && codes[end - 1] === 0x20) end--;
  return endsWord(classBefore(kinds, end));
}

/** Whether a line may be broken before a character, where that is plain to see; undefined where the rules have to be asked. */
export function plainBreak(characters: Characters, at: number): boolean | undefined {
  const { codes, kinds } = characters;
  const before = codes[at - 1] === 0x20 ? C.SP : classBefore(kinds, at);
  const shortcut = shortcutBetween(before, lineBreakClasses[kinds[at] as number] as number);
  if (shortcut === Shortcut.prohibited) return false;
  if (shortcut !== Shortcut.allowedBehindWord || mayFollowOption(codes, at)) return undefined;
  return isBehindWord(characters, at) ? true : undefined;
}
