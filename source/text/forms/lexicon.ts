/** The stems of all words that the tables in `data/` know, to be looked up by their letters. */
import { once } from '../../base/once.ts';
import { foldArabic } from '../search-key.ts';
import type { StemKind } from './affixes.ts';
import { conjugate, type Stem } from './conjugate.ts';
import { nouns } from './data/nouns.ts';
import { particles } from './data/particles.ts';
import { properNouns } from './data/proper-nouns.ts';
import { verbs } from './data/verbs.ts';
import { participles, regularMasdars } from './derive-nouns.ts';
import { type Declension, nounStems } from './noun-stems.ts';
import { readVerb } from './verb.ts';

export interface Entry {
  /** The word that the stem is of, written so that no two words are alike. */
  readonly lemma: string;
  /** The verb that it comes from, if any. */
  readonly root: string | undefined;
  readonly kind: StemKind;
  /** 0 for a word of the tables; more for one that gives way to another word with the same letters. */
  readonly cost: number;
}

export type Lexicon = ReadonlyMap<string, readonly Entry[]>;

/** A particle is hardly ever another word: مثل, عبر. */
const OVER_ALL = -1;
/** A participle that the table of nouns has too is the noun: عامل is a worker. */
const BY_RULE = 2;
/** What the table marks as rare gives way to every inflection of another word: علّم to علم. */
const RARE = 2;
const RARE_WHOLE = /^[^*]+\*$/u;
const RARE_ALWAYS = /^[^*]+\*\*$/u;

const declensions: Readonly<Record<string, Declension>> = { ات: 'feminine', ون: 'person' };

export const lexicon: () => Lexicon = once(() => {
  const entries = new Map<string, Entry[]>();

  const add = (stems: readonly Stem[], word: Omit<Entry, 'kind'>): void => {
    for (const { text, kind, cost = 0 } of stems) {
      const entry = { ...word, kind, cost: word.cost + cost };
      const same = entries.get(text);
      if (same) same.push(entry);
      else entries.set(text, [entry]);
    }
  };

  for (const line of rows(nouns + properNouns)) {
    const word = { lemma: foldArabic(line.split(' ', 2).join('+')), root: undefined, cost: 0 };
    for (const [form, declension] of formsIn(line.split(' ')))
      add(nounStems(form, foldArabic(form), declension), word);
  }

  for (const line of rows(particles)) {
    const [printed = '', pronoun] = line.split(' ');
    const text = foldArabic(printed);
    add([{ text, kind: pronoun === undefined ? 'particle' : 'preposition' }], {
      lemma: text,
      root: undefined,
      cost: OVER_ALL,
    });
  }

  for (const line of rows(verbs)) {
    const [marked = '', ...others] = line.split(' ');
    const past = marked.replaceAll('*', '');
    const [present, listed] = others[0]?.startsWith('ي') ? [others[0], others.slice(1)] : [undefined, others];
    const verb = readVerb(past, present, foldArabic);
    const masdars =
      listed.length > 0 && verb.measure !== 'long' ? listed : [...listed, ...regularMasdars(verb)];
    const lemma = [verb.past, masdars[0] ?? verb.present].map(foldArabic).join('/');
    const word = { lemma, root: lemma, cost: 0 };
    const isRare = ({ kind }: Stem): boolean =>
      RARE_ALWAYS.test(marked) || (RARE_WHOLE.test(marked) && kind === 'pastWhole');
    for (const stem of conjugate(verb)) add([stem], { ...word, cost: isRare(stem) ? RARE : 0 });
    for (const masdar of masdars) add(nounStems(masdar, foldArabic(masdar), 'feminine'), word);
    for (const participle of participles(verb)) {
      const folded = foldArabic(participle);
      add(nounStems(participle, folded, 'person'), { lemma: folded, root: lemma, cost: BY_RULE });
    }
  }
  return entries;
});

const rows = (table: string): readonly string[] => table.split('\n').filter(line => line !== '');

/** Each form with its declension, which the table writes behind it. */
function formsIn(words: readonly string[]): (readonly [form: string, declension: Declension])[] {
  const isOnlyForm = words.length === 1;
  return words
    .map((word, index) => [word, declensions[words[index + 1] ?? ''] ?? regular(word, isOnlyForm)] as const)
    .filter(([word]) => !(word in declensions));
}

/** A word in ة for which the table gives no plural has the sound one. */
const regular = (word: string, isOnlyForm: boolean): Declension =>
  isOnlyForm && word.endsWith('ة') ? 'feminine' : 'none';
