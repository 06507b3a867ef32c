/**
 * Which words are forms of one word, for search: Arabic by rules and tables (`analyse.ts`), names and other words that
 * the tables do not know by careful guesses (`guess.ts`), Persian, Urdu and English by their endings.
 */
import { analyse } from './analyse.ts';
import { englishStem } from './english.ts';
import { guess } from './guess.ts';
import { persianOrUrduSingulars } from './persian-urdu.ts';

/** Keys that tell which words are forms of one word. Two words are of one ring if they share a key of that ring. */
export interface FormKeys {
  /** Of one word in all its forms: clitics, numbers, cases, persons, tenses, and a verb's masdar. */
  readonly inflection: readonly string[];
  /** Of a verb and the words derived from it: its masdar and participles. */
  readonly root: readonly string[];
}

const LATIN = /^[a-z]+$/u;
const ARABIC = /^\p{Script=Arabic}+$/u;
/** و40, بـMETA */
const FOREIGN_BEHIND_CLITICS = /^[وف]?[بلك]?(?:ال)?([0-9a-z]+)$/u;

/** @param word folded as searching folds it (`text/search-key.ts`) */
export function formKeys(word: string): FormKeys {
  if (ARABIC.test(word)) return arabicKeys(word);
  const foreign = FOREIGN_BEHIND_CLITICS.exec(word)?.[1];
  return { inflection: foreign === undefined ? [] : [foreignKey(foreign)], root: [] };
}

const foreignKey = (word: string): string => (LATIN.test(word) ? englishStem(word) : word);

function arabicKeys(word: string): FormKeys {
  const singulars = persianOrUrduSingulars(word);
  return singulars.length === 0 ? keysOfForm(word) : keysOfForms([word, ...singulars]);
}

function keysOfForm(form: string): FormKeys {
  const { lemmas, roots } = analyse(form);
  return { inflection: lemmas.length === 0 ? guess(form) : lemmas, root: roots };
}

function keysOfForms(forms: readonly string[]): FormKeys {
  const all = forms.map(keysOfForm);
  return {
    inflection: [...new Set(all.flatMap(({ inflection }) => inflection))],
    root: [...new Set(all.flatMap(({ root }) => root))],
  };
}
