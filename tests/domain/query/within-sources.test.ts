import { expect, it } from 'vitest';
import { normalForm } from '../../../source/domain/query/fold.ts';
import { parseQuery } from '../../../source/domain/query/parse.ts';
import { printQuery } from '../../../source/domain/query/print.ts';
import { withinSources } from '../../../source/domain/query/within-sources.ts';

function narrowed(text: string, ids: readonly string[]): string {
  const query = parseQuery(text, new Date());
  if (!query.ok) throw new Error(query.error.problem);
  return printQuery(normalForm(withinSources(query.value, ids)));
}

it.each([
  ['', 'source:x or source:y'],
  ['a', 'a (source:x or source:y)'],
  ['a or b', '(a or b) (source:x or source:y)'],
  ['-a', '-a (source:x or source:y)'],
  ['source:z', 'source:z'],
  ['a source:z', 'a source:z'],
  ['-source:z', '-source:z (source:x or source:y)'],
  ['is:bookmarked', 'is:bookmarked'],
  ['is:bookmarked is:unread', 'is:bookmarked is:unread'],
  ['-is:bookmarked', '-is:bookmarked (source:x or source:y)'],
  ['is:read', 'is:read (source:x or source:y)'],
  ['is:bookmarked or source:z', 'is:bookmarked or source:z'],
  ['is:bookmarked or a', 'is:bookmarked or a (source:x or source:y)'],
  ['b (source:z or a)', 'b (source:z or a (source:x or source:y))'],
  ['(source:z or a) (source:w or b)', '(source:z or a (source:x or source:y)) (source:w or b)'],
])('%j within x and y is %j', (text, expected) => {
  expect(narrowed(text, ['x', 'y'])).toBe(expected);
});

it('finds nothing within no sources', () => {
  expect(narrowed('', [])).toBe('-()');
});
