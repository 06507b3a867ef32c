/**
 * Function keys as characters. Terminals send sequences, of which Ink makes a key without a name; so they are turned, before Ink sees them, into the
 * private characters that Apple gave these keys (`NSF1FunctionKey` = U+F704 …). With Shift they are F13 to F24, as terminfo counts them.
 */

const firstCharacter = 0xf704;
const count = 12;
const shift = '2';

/** By the number of the key, from F1: the final letter of SS3 and CSI, or the number before `~` (xterm, VTE, kitty; urxvt has numbers only). */
const letters = ['P', 'Q', 'R', 'S'];
const numbers = ['11', '12', '13', '14', '15', '17', '18', '19', '20', '21', '23', '24'];
const linuxLetters = ['A', 'B', 'C', 'D', 'E'];

const characterOf = (key: number, shifted: boolean): string =>
  String.fromCharCode(firstCharacter + key + (shifted ? count : 0));

/** Character → name: `f1` … `f12`, `shift+f1` … `shift+f12`. The keymap has the same names (`app/keymap/keys.ts`). */
export const functionKeys: Readonly<Record<string, string>> = Object.fromEntries(
  [false, true].flatMap(shifted =>
    numbers.map((_, key) => [characterOf(key, shifted), `${shifted ? 'shift+' : ''}f${key + 1}`]),
  ),
);

/**
 * ESC O P, and ESC O 2 P of Konsole; ESC [ P, ESC [ 1 ; 2 P; ESC [ 11 ~, ESC [ 11 ; 2 ~; and ESC [ [ A of the Linux console. What has any
 * other modifier than Shift is another key, and stays as it is.
 */
const sequence =
  /\u001B(?:O(?<ss3>2?)(?<ss3Letter>[PQRS])|\[(?:1;(?<csi>[12]))?(?<csiLetter>[PQRS])|\[(?<number>1[1-57-9]|2[0134])(?:;(?<modifier>[12]))?~|\[\[(?<linux>[A-E]))/g;

type Groups = Readonly<Record<string, string | undefined>>;

function characterFor(groups: Groups): string {
  const { ss3, ss3Letter, csi, csiLetter, number, modifier, linux } = groups;
  if (number) return characterOf(numbers.indexOf(number), modifier === shift);
  if (linux) return characterOf(linuxLetters.indexOf(linux), false);
  return characterOf(letters.indexOf((ss3Letter ?? csiLetter) as string), (ss3 ?? csi) === shift);
}

/** Input with the sequences of function keys as their characters. */
export const withFunctionKeys = (input: string): string =>
  input.replace(sequence, (...match) => characterFor(match.at(-1) as Groups));
