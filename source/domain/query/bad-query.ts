import type { ReaderError } from '../errors.ts';
import type { QueryError } from './query.ts';

/** Characters as people count them: a letter with its marks is one. */
const charactersIn = (text: string): number =>
  Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)).length;

/** The failure of a command for a text that is no query. `detail` is the place in characters, counted from 1. */
export const badQuery = (text: string, query: QueryError): ReaderError => ({
  code: 'bad-query',
  subject: text,
  detail: String(charactersIn(text.slice(0, query.column)) + 1),
  query,
});
