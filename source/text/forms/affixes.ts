/**
 * What Arabic writes before and after a stem, by the kind of the stem: a word is a beginning, a stem and an ending that
 * go together, each with its cost. Of all the readings of a word the cheapest count, so that وزير is never و + زير.
 *
 * All letters are folded as in `search-key.ts`: ه stands for ة too, ا for أ إ آ, ي for ى and ئ.
 */

import { groupedBy } from '../../base/grouped-by.ts';

/** What may stand around a stem, named after the words whose stems they are. */
export type StemKind = keyof typeof endingsOf;

interface Endings {
  /** Those of the word as a dictionary prints it. */
  readonly plain?: string;
  readonly inflected?: string;
  /** Those that more often belong to another word: عمليات to عملية, دفعت to the verb; of Persian, which shares most nouns. */
  readonly doubtful?: string;
  /** Those that a pronoun may follow. */
  readonly beforePronoun?: string;
}

type Part = 'noun' | 'particle' | 'past' | 'present' | 'imperative';

export interface Beginning {
  readonly letters: string;
  readonly part: Part;
  readonly cost: number;
  /** Whether it ends in the article, behind which there is neither a pronoun nor an indefinite ending. */
  readonly definite: boolean;
}

export interface Ending {
  readonly letters: string;
  readonly kind: StemKind;
  readonly part: Part;
  readonly cost: number;
  readonly indefinite: boolean;
}

export const INFLECTED = 1;
/** More than any inflection: a known word is never cut if it can be read as a whole. */
const CLITIC = 3;

/** No letters. */
const NONE = '-';
const affixesIn = (row: string | undefined): readonly string[] =>
  row?.split(' ').map(affix => (affix === NONE ? '' : affix)) ?? [];

const RELATIVE = 'يا يه يان يين يون يو يات يتان يتين';
const POSSESSIVE = 'ها هم هما هن ه ك كم نا';
const OBJECT = 'ها هم هما هن ه ك كم نا ني';
/** Persian plurals, which Persian joins to Arabic nouns as well, whose ة is ه or ت there. */
const PERSIAN = 'هاي هايي هايش هايشان هايم';
const behind = (letter: string, plurals: string): string => plurals.replaceAll(/(?<=^| )/gu, letter);

const endingsOf = {
  /** كتاب */
  noun: {
    plain: NONE,
    inflected: 'ا ان ين ي',
    doubtful: `${RELATIVE} ${PERSIAN}`,
    beforePronoun: '- ا ي يت',
  },
  /** كتب، معارض: there is no dual of a plural. */
  brokenPlural: {
    plain: NONE,
    inflected: 'ا ي',
    doubtful: `${RELATIVE} ${PERSIAN}`,
    beforePronoun: '- ي يت',
  },
  /** مدرس (مدرسة) */
  feminine: {
    plain: 'ه',
    inflected: 'تا تان تين تي ي',
    doubtful: `ت ${RELATIVE} ${PERSIAN} ${behind('ه', `ها ${PERSIAN}`)} ${behind('ت', PERSIAN)}`,
    beforePronoun: 'ت تا تي ي يت',
  },
  /** سيار (سيارات) */
  soundFeminine: { inflected: 'ات اتي اتيه', beforePronoun: 'ات' },
  /** مهندس (مهندسون، مهندسة) */
  person: { inflected: 'ه تان تين تا تي ات ون ين و ي', beforePronoun: 'ت ات و ي' },
  /** لاجو (لاجئون) */
  beforeWaw: { inflected: 'ون و', beforePronoun: 'و' },
  /** سور (سوري) */
  relative: { inflected: 'ي', doubtful: RELATIVE, beforePronoun: 'ي يت' },
  /** وزرا (وزراء), as Persian and Urdu write it */
  hamzaDropped: { doubtful: '- ي' },
  /** معنا (معناه) */
  possessed: { beforePronoun: NONE },
  /** إذا */
  particle: { plain: NONE },
  /** من (منها) */
  preposition: { plain: NONE, inflected: `${POSSESSIVE} ني ي` },
  /** كتب، دعا */
  pastWhole: { plain: NONE },
  /** كتب (كتبت، كتبوا) */
  past: { plain: 'وا', inflected: 'ت تا ا نا تم تما تن ن', beforePronoun: '- ت و نا تم' },
  /** قال (قالت) */
  pastBeforeVowel: { plain: 'وا', inflected: 'ت تا ا', beforePronoun: '- ت و' },
  /** قل (قلت) */
  pastBeforeConsonant: { inflected: 'ت نا تم تما تن ن', beforePronoun: 'ت نا' },
  /** مدد (مددنا); مددت is rather مدّدت */
  pastOfGeminate: { inflected: 'نا ن تم', doubtful: 'ت تما تن', beforePronoun: 'نا' },
  /** دع (دعت، دعوا) */
  pastShortened: { plain: 'وا', inflected: 'ت تا', beforePronoun: 'ت و' },
  /** بنا (بناه) */
  pastWithObject: { beforePronoun: NONE },
  /** كتب */
  present: { plain: '- ون وا', inflected: 'ان ين ا ي ن', beforePronoun: '- ون و' },
  /** قول */
  presentBeforeVowel: { plain: '- ون وا', inflected: 'ان ين ا ي', beforePronoun: '- و' },
  /** قل (لم يقل، يقلن) */
  jussive: { inflected: '- ن', beforePronoun: NONE },
  /** بني (يبني، يبنيان) */
  presentWhole: { plain: NONE, inflected: 'ان ا ن', beforePronoun: NONE },
  /** بن (لم يبن، يبنون) */
  presentShortened: { plain: 'ون وا', inflected: '- ين ي', beforePronoun: 'و -' },
  /** قول (قولوا); without endings it is too short to be told from other words. */
  imperative: { inflected: 'وا ي ا', beforePronoun: 'و' },
} as const satisfies Readonly<Record<string, Endings>>;

