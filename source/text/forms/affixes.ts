/**
 * What Arabic writes before and after a stem, by the kind of the stem: a word is a beginning, a stem and an ending that
 * go together, each with its cost. Of all the readings of a word the cheapest count, so that وزير is never و + زير.
 *
 * All letters are folded as in `search-key.ts`: ه stands for ة too, ا for أ إ آ, ي for ى and ئ.
 */

/** What may stand around a stem, named after the words whose stems they are. */
export type StemKind = keyof typeof endingsOf;

interface Endings {
  /** Those of the word as a dictionary prints it. */
  readonly plain?: string;
  readonly inflected?: string;
  /** Those that a pronoun may follow. */
  readonly beforePronoun?: string;
}

type Part = 'noun' | 'particle' | 'past' | 'present' | 'imperative';

export interface Beginning {
  readonly part: Part;
  readonly cost: number;
  /** Whether it ends in the article, behind which there is neither a pronoun nor an indefinite ending. */
  readonly definite: boolean;
}

export interface Ending {
  readonly kind: StemKind;
  readonly cost: number;
  readonly indefinite: boolean;
}

const INFLECTED = 1;
/** More than any inflection: a known word is never cut if it can be read as a whole. */
const CLITIC = 3;

/** No letters. */
const NONE = '-';
const letters = (ending: string): string => (ending === NONE ? '' : ending);
const words = (row: string | undefined): readonly string[] => row?.split(' ').map(letters) ?? [];

const RELATIVE = 'ي يا يه يان يين يون يو يات يتان يتين';
const POSSESSIVE = 'ها هم هما هن ه ك كم نا';
const OBJECT = 'ها هم هما هن ه ك كم نا ني';
/** Persian plurals, which Persian joins to Arabic nouns as well; Persian also ends the nouns in ة with ت. */
const PERSIAN = 'هاي هايي هايش هايشان هايم';

const endingsOf = {
  /** كتاب */
  noun: { plain: NONE, inflected: `ا ان ين ${RELATIVE} ${PERSIAN}`, beforePronoun: '- ا ي يت' },
  /** مدرس (مدرسة) */
  feminine: {
    plain: 'ه',
    inflected: `ت تا تان تين تي هها ${RELATIVE} ${PERSIAN}`,
    beforePronoun: 'ت تا تي ي يت',
  },
  /** سيار (سيارات) */
  soundFeminine: { inflected: 'ات اتي اتيه', beforePronoun: 'ات' },
  /** مهندس (مهندسون، مهندسة) */
  person: { inflected: 'ه ت تان تين تا تي ات ون ين و ي', beforePronoun: 'ت ات و ي' },
  /** لاجو (لاجئون) */
  beforeWaw: { inflected: 'ون و', beforePronoun: 'و' },
  /** سور (سوري) */
  relative: { inflected: RELATIVE, beforePronoun: 'ي يت' },
  /** معنا (معناه) */
  possessed: { beforePronoun: NONE },
  /** من، إذا */
  particle: { plain: NONE, beforePronoun: NONE },
  /** كتب */
  past: { plain: '- وا', inflected: 'ت تا ا نا تم تما تن ن', beforePronoun: '- ت و نا تم' },
  /** قال */
  pastBeforeVowel: { plain: '- وا', inflected: 'ت تا ا', beforePronoun: '- ت و' },
  /** قل (قلت) */
  pastBeforeConsonant: { inflected: 'ت نا تم تما تن ن', beforePronoun: 'ت نا' },
  /** دعا */
  pastWhole: { plain: NONE },
  /** دع (دعت، دعوا) */
  pastShortened: { plain: 'وا', inflected: 'ت تا', beforePronoun: 'ت و' },
  /** بنا (بناه) */
  pastWithObject: { beforePronoun: NONE },
  /** كتب */
  present: { plain: '- ون ان ين وا', inflected: 'ا ي ن', beforePronoun: '- ون و' },
  /** قول */
  presentBeforeVowel: { plain: '- ون ان ين وا', inflected: 'ا ي', beforePronoun: '- و' },
  /** قل (لم يقل، يقلن) */
  jussive: { inflected: '- ن', beforePronoun: NONE },
  /** بني (يبني، يبنيان) */
  presentWhole: { plain: '- ان', inflected: 'ا ن', beforePronoun: NONE },
  /** بن (لم يبن، يبنون) */
  presentShortened: { plain: 'ون ين وا', inflected: '- ي', beforePronoun: 'و -' },
  /** قول (قولوا); without endings it is too short to be told from other words. */
  imperative: { inflected: 'وا ي ا', beforePronoun: 'و' },
} as const satisfies Readonly<Record<string, Endings>>;

