/**
 * What the rules of UAX #14, as tailored, come to between plain words, whatever is around them. Nearly all of news is
 * letters, numbers, blanks and punctuation that touches words: it need not go through all the rules, nor be looked at from
 * its beginning.
 */
import { mayFollowOption } from './option-values.ts';
import { LineBreakClass as C, lineBreakClassOf } from './unicode/properties.ts';

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
function classBefore(codePoints: Uint32Array, at: number): number {
  for (let before = at - 1; before >= 0; before--) {
    const lineBreakClass = lineBreakClassOf(codePoints[before] as number);
    if (lineBreakClass !== C.CM) return lineBreakClass;
  }
  return C.AL;
}

function behindBlanks(codePoints: Uint32Array, at: number): boolean {
  let end = at;
  while (end > 0 && codePoints[end - 1] === 0x20) end--;
  return endsWord(classBefore(codePoints, end));
}

/** Whether a line may be broken before a character, where that is plain to see; undefined where the rules have to be asked. */
export function plainBreak(codePoints: Uint32Array, at: number): boolean | undefined {
  const isBehindBlank = codePoints[at - 1] === 0x20;
  const before = isBehindBlank ? C.SP : classBefore(codePoints, at);
  const shortcut = shortcutBetween(before, lineBreakClassOf(codePoints[at] as number));
  if (shortcut === Shortcut.prohibited) return false;
  if (shortcut !== Shortcut.allowedBehindWord || mayFollowOption(codePoints, at)) return undefined;
  return behindBlanks(codePoints, at) ? true : undefined;
}