const partOf = (kind: StemKind): Part => {
  if (kind === 'imperative') return kind;
  if (kind === 'particle' || kind === 'preposition') return 'particle';
  if (kind.startsWith('past')) return 'past';
  return kind.startsWith('present') || kind === 'jussive' ? 'present' : 'noun';
};

export const goTogether = (beginning: Beginning, ending: Ending): boolean =>
  beginning.part === ending.part && !(beginning.definite && ending.indefinite);

const IN_FRONT_OF: readonly (readonly [part: Part, cost: number, beginnings: string])[] = [
  ['noun', 0, '- ال'],
  ['noun', INFLECTED, 'وال فال بال كال'],
  ['noun', INFLECTED * 2, 'وبال فبال وكال فكال'],
  ['noun', CLITIC, 'و ف ب ل ك لل'],
  ['noun', CLITIC + INFLECTED, 'ولل فلل'],
  ['noun', CLITIC * 2, 'وب فب ول فل وك فك'],
  ['particle', 0, NONE],
  ['particle', CLITIC, 'و ف'],
  ['past', 0, NONE],
  ['past', CLITIC, 'و ف'],
  ['present', 0, 'ي ت'],
  ['present', CLITIC, 'وي وت في فت سي ست لي لت'],
  ['present', CLITIC + INFLECTED, 'وا ون فا فن سا سن لن'],
  ['present', CLITIC * 2, 'وسي وست وسن فسي فست فسن ولي ولت ولن فلي فلت فلن'],
  // The first person hardly occurs in news, but has the letters of the fourth form (أضرب) and of nouns (نقل).
  ['present', INFLECTED, 'ا ن'],
  ['imperative', 0, NONE],
  ['imperative', CLITIC, 'و ف'],
];
const ARTICLE = /(?:ال|لل)$/u;

const beginningsIn = (part: Part, cost: number, row: string): Beginning[] =>
  affixesIn(row).map(letters => ({
    letters,
    part,
    cost,
    definite: part === 'noun' && ARTICLE.test(letters),
  }));

function endingsIn(kind: StemKind): Ending[] {
  const { plain, inflected, doubtful, beforePronoun }: Endings = endingsOf[kind];
  const part = partOf(kind);
  const pronouns = affixesIn(part === 'noun' ? POSSESSIVE : OBJECT);
  const costing = (cost: number, own: readonly string[], indefinite = false): Ending[] =>
    own.map(letters => ({ letters, kind, part, cost, indefinite: indefinite || letters === 'ا' }));
  return [
    ...costing(0, affixesIn(plain)),
    ...costing(INFLECTED, affixesIn(inflected)),
    ...costing(INFLECTED * 2, affixesIn(doubtful)),
    ...costing(
      CLITIC,
      affixesIn(beforePronoun).flatMap(ending => pronouns.map(pronoun => ending + pronoun)),
      true,
    ),
  ];
}

const byLetters = <Affix extends { readonly letters: string }>(affixes: readonly Affix[]) =>
  groupedBy(affixes, ({ letters }) => letters);

export const beginnings = byLetters(IN_FRONT_OF.flatMap(row => beginningsIn(...row)));

export const endings = byLetters((Object.keys(endingsOf) as StemKind[]).flatMap(endingsIn));

const longest = (keys: Iterable<string>): number => Math.max(...Array.from(keys, key => key.length));
export const longestBeginning = longest(beginnings.keys());
export const longestEnding = longest(endings.keys());
