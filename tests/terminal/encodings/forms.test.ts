import { describe, expect, test } from 'vitest';
import { encodeOutput } from '../../../source/terminal/encodings/filter.ts';
import {
  letterWithoutForm,
  unjoinedToNext,
  unjoinedToPrevious,
} from '../../../source/terminal/encodings/forms.ts';
import { joinsNext, joinsPrevious } from '../../../source/text/joining.ts';
import { JoiningType, joiningTypeOf, presentationFormsOf } from '../../../source/text/unicode/properties.ts';
import { shaped } from '../../support/shaped.ts';

const arabicLetters = Array.from({ length: 0x08ca - 0x0620 }, (_, i) => 0x0620 + i).filter(
  codePoint =>
    /^\p{Script=Arabic}$/u.test(String.fromCodePoint(codePoint)) &&
    /\p{L}/u.test(String.fromCodePoint(codePoint)),
);
const zwnj = 0x200c;
const ARABIC_AE = 0x06d5;
const HEH_GOAL_WITH_HAMZA = 0x06c2;
/** ە is drawn as ه, which joins both sides, and ۂ at the end of a word as ۀ, which joins the letter before. */
const drawnAs: Readonly<Record<number, number>> = { [ARABIC_AE]: 0x0647, [HEH_GOAL_WITH_HAMZA]: 0x06c0 };
const drawnTypeOf = (letter: number): number => joiningTypeOf(drawnAs[letter] ?? letter);
const hasForms = (letter: number): boolean => presentationFormsOf(letter) !== undefined;

/** The letters as cells in visual order, with the forms that they have when they stand so. */
const cellsOf = (...letters: readonly number[]): string =>
  [...shaped(Uint32Array.from(letters))]
    .filter(form => form !== 0 && form !== zwnj)
    .reverse()
    .map(form => String.fromCodePoint(form))
    .join('');

/** Whether a terminal that joins letters anew would join these two. */
const couldJoin = (one: number, next: number): boolean =>
  joinsNext(drawnTypeOf(one)) && joinsPrevious(drawnTypeOf(next));
const areJoined = (one: number, next: number): boolean =>
  joinsNext(joiningTypeOf(one)) && joinsPrevious(joiningTypeOf(next));

const keepsApart = (cells: string): boolean => encodeOutput(cells, 'fenced').includes('\u200C');

function* pairs() {
  for (const one of arabicLetters) for (const next of arabicLetters) yield [one, next] as const;
}

const named = ([one, next]: readonly [number, number]): string =>
  `${one.toString(16)} ${next.toString(16)}: ${String.fromCodePoint(one, next)}`;

describe('every pair of Arabic letters in Konsole', () => {
  test('is kept apart where the letters do not join and could', () => {
    const wrong = [...pairs()].filter(
      ([one, next]) =>
        couldJoin(one, next) && (hasForms(one) || hasForms(next)) && !keepsApart(cellsOf(one, zwnj, next)),
    );
    expect(wrong.map(named)).toEqual([]);
  });

  test('is left alone where they join', () => {
    const wrong = [...pairs()].filter(
      ([one, next]) => areJoined(one, next) && keepsApart(cellsOf(one, next)),
    );
    expect(wrong.map(named)).toEqual([]);
  });
});

describe('the classes of forms are those of Unicode', () => {
  const formsThat = (does: (form: number, type: number) => boolean): string[] =>
    arabicLetters.flatMap(letter =>
      (presentationFormsOf(letter) ?? [])
        .filter((codePoint, form) => codePoint !== 0 && does(form, drawnTypeOf(letter)))
        .map(codePoint => String.fromCodePoint(codePoint)),
    );
  /** Without those of lam and alef, which are two letters each. */
  const formsIn = (characterClass: string): string[] =>
    Array.from({ length: 0xfef5 - 0xfb50 }, (_, i) => String.fromCodePoint(0xfb50 + i)).filter(form =>
      new RegExp(characterClass).test(form),
    );
  const sorted = (forms: readonly string[]): string[] => [...new Set(forms)].sort();

  test('unjoined to the next letter', () => {
    expect(formsIn(unjoinedToNext)).toEqual(sorted(formsThat((form, type) => joinsNext(type) && form < 2)));
  });

  test('unjoined to the letter before', () => {
    expect(formsIn(unjoinedToPrevious)).toEqual(
      sorted(formsThat((form, type) => joinsPrevious(type) && form % 2 === 0)),
    );
  });

  test('letters without forms that join', () => {
    const pattern = new RegExp(letterWithoutForm);
    const missed = arabicLetters.filter(
      letter =>
        joiningTypeOf(letter) === JoiningType.D &&
        !hasForms(letter) &&
        !pattern.test(String.fromCodePoint(letter)),
    );
    expect(missed).toEqual([]);
  });
});
