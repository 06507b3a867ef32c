/** What is wrong with a query, in English. */
import type { ReaderError } from '../domain/errors.ts';
import { maxQueryDepth, maxQueryTerms, type QueryError } from '../domain/query/query.ts';
import type { CliMessages } from './cli-messages.ts';
import { shortened } from './shortened.ts';

/** Keeps what is typed from right to left apart from its neighbours. */
const leftToRight = '\u200e';
const code = (text: string): string => `\`${shortened(text)}\`${leftToRight}`;
const expected = ({ expected: words }: QueryError): string => `Expected: ${words.map(code).join(', ')}.`;

const problems: Readonly<Record<QueryError['problem'], (error: QueryError, at: string) => string>> = {
  'unknown-field': (error, at) =>
    `Unknown field in the query, ${at}: ${code(error.found)}. ${expected(error)}`,
  'bad-value': (error, at) =>
    error.found === ''
      ? `Missing value in the query, ${at}. ${expected(error)}`
      : `Invalid value in the query, ${at}: ${code(error.found)}. ${expected(error)}`,
  'unclosed-phrase': (error, at) =>
    `Missing quotation mark in the query: ${code(error.found)} ${at} begins a phrase. Add ${error.expected.map(code).join('')} at the end of the phrase.`,
  'unclosed-pattern': (error, at) =>
    `Missing slash in the query: ${code(error.found)} ${at} begins a regular expression. Add ${code('/')} after it, or put ${code('\\')} before it to search for the word.`,
  'bad-pattern': ({ found, reason = '' }, at) =>
    `Invalid regular expression in the query, ${at}: ${code(found)} (${reason}). Correct it, or put ${code('\\')} before it to search for the word.`,
  'pattern-end': (error, at) =>
    `Unexpected text after the regular expression in the query, ${at}: ${code(error.found)}. Add a space before it; flags are not needed.`,
  'slow-pattern': ({ found }) =>
    `The regular expression ${code(found)} takes too long. Simplify it: avoid a repetition inside a repetition, such as ${code('(a+)+')}, or add words or fields to the query.`,
  'unclosed-bracket': (_, at) =>
    `Missing parenthesis in the query: the one ${at} is not closed. Add a closing parenthesis.`,
  'unopened-bracket': (_, at) =>
    `Unexpected closing parenthesis in the query, ${at}. Remove it, or add an opening parenthesis before it.`,
  'missing-operand': (error, at) =>
    error.found === ''
      ? 'Missing word at the end of the query. Add a word, a phrase or a field.'
      : `Missing word in the query before ${code(error.found)}, ${at}. Add a word, a phrase or a field.`,
  'too-deep': (_, at) => `Parentheses nested too deep in the query, ${at}. Nest at most ${maxQueryDepth}.`,
  'too-long': (_, at) =>
    `Too many words in the query, ${at}. Use at most ${maxQueryTerms} words, fields and groups.`,
};

/** Of a `bad-query`. */
export const englishQueryProblem = ({ query, detail = '' }: ReaderError): string =>
  query ? problems[query.problem](query, `at character ${detail}`) : 'Invalid query.';

/** Each finds something in the sample edition. */
export const englishQueryExamples: CliMessages['queryExamples'] = [
  ['كتاب أطفال', 'both words, in any of their forms'],
  ['"كأس الاتحاد"', 'the exact phrase'],
  ['وراث*', 'words that start with these letters'],
  ['ماراثون or شطرنج', 'either word'],
  ['الساحل -مترو', 'the first word without the second'],
  ['/\\d+ ألف شجر[ةه]/', 'a regular expression'],
  ['title:لماذا category:رياضة', 'a word in the headline, in a section'],
  ['author:"ميساء الطويل"', 'articles by an author'],
  ['lang:fa or lang:ur', 'articles in Persian or Urdu'],
  ['is:unread has:image since:2026-11-23', 'unread articles with a picture, since a date'],
];
