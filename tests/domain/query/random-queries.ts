/** Random queries in any shape, normal or not. */
import fc from 'fast-check';
import { possessions, type Query, statuses } from '../../../source/domain/query/query.ts';
import { plainText } from '../../../source/domain/query/syntax.ts';

const troublesome = [
  'غزة',
  'أو',
  'or',
  'NOT',
  'ليس',
  'غير-مقروء',
  'is:read',
  'foo:bar',
  'https://a.example/?q=(x)',
  '12:30',
  '-',
  '--',
  '-x',
  '(',
  ')',
  'a|b',
  '"',
  '«x»',
  '“x',
  '\\',
  'x\\',
  'a,',
  ',',
  '1,000;',
  'a b',
  'c،',
  '*',
  'a*',
  'b\\*',
  '//x',
  '/x',
  '/x/',
  '/',
  'مصدر:',
  'و🏴‍☠️',
];

const text = fc
  .oneof(
    fc.constantFrom(...troublesome),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.string({ maxLength: 8 }),
  )
  .map(plainText)
  .filter(plain => plain !== '');

const moment = fc.constantFrom(
  '2d',
  '1w',
  '3m',
  '20d',
  '1d12h',
  'today',
  'yesterday',
  '2026-11-23',
  '2026-11-23T09:30Z',
);

const leaf: fc.Arbitrary<Query> = fc.oneof(
  fc.record({ word: text }),
  fc.record({ beginning: text }),
  fc.record({ phrase: text }),
  fc.record({ regex: fc.constantFrom('a', 'غز[ةه]', '^a\\/b "c|(d)"', '[/«]-x', '\\\\') }),
  fc.record({ title: text }),
  fc.record({ author: text }),
  fc.record({ lang: fc.constantFrom('ar', 'fa', 'sw') }),
  fc.record({ has: fc.constantFrom(...possessions) }),
  fc.record({ is: fc.constantFrom(...statuses) }),
  fc.record({ source: text }),
  fc.record({ category: text }),
  fc.record({ sources: fc.constantFrom('3', '>1', '>=12', '<9', '<=4') }),
  fc.record({ since: moment }),
  fc.record({ before: moment }),
);

export const randomQuery: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>(tie => ({
  query: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaf,
    fc.record({ not: tie('query') }),
    fc.record({ all: fc.array(tie('query'), { maxLength: 4 }) }),
    fc.record({ any: fc.array(tie('query'), { maxLength: 4 }) }),
  ),
})).query;
