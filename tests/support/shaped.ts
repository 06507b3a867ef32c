import { charactersOf } from '../../source/text/characters.ts';
import { shape } from '../../source/text/joining.ts';

const isSecondHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** The form of every character of a text. */
export function shapedText(text: string): number[] {
  const { codes, kinds } = charactersOf(text);
  const forms = shape(codes, kinds);
  return [...forms.keys()]
    .filter(at => !isSecondHalf(codes[at] as number))
    .map(at => String.fromCharCode(...forms.subarray(at, at + 2)).codePointAt(0) as number);
}

/** The form of every character. */
export const shaped = (codePoints: Iterable<number>): number[] =>
  shapedText(String.fromCodePoint(...codePoints));
