/** The stems of a noun or an adjective, one printed form at a time, each with the kind of the endings it takes. */
import type { Stem } from './conjugate.ts';

/** What stands behind a form in the tables and says which plurals it has. */
export type Declension = 'singular' | 'brokenPlural' | 'feminine' | 'person';

/** Two kasras stand for the ي that is lost: قاضٍ. */
const DEFECTIVE = /ٍ$/u;

const withoutLast = (text: string): string => text.slice(0, -1);

/** By how the printed form ends; `stem` is the folded form without that many letters. */
const bySpelling: readonly (readonly [
  ending: RegExp,
  cut: number,
  stems: (stem: string) => readonly Stem[],
])[] = [
  [/ة$/u, 1, stem => [{ text: stem, kind: 'feminine' }]],
  [/[^ةٍ]$/u, 0, stem => [{ text: stem, kind: 'noun' }]],
  // قاضٍ، القاضي
  [
    /ٍ$/u,
    1,
    stem => [
      { text: stem, kind: 'noun' },
      { text: `${stem}ي`, kind: 'noun' },
    ],
  ],
  // معنى: معناه، معنوي
  [
    /ى$/u,
    1,
    stem => [
      { text: `${stem}ا`, kind: 'possessed' },
      { text: `${stem}و`, kind: 'relative' },
      { text: stem, kind: 'relative' },
    ],
  ],
  // أعضاء: أعضاؤه، أعضائه; صحراء: صحراوي; ماء: مائي
  [
    /[^ي]ء$/u,
    1,
    stem => [
      { text: `${stem}و`, kind: 'possessed' },
      { text: `${stem}و`, kind: 'relative' },
      { text: `${stem}ي`, kind: 'possessed' },
      { text: `${stem}ي`, kind: 'relative' },
      { text: stem, kind: 'hamzaDropped' },
    ],
  ],
  // فرنسا: فرنسي; سوريا: سوري
  [/..[^ي]ا$/u, 1, stem => [{ text: stem, kind: 'relative' }]],
  [/..يا$/u, 2, stem => [{ text: stem, kind: 'relative' }]],
];

const byDeclension: Readonly<Record<Declension, (folded: string, printed: string) => readonly Stem[]>> = {
  singular: () => [],
  brokenPlural: () => [],
  feminine: (folded, printed) => [
    { text: printed.endsWith('ة') ? withoutLast(folded) : folded, kind: 'soundFeminine' },
  ],
  // لاجئ: لاجئون، whose hamza folds to و
  person: (folded, printed) => [
    { text: folded.replace(DEFECTIVE, ''), kind: 'person' },
    ...(DEFECTIVE.test(printed) ? [{ text: folded.replace(DEFECTIVE, 'ي'), kind: 'person' } as const] : []),
    ...(/[ئء]$/u.test(printed) ? [{ text: `${withoutLast(folded)}و`, kind: 'beforeWaw' } as const] : []),
  ],
};

/**
 * @param printed one form, with its hamzas: سيارة
 * @param folded the same as searching folds it: سياره
 */
export function nounStems(printed: string, folded: string, declension: Declension): readonly Stem[] {
  const regular = bySpelling.flatMap(([ending, cut, stems]) =>
    ending.test(printed) ? stems(folded.slice(0, folded.length - cut)) : [],
  );
  const own = declension === 'brokenPlural' ? regular.map(asBrokenPlural) : regular;
  return [...own, ...byDeclension[declension](folded, printed)];
}

const asBrokenPlural = (stem: Stem): Stem =>
  stem.kind === 'noun' ? { ...stem, kind: 'brokenPlural' } : stem;
