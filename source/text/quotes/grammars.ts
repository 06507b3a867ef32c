/** The grammars of the languages: one line for each. */
import { detectLanguage } from '../detected-language.ts';
import { arabic } from './arabic.ts';
import type { Grammar } from './claim.ts';
import { english } from './english.ts';
import { verbLast } from './verb-last.ts';
import { persianWords, urduWords } from './verb-last-words.ts';

type MakeGrammar = (text: string) => Grammar;

const grammars: Readonly<Record<string, MakeGrammar>> = {
  ar: arabic,
  en: english,
  fa: verbLast(persianWords),
  ur: verbLast(urduWords),
};

/** Of a paragraph, as its letters tell, or else its article. */
export function grammarFor(paragraph: string, language: string | null): Grammar {
  const known = language?.split('-')[0]?.toLowerCase() ?? '';
  const own = detectLanguage(paragraph) ?? known;
  const isArabic = /\p{Script=Arabic}/u.test(paragraph);
  const make = grammars[own] ?? grammars[known] ?? (isArabic ? arabic : english);
  return make(paragraph);
}
