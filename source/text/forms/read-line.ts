/** What a line of the tables says: one or more words, each with its stems. */
import { foldArabic } from '../search-key.ts';
import { conjugate, type Stem } from './conjugate.ts';
import { participles, regularMasdars } from './derive-nouns.ts';
import { type Declension, nounStems } from './noun-stems.ts';
import type { Line } from './tables.ts';
import { readVerb } from './verb.ts';

export interface Word {
  /** Written so that no two words are alike. */
  readonly lemma: string;
  /** The verb that it comes from, if any. */
  readonly root?: string;
  /** 0 for a word of the tables; more for one that gives way to another word with the same letters. */
  readonly cost: number;
  /** Of a participle: whether a person of the tables with its letters is named after its verb (مهاجر, but not عامل). */
  readonly namesPersons?: boolean;
}

export type StemsOfWord = readonly [word: Word, stems: readonly Stem[]];

/** A particle is hardly ever another word: مثل, عبر. */
const OVER_ALL = -1;
/** A participle that the table of nouns has too is the noun: عامل is a worker. */
const BY_RULE = 2;
/** What the table marks as rare gives way to every inflection of another word: علّم to علم. */
const RARE = 2;
const RARE_WHOLE = /^[^*]+\*$/u;
const RARE_ALWAYS = /^[^*]+\*\*$/u;

const declensions: Readonly<Record<string, Declension>> = { ات: 'feminine', ون: 'person' };

const readers: Readonly<Record<Line['table'], (words: readonly string[]) => readonly StemsOfWord[]>> = {
  noun: readNoun,
  properNoun: readNoun,
  persianOrUrdu: readNoun,
  particle: ([printed = '', pronoun]) => {
    const text = foldArabic(printed);
    const kind = pronoun === undefined ? 'particle' : 'preposition';
    return [[{ lemma: text, cost: OVER_ALL }, [{ text, kind }]]];
  },
  verb: readVerbAndNouns,
};

function readNoun(words: readonly string[]): readonly StemsOfWord[] {
  const word = { lemma: foldArabic(words.slice(0, 2).join('+')), cost: 0 };
  return formsIn(words).map(([form, declension]) => [word, nounStems(form, foldArabic(form), declension)]);
}

/** Each form with its declension, which the table writes behind it; else the first is a singular, the others plurals. */
function formsIn(words: readonly string[]): (readonly [form: string, declension: Declension])[] {
  return words
    .map((word, index) => {
      const regular = index === 0 ? regularDeclension(word, words.length === 1) : 'brokenPlural';
      return [word, declensions[words[index + 1] ?? ''] ?? regular] as const;
    })
    .filter(([word]) => !(word in declensions));
}

/**
 * رافعات stands beside روافع: a word in ة may have the sound plural whatever other it has. So may a long word without any
 * (كيلومترات); a short one would often be another word.
 */
const regularDeclension = (word: string, isOnlyForm: boolean): Declension =>
  word.endsWith('ة') || (isOnlyForm && word.length >= 4) ? 'feminine' : 'singular';

/** With its masdars, which are forms of the verb, and its participles, which are words of their own. */
function readVerbAndNouns([marked = '', ...others]: readonly string[]): readonly StemsOfWord[] {
  const [present, listed] = others[0]?.startsWith('ي') ? [others[0], others.slice(1)] : [undefined, others];
  const verb = readVerb(marked.replaceAll('*', ''), present, foldArabic);
  const masdars =
    listed.length > 0 && verb.measure !== 'long' ? listed : [...listed, ...regularMasdars(verb)];
  const root = [verb.past, masdars[0] ?? verb.present].map(foldArabic).join('/');
  const word = { lemma: root, root, cost: 0 };
  const rare = { ...word, cost: RARE };
  const isRare = ({ kind }: Stem): boolean =>
    RARE_ALWAYS.test(marked) || (RARE_WHOLE.test(marked) && kind === 'pastWhole');
  // ارتفاعات, but of عمل there is no عملات.
  const pluralOf = (masdar: string): Declension =>
    verb.isBare ? regularDeclension(masdar, false) : 'feminine';
  const stems = conjugate(verb);
  return [
    [word, stems.filter(stem => !isRare(stem))],
    [rare, stems.filter(isRare)],
    ...masdars.map((masdar): StemsOfWord => [word, nounStems(masdar, foldArabic(masdar), pluralOf(masdar))]),
    ...participles(verb).map((participle): StemsOfWord => {
      const lemma = foldArabic(participle);
      return [
        { lemma, root, cost: BY_RULE, namesPersons: !verb.isBare },
        nounStems(participle, lemma, 'person'),
      ];
    }),
  ];
}

export const readLine = ({ table, text }: Line): readonly StemsOfWord[] => readers[table](text.split(' '));
