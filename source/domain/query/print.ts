/** From a query to its text, as one would type it. */
import { bareQuery, type FieldKind, fieldOf } from './fields.ts';
import { type Leaf, normalForm } from './fold.ts';
import type { QueryLanguage } from './keyword.ts';
import { patternSign } from './pattern.ts';
import type { Query } from './query.ts';
import {
  beginningSign,
  escapeSign,
  isBlank,
  isHyphen,
  operators,
  printedQuotes,
  quotationMarks,
  signs,
} from './syntax.ts';
import { type Token, tokensOf } from './tokens.ts';

const [doubleQuotes, guillemets] = quotationMarks;
const neverPlain = Object.values(signs).join('') + quotationMarks.join('') + escapeSign + beginningSign;

const withEscapes = (text: string, isEscaped: (character: string) => boolean): string =>
  Array.from(text, character => (isEscaped(character) ? escapeSign + character : character)).join('');

function onlyToken(text: string): Token | undefined {
  const [token, other] = tokensOf(text);
  return other ? undefined : token;
}

interface Bare {
  readonly text: string;
  readonly isBeginning: boolean;
}

const isReadAs = ({ text, isBeginning }: Bare, typed: string): boolean => {
  const token = onlyToken(typed);
  if (token?.type !== 'text' || token.text !== text || token.isBeginning !== isBeginning) return false;
  return isBeginning || !(token.isPlain && bareQuery(text));
};

/** Escaped where it would be an operator, a field or the like. */
function printBare(bare: Bare): string {
  const escaped = withEscapes(bare.text, character => isBlank(character) || neverPlain.includes(character));
  const typed = bare.isBeginning
    ? escaped + beginningSign
    : escaped.replace(/[,;]$/u, comma => escapeSign + comma);
  return isReadAs(bare, typed) && !isHyphen(typed.charAt(0)) ? typed : escapeSign + typed;
}

/** In the language's quotation marks, or the other ones where the text has these. */
function quoted(text: string, language: QueryLanguage): string {
  const [own, other] = language === 'ar' ? [guillemets, doubleQuotes] : [doubleQuotes, guillemets];
  const hasOwn = Array.from(text).some(character => own.includes(character));
  const marks = hasOwn ? other : own;
  const [open, close] = printedQuotes[marks === guillemets ? 'ar' : 'en'];
  return open + withEscapes(text, character => marks.includes(character) || character === escapeSign) + close;
}

function isReadAsValue(value: string, text: string): boolean {
  const token = onlyToken(text);
  return token?.type === 'field' && token.value.text === value && !/["«\\]/u.test(text);
}

/** `source:BBC`, `source:"BBC News"`. */
export function printField(kind: FieldKind, value: string, language: QueryLanguage): string {
  const start = `${fieldOf(kind).words[language]}:`;
  return start + (isReadAsValue(value, start + value) ? value : quoted(value, language));
}

function printLeaf(leaf: Leaf, language: QueryLanguage): string {
  if ('word' in leaf) return printBare({ text: leaf.word, isBeginning: false });
  if ('beginning' in leaf) return printBare({ text: leaf.beginning, isBeginning: true });
  if ('phrase' in leaf) return quoted(leaf.phrase, language);
  if ('regex' in leaf) return patternSign + leaf.regex + patternSign;
  const [kind, value] = Object.entries(leaf)[0] as [FieldKind, unknown];
  return printField(kind, fieldOf(kind).print(value, language), language);
}

type Around = 'nothing' | 'any' | 'all' | 'not';
type Step = string | { readonly query: Query; readonly around: Around };

const inBrackets = (steps: readonly Step[], isNeeded: boolean): readonly Step[] =>
  isNeeded ? ['(', ...steps, ')'] : steps;

const separated = (queries: readonly Query[], around: Around, separator: string): readonly Step[] =>
  queries.flatMap((query, index): Step[] =>
    index === 0 ? [{ query, around }] : [separator, { query, around }],
  );

function stepsOf({ query, around }: Exclude<Step, string>, language: QueryLanguage): readonly Step[] {
  if ('not' in query) return ['-', { query: query.not, around: 'not' }];
  if ('all' in query) {
    if (query.all.length === 0) return [around === 'nothing' ? '' : '()'];
    return inBrackets(separated(query.all, 'all', ' '), around === 'not');
  }
  if ('any' in query) {
    if (query.any.length === 0) return ['-()'];
    const separator = ` ${operators.or[language]} `;
    return inBrackets(separated(query.any, 'any', separator), around === 'all' || around === 'not');
  }
  return [printLeaf(query, language)];
}

/**
 * The text of a query's normal form, with no bracket or quotation mark that it could do without. `parseQuery` reads the same
 * normal form from it in either language. Linear.
 */
export function printQuery(query: Query, language: QueryLanguage = 'en'): string {
  let text = '';
  const steps: Step[] = [{ query: normalForm(query), around: 'nothing' }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (typeof step === 'string') text += step;
    else for (const part of stepsOf(step, language).toReversed()) steps.push(part);
  }
  return text;
}
