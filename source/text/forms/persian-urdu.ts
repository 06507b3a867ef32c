/**
 * Inflection of Persian and Urdu words, told by letters that Arabic has not; what both share with Arabic (کتابها) is
 * read as Arabic is. All letters are folded as in `search-key.ts`: ي for ی and ے, ك for ک, ه for ہ.
 */
interface Ending {
  /** With one group, which is the rest. */
  readonly shape: RegExp;
  /** What the singular may end in. */
  readonly singular: readonly string[];
}

/** ں is the mark of Urdu plurals. */
const URDU_PLURAL = /ں$/u;
const URDU: readonly Ending[] = [
  { shape: /^(.+?)يوں$/u, singular: ['ي'] },
  { shape: /^(.+?)ووں$/u, singular: ['و'] },
  { shape: /^(.+?)يياں$/u, singular: ['ي'] },
  { shape: /^(.+?)ياں$/u, singular: ['ي'] },
  { shape: /^(.+?)وں$/u, singular: ['', 'ا', 'ه', 'ي'] },
  { shape: /^(.+?)ييں$/u, singular: ['', 'ا', 'ه'] },
  { shape: /^(.+?)يں$/u, singular: ['', 'ه'] },
];

/** ے and ی fold to one letter; the former is what ا and ہ become in the plural. */
const URDU_LETTERS = /[ٹڈڑں]/u;
const URDU_OBLIQUE: Ending = { shape: /^(..+)ي$/u, singular: ['ا', 'ه'] };

const PERSIAN_LETTERS = /[پچژگ]/u;
const PERSIAN: readonly Ending[] = [
  { shape: /^(..+?)ها(?:يي|ي|يش|يشان|يم|يتان)?$/u, singular: [''] },
  { shape: /^(..+)گان$/u, singular: ['ه'] },
  { shape: /^(..+?)تر(?:ين)?$/u, singular: [''] },
  { shape: /^(...+?)ان$/u, singular: [''] },
  { shape: /^(...+?)ات$/u, singular: ['', 'ه'] },
  { shape: /^(...+?)(?:اي|يي|ي)$/u, singular: ['', 'ه'] },
];

const endingsFor: readonly (readonly [letters: RegExp, endings: readonly Ending[]])[] = [
  [URDU_PLURAL, URDU],
  [URDU_LETTERS, [URDU_OBLIQUE]],
  [PERSIAN_LETTERS, PERSIAN],
];

/** Any of these letters. Most words have none. */
const FOREIGN_LETTERS = /[ٹڈڑںپچژگ]/u;
const none: readonly string[] = [];

/** What a Persian or Urdu word may be a form of; none for a word of another language. */
export function persianOrUrduSingulars(word: string): readonly string[] {
  if (!FOREIGN_LETTERS.test(word)) return none;
  return endingsFor.flatMap(([letters, endings]) => (letters.test(word) ? singularsOf(word, endings) : []));
}

function singularsOf(word: string, endings: readonly Ending[]): readonly string[] {
  for (const { shape, singular } of endings) {
    const rest = shape.exec(word)?.[1];
    if (rest !== undefined) return singular.map(end => rest + end);
  }
  return [];
}
