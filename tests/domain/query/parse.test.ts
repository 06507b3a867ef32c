import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orders } from '../../../source/domain/order.ts';
import { parseQuery } from '../../../source/domain/query/parse.ts';
import {
  maxQueryDepth,
  maxQueryTerms,
  type Query,
  type QueryError,
} from '../../../source/domain/query/query.ts';
import { openTestArchive } from '../../support/archive.ts';
import { fuzzSeed } from '../../support/fuzz-seed.ts';

const now = new Date('2026-11-24T12:00:00.000Z');
const parsed = (text: string): Query => {
  const result = parseQuery(text, now);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const errorOf = (text: string): QueryError | null => {
  const result = parseQuery(text, now);
  return result.ok ? null : result.error;
};

const unread: Query = { is: 'unread' };
const a: Query = { word: 'a' };
const b: Query = { word: 'b' };
const c: Query = { word: 'c' };

describe('words and phrases', () => {
  it.each<[string, Query]>([
    ['', { all: [] }],
    ['  ،  ', { all: [] }],
    ['غزة', { word: 'غزة' }],
    ['غزة، لبنان؛ سوريا', { all: [{ word: 'غزة' }, { word: 'لبنان' }, { word: 'سوريا' }] }],
    ['a, b; c', { all: [a, b, c] }],
    ['1,000', { word: '1,000' }],
    ['"بنك المغرب"', { phrase: 'بنك المغرب' }],
    ['«بنك المغرب»', { phrase: 'بنك المغرب' }],
    ['»بنك المغرب«', { phrase: 'بنك المغرب' }],
    ['“بنك  المغرب”', { phrase: 'بنك المغرب' }],
    ['”بنك المغرب“', { phrase: 'بنك المغرب' }],
    ['＂a b＂', { phrase: 'a b' }],
    ['"say \\"a\\""', { phrase: 'say "a"' }],
    ['a"b"', { all: [a, { phrase: 'b' }] }],
    ['-', { word: '-' }],
    ['a - b', { all: [a, { word: '-' }, b] }],
    ['–', { word: '–' }],
    ['covid-19', { word: 'covid-19' }],
    ['12:30', { word: '12:30' }],
    ['٢:١', { word: '٢:١' }],
    ['https://a.example/feed?x=1', { word: 'https://a.example/feed?x=1' }],
    ['C++:', { word: 'C++:' }],
    ['\\or', { word: 'or' }],
    ['is\\:unread', { word: 'is:unread' }],
    ['\\غير-مقروء', { word: 'غير-مقروء' }],
    ['\u200fa\u200e\u061c', a],
    ['-\u200fa', { not: a }],
    ['-\u200f a', { all: [{ word: '-' }, a] }],
    ['a\u200fb', { word: 'ab' }],
    ['oro', { word: 'oro' }],
    ['unread', { word: 'unread' }],
    ['كتا*', { beginning: 'كتا' }],
    ['\u200fa*', { beginning: 'a' }],
    ['a b*', { all: [a, { beginning: 'b' }] }],
    ['-b*', { not: { beginning: 'b' } }],
    ['a**', { beginning: 'a*' }],
    ['*', { word: '*' }],
    ['a*b', { word: 'a*b' }],
    ['a\\*', { word: 'a*' }],
    ['a\\\\*', { beginning: 'a\\' }],
    ['"a*"', { phrase: 'a*' }],
  ])('of %j', (text, query) => {
    expect(parsed(text)).toEqual(query);
  });
});

describe('fields', () => {
  it.each<[string, Query]>([
    ['is:unread', unread],
    ['IS:Unread', unread],
    ['حالة:غير-مقروء', unread],
    ['حاله:غير-مقروء', unread],
    ['حالة:غیر‌مقروء', unread],
    ['حالة:«غير مقروء»', unread],
    ['حالة:غير_مقروء', unread],
    ['حَالَة:غَيْر‑مَقْرُوء', unread],
    ['حـالة：غير-مقروءة', unread],
    ['\ufea3\ufe8e\ufedf\ufe94:غير-مقروء', unread],
    ['is:غير-مقروء', unread],
    ['حالة:unread', unread],
    ['غير-مقروء', unread],
    ['غیر‌مقروء', unread],
    ['ｉｓ：ｕｎｒｅａｄ', unread],
    ['is:\u200eunread', unread],
    ['\u200fحالة\u200f:\u200f«غير مقروء»\u200f', unread],
    ['حالة:مقروء', { is: 'read' }],
    ['حالة:محفوظ', { is: 'bookmarked' }],
    ['is:bookmarked', { is: 'bookmarked' }],
    ['source:"الجزيرة نت"', { source: 'الجزيرة نت' }],
    ['مصدر:«الجزيرة نت»', { source: 'الجزيرة نت' }],
    ['مصدر:الجزيرة، غزة', { all: [{ source: 'الجزيرة' }, { word: 'غزة' }] }],
    ['source:https://a.example/feed', { source: 'https://a.example/feed' }],
    ['sources:>3', { sources: '>3' }],
    ['مصادر:>=٣', { sources: '>=3' }],
    ['مصادر:٣+', { sources: '>=3' }],
    ['-sources:3', { not: { sources: '3' } }],
    ['is:story', { is: 'story' }],
    ['حالة:قصة', { is: 'story' }],
    ['حالة:حدث', { is: 'story' }],
    ['قسم:علوم/طب', { category: 'علوم/طب' }],
    ['since:2d', { since: '2d' }],
    ['منذ:٢يوم', { since: '2d' }],
    ['منذ:"٣ أيام"', { since: '3d' }],
    ['منذ:اسبوع', { since: '1w' }],
    ['قبل:أمس', { before: 'yesterday' }],
    ['before:2026-11-23T09:30Z', { before: '2026-11-23T09:30Z' }],
    ['عنوان:"سعر النفط"', { title: 'سعر النفط' }],
    ['جذر:كتب نص:قمح', { all: [{ root: 'كتب' }, { body: 'قمح' }] }],
    ['اسم:ترامب', { name: 'ترامب' }],
    ['is:new', { is: 'new' }],
    ['حالة:جديدة', { is: 'new' }],
    ['author:"Mona Said"', { author: 'Mona Said' }],
    ['كاتب:منى', { author: 'منى' }],
    ['lang:AR', { lang: 'ar' }],
    ['lang:arabic', { lang: 'ar' }],
    ['language:fa', { lang: 'fa' }],
    ['لغة:العربيه', { lang: 'ar' }],
    ['لغة:فارسي', { lang: 'fa' }],
    ['lang:sw', { lang: 'sw' }],
    ['has:image', { has: 'image' }],
    ['فيه:صوره', { has: 'image' }],
    ['فيه:صوت', { has: 'audio' }],
    ['has:فيديو', { has: 'video' }],
  ])('of %j', (text, query) => {
    expect(parsed(text)).toEqual(query);
  });
});

describe('regular expressions', () => {
  it.each<[string, Query]>([
    ['/غز[ةه]/', { regex: 'غز[ةه]' }],
    ['/a b/ c', { all: [{ regex: 'a b' }, c] }],
    ['-/a/', { not: { regex: 'a' } }],
    ['(/a/ or b)', { any: [{ regex: 'a' }, b] }],
    ['/a\\/b/', { regex: 'a\\/b' }],
    ['/[/]/', { regex: '[/]' }],
    ['\u200f/\u200fa\u200e/\u200f b', { all: [{ regex: 'a' }, b] }],
    ['/a/, b', { all: [{ regex: 'a' }, b] }],
    ['"/a/"', { phrase: '/a/' }],
    ['\\/a/', { word: '/a/' }],
    ['a/b/', { word: 'a/b/' }],
    ['/', { word: '/' }],
    ['a / b', { all: [a, { word: '/' }, b] }],
    ['//a', { word: '//a' }],
  ])('of %j', (text, query) => {
    expect(parsed(text)).toEqual(query);
  });

  it.each<[string, Partial<QueryError>]>([
    ['a /b', { column: 2, problem: 'unclosed-pattern', found: '/b', expected: ['/'] }],
    ['a /(b/', { column: 2, problem: 'bad-pattern', found: '/(b/', reason: 'Unterminated group' }],
    ['/[a/', { column: 0, problem: 'bad-pattern', found: '/[a/' }],
    ['/a/i b', { column: 3, problem: 'pattern-end', found: 'i' }],
    ['/etc/passwd', { column: 5, problem: 'pattern-end', found: 'passwd' }],
  ])('of %j are none', (text, error) => {
    expect(errorOf(text)).toMatchObject(error);
  });
});

describe('operators', () => {
  it.each<[string, Query]>([
    ['a b', { all: [a, b] }],
    ['a or b', { any: [a, b] }],
    ['a OR b', { any: [a, b] }],
    ['a أو b', { any: [a, b] }],
    ['a او b', { any: [a, b] }],
    ['a|b', { any: [a, b] }],
    ['a || b ｜ c', { any: [a, b, c] }],
    ['a b or c', { any: [{ all: [a, b] }, c] }],
    ['a (b or c)', { all: [a, { any: [b, c] }] }],
    ['a（b or c）', { all: [a, { any: [b, c] }] }],
    ['((a))', a],
    ['(a (b)) c', { all: [a, b, c] }],
    ['a or (b or c)', { any: [a, b, c] }],
    ['-a', { not: a }],
    ['−a', { not: a }],
    ['not a', { not: a }],
    ['ليس a', { not: a }],
    ['--a', a],
    ['not -a', a],
    ['-a b', { all: [{ not: a }, b] }],
    ['not a or b', { any: [{ not: a }, b] }],
    ['-(a or b)', { not: { any: [a, b] } }],
    ['-(-(a))', a],
    ['-"a b"', { not: { phrase: 'a b' } }],
    ['-source:a', { not: { source: 'a' } }],
    ['-غير-مقروء', { not: unread }],
    ['()', { all: [] }],
    ['a ()', a],
    ['-()', { any: [] }],
  ])('in %j', (text, query) => {
    expect(parsed(text)).toEqual(query);
  });
});

describe('an error', () => {
  it.each<[string, QueryError['problem'], number, string, string | undefined]>([
    ['غزة foo:bar', 'unknown-field', 4, 'foo:', 'is:'],
    ['sorce:bbc', 'unknown-field', 0, 'sorce:', 'source:'],
    ['a مصدرر:x', 'unknown-field', 2, 'مصدرر:', 'مصدر:'],
    ['قال: نعم', 'unknown-field', 0, 'قال:', 'قبل:'],
    ['is:unred', 'bad-value', 3, 'unred', 'unread'],
    ['حالة:جميل', 'bad-value', 5, 'جميل', 'غير-مقروء'],
    ['is:', 'bad-value', 3, '', 'unread'],
    ['source: bbc', 'bad-value', 7, '', 'ID'],
    ['source:""', 'bad-value', 7, '', 'ID'],
    ['sources:many', 'bad-value', 8, 'many', '3'],
    ['غزة مصادر:كثيرة', 'bad-value', 10, 'كثيرة', '٣'],
    ['sources:<1', 'bad-value', 8, '<1', '<3'],
    ['since:soon', 'bad-value', 6, 'soon', 'today'],
    ['since:999999y', 'bad-value', 6, '999999y', 'today'],
    ['منذ:غدا', 'bad-value', 4, 'غدا', 'اليوم'],
    ['a ""', 'bad-value', 2, '""', '"…"'],
    ['a "b c', 'unclosed-phrase', 2, '"b', '"'],
    ['«b c', 'unclosed-phrase', 0, '«b', '»'],
    ['source:"b c', 'unclosed-phrase', 7, '"b', '"'],
    ['a (b (c)', 'unclosed-bracket', 2, '(', ')'],
    ['a) b', 'unopened-bracket', 1, ')', '('],
    ['or a', 'missing-operand', 0, 'or', '"…"'],
    ['a or', 'missing-operand', 4, '', '"…"'],
    ['غزة أو', 'missing-operand', 6, '', '«…»'],
    ['a or or b', 'missing-operand', 5, 'or', '"…"'],
    ['a (or b)', 'missing-operand', 3, 'or', '"…"'],
    ['(a not)', 'missing-operand', 6, ')', '"…"'],
    ['-or', 'missing-operand', 1, 'or', '"…"'],
  ])('in %j', (text, problem, column, found, firstExpected) => {
    expect(errorOf(text)).toMatchObject({ problem, column, found });
    expect(errorOf(text)?.expected[0]).toBe(firstExpected);
  });
});

describe('the bounds', () => {
  const nested = (depth: number): string => `${'a (b or '.repeat(depth)}c${')'.repeat(depth)}`;

  it('are so many brackets inside one another', () => {
    expect(errorOf(nested(maxQueryDepth))).toBeNull();
    expect(errorOf(nested(maxQueryDepth + 1))).toEqual({
      problem: 'too-deep',
      column: 'a (b or '.length * maxQueryDepth + 2,
      found: '(',
      expected: [],
    });
    expect(errorOf(nested(2000))?.problem).toBe('too-deep');
  });

  it('count brackets that are closed no more', () => {
    expect(errorOf('(a) '.repeat(maxQueryTerms / 2))).toBeNull();
  });

  it('are so many words, fields and groups', () => {
    const terms = ['غزة', 'is:read', '()', '-x', '"a b"'];
    const text = (count: number): string =>
      Array.from({ length: count }, (_, index) => terms[index % terms.length]).join(' ');
    expect(errorOf(text(maxQueryTerms))).toBeNull();
    expect(errorOf(text(maxQueryTerms + 1))).toMatchObject({
      problem: 'too-long',
      column: text(maxQueryTerms).length + 1,
      found: 'غزة',
    });
  });
});

/** As a list asks: within a scope, and in that only what is unread. */
const inScopes = (query: Query): Query => ({
  all: [{ any: [{ source: 'a' }, { category: 'b' }] }, { all: [{ not: { is: 'read' } }, query] }],
});

describe('a query at the bounds runs in the archive', () => {
  const nested = (depth: number, open: string, inner: string): string =>
    `${open.repeat(depth)}${inner}${')'.repeat(depth)}`;

  it.each([
    ['words in groups', nested(maxQueryDepth, 'a or b (', 'c')],
    ['words in negated groups', nested(maxQueryDepth, 'a or b -(', 'c')],
    ['fields in negated groups', nested(maxQueryDepth, 'is:read or category:b -(', 'is:unread')],
    ['words and fields in negated groups', nested(maxQueryDepth, 'a or category:b -(', 'c')],
    ['many words', 'غزة '.repeat(maxQueryTerms)],
    ['many negated words', '-غزة '.repeat(maxQueryTerms)],
    ['many alternatives', 'غزة or '.repeat(maxQueryTerms - 1).concat('a')],
    ['many fields', 'category:b or '.repeat(maxQueryTerms - 1).concat('is:read')],
    [
      'many fields in the deepest group',
      nested(
        maxQueryDepth,
        'is:read or category:b -(',
        '-category:b '.repeat(maxQueryTerms - 3 * maxQueryDepth),
      ),
    ],
  ])('%s', (_, text) => {
    const archive = openTestArchive();
    for (const query of [parsed(text), inScopes(parsed(text))]) {
      expect(archive.count(query)).toBe(0);
      for (const order of orders) expect(archive.list({ query, order, limit: 9 })).toEqual([]);
    }
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...'ab()"«»|-\\:،, \u200f\n'.split(''),
    'or ',
    'is:',
    'أو ',
    'since:',
    'غزة',
    '\ud83d',
    '😀',
  );
  const query = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 40 }).map(all => all.join('')),
  );

  it('is a query, or has an error inside of it', () => {
    fc.assert(
      fc.property(query, text => {
        const error = errorOf(text);
        if (!error) return;
        expect(error.column).toBeGreaterThanOrEqual(0);
        expect(error.column).toBeLessThanOrEqual(text.length);
        if (error.problem === 'missing-operand' || error.problem === 'unclosed-phrase')
          expect(text.startsWith(error.found, error.column)).toBe(true);
      }),
      { seed: fuzzSeed, numRuns: 2000 },
    );
  });
});

/** Milliseconds of the processor, which what else the machine does hardly changes. */
function timeOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1000;
}

describe('time', () => {
  const growth = 8;
  it.each<[string, (length: number) => string]>([
    ['one word', length => 'a'.repeat(length)],
    ['hyphens', length => `${'-'.repeat(length)}a`],
    ['backslashes', length => '\\'.repeat(length)],
    ['commas', length => ','.repeat(length)],
    ['a phrase', length => `"${'a '.repeat(length / 2)}"`],
    ['a long field name', length => `${'a'.repeat(length)}:b`],
    ['a long time', length => `since:${'1d'.repeat(length / 2)}`],
  ])('grows with the length of %s only', (_, textOf) => {
    const short = textOf(25_000);
    const long = textOf(25_000 * growth);
    const shortTime = timeOf(() => parseQuery(short, now));
    const longTime = timeOf(() => parseQuery(long, now));
    expect(longTime).toBeLessThan(growth * 3 * Math.max(shortTime, 20));
  });
});
