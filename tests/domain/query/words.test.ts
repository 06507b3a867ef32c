import { expect, test } from 'vitest';
import { parseQuery } from '../../../source/domain/query/parse.ts';
import type { Query } from '../../../source/domain/query/query.ts';
import { asksForWords, takesLong, wordsIn } from '../../../source/domain/query/words.ts';

const now = new Date('2026-11-23T09:00:00Z');

function query(text: string): Query {
  const parsed = parseQuery(text, now);
  if (!parsed.ok) throw new Error(parsed.error.problem);
  return parsed.value;
}

test('words and phrases are found in every branch but those behind a not', () => {
  expect(wordsIn(query('قمة is:unread ("الدول العربية" or -حرب) -(نفط غاز)'))).toEqual([
    'قمة',
    'الدول العربية',
  ]);
});

test('an index of words is asked for an excluded word too', () => {
  expect(asksForWords(query('is:unread -حرب'))).toBe(true);
  expect(asksForWords(query('is:unread (source:bbc or since:2d)'))).toBe(false);
});

test('the index is not waited for where only what the user has written is asked for', () => {
  expect(['has:tag', 'has:note', 'tag:a', 'has:image'].map(text => takesLong(query(text)))).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

test('no query is too deep', () => {
  const pairs = 10_000;
  const nested = (outer: Query, inner: Query): Query =>
    Array.from({ length: pairs }).reduce<Query>(
      (query: Query) => ({ any: [outer, { all: [{ is: 'read' }, query] }] }),
      inner,
    );
  const deep = nested({ word: 'a' }, { word: 'b' });
  expect(wordsIn(deep)).toHaveLength(pairs + 1);
  expect(asksForWords(deep)).toBe(true);
  const wordless = nested({ is: 'unread' }, { is: 'read' });
  expect(asksForWords(wordless)).toBe(false);
});