const partOf = (kind: StemKind): Part => {
  if (kind === 'imperative' || kind === 'particle') return kind;
  if (kind.startsWith('past')) return 'past';
  return kind.startsWith('present') || kind === 'jussive' ? 'present' : 'noun';
};

const partOfKind: ReadonlyMap<StemKind, Part> = new Map(
  (Object.keys(endingsOf) as StemKind[]).map(kind => [kind, partOf(kind)]),
);

export const goTogether = (beginning: Beginning, ending: Ending): boolean =>
  beginning.part === partOfKind.get(ending.kind) && !(beginning.definite && ending.indefinite);

const CONJUNCTIONS = words('- و ف');
const IN_FRONT_OF: readonly (readonly [part: Part, pieces: number, beginnings: string])[] = [
  ['noun', 0, NONE],
  ['noun', 1, 'ب ل ك ال'],
  ['noun', 2, 'بال كال لل'],
  ['particle', 0, NONE],
  ['past', 0, NONE],
  ['present', 0, 'ي ت ن'],
  ['present', 1, 'سي ست سن لي لت لن سا'],
  ['imperative', 0, NONE],
];
const ARTICLE = /(?:ال|لل)$/u;
/** The first person, which hardly occurs in news, has the letters of the fourth form. */
const FIRST_PERSON = 'ا';

function beginningsIn(part: Part, pieces: number, row: string): [string, Beginning][] {
  return CONJUNCTIONS.flatMap(conjunction =>
    words(row).map((front): [string, Beginning] => [
      conjunction + front,
      {
        part,
        cost: CLITIC * (pieces + conjunction.length),
        definite: part === 'noun' && ARTICLE.test(front),
      },
    ]),
  );
}

function endingsIn(kind: StemKind): [string, Ending][] {
  const { plain, inflected, beforePronoun }: Endings = endingsOf[kind];
  const pronouns = words(partOf(kind) === 'noun' ? POSSESSIVE : OBJECT);
  const costing = (cost: number, endings: readonly string[], indefinite = false): [string, Ending][] =>
    endings.map(ending => [ending, { kind, cost, indefinite: indefinite || ending === 'ا' }]);
  return [
    ...costing(0, words(plain)),
    ...costing(INFLECTED, words(inflected)),
    ...costing(
      CLITIC,
      words(beforePronoun).flatMap(ending => pronouns.map(pronoun => ending + pronoun)),
      true,
    ),
  ];
}

function grouped<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

export const beginnings = grouped([
  ...IN_FRONT_OF.flatMap(([part, pieces, row]) => beginningsIn(part, pieces, row)),
  ...beginningsIn('present', 0, FIRST_PERSON).map(([front, beginning]): [string, Beginning] => [
    front,
    { ...beginning, cost: beginning.cost + INFLECTED },
  ]),
]);

export const endings = grouped((Object.keys(endingsOf) as StemKind[]).flatMap(endingsIn));

const longest = (keys: Iterable<string>): number => Math.max(...Array.from(keys, key => key.length));
export const longestBeginning = longest(beginnings.keys());
export const longestEnding = longest(endings.keys());
