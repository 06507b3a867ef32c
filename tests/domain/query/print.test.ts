import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldKinds } from '../../../source/domain/query/fields.ts';
import { normalForm } from '../../../source/domain/query/fold.ts';
import { parseQuery } from '../../../source/domain/query/parse.ts';
import { printQuery } from '../../../source/domain/query/print.ts';
import type { Query } from '../../../source/domain/query/query.ts';
import { fuzzSeed } from '../../support/fuzz-seed.ts';
import { randomQuery } from './random-queries.ts';

const now = new Date('2026-11-24T12:00:00.000Z');

/** A query, its English and its Arabic text. */
const pairs: readonly (readonly [Query, string, string])[] = [
  [{ all: [] }, '', ''],
  [{ any: [] }, '-()', '-()'],
  [{ word: 'غزة' }, 'غزة', 'غزة'],
  [{ word: 'or' }, '\\or', '\\or'],
  [{ word: 'غير-مقروء' }, '\\غير-مقروء', '\\غير-مقروء'],
  [{ word: '-5' }, '\\-5', '\\-5'],
  [{ word: 'C++:' }, 'C++:', 'C++:'],
  [{ word: 'foo:bar' }, '\\foo:bar', '\\foo:bar'],
  [{ word: 'a|b' }, 'a\\|b', 'a\\|b'],
  [{ phrase: 'بنك المغرب' }, '"بنك المغرب"', '«بنك المغرب»'],
  [{ phrase: 'the "quoted" word' }, '«the "quoted" word»', '«the "quoted" word»'],
  [{ phrase: 'قال «نعم»' }, '"قال «نعم»"', '"قال «نعم»"'],
  [{ is: 'unread' }, 'is:unread', 'حالة:غير-مقروء'],
  [{ source: 'BBC News' }, 'source:"BBC News"', 'مصدر:«BBC News»'],
  [{ source: 'https://a.example/feed' }, 'source:https://a.example/feed', 'مصدر:https://a.example/feed'],
  [{ category: 'علوم' }, 'category:علوم', 'قسم:علوم'],
  [{ tag: 'للقراءة لاحقًا' }, 'tag:"للقراءة لاحقًا"', 'وسم:«للقراءة لاحقًا»'],
  [{ note: 'فكرة' }, 'note:فكرة', 'ملاحظة:فكرة'],
  [{ has: 'note' }, 'has:note', 'فيه:ملاحظة'],
  [{ has: 'tag' }, 'has:tag', 'فيه:وسم'],
  [{ word: 'a*' }, 'a\\*', 'a\\*'],
  [{ beginning: 'الكتا' }, 'الكتا*', 'الكتا*'],
  [{ not: { beginning: '-a b' } }, '-\\-a\\ b*', '-\\-a\\ b*'],
  [{ title: 'أسعار النفط' }, 'title:"أسعار النفط"', 'عنوان:«أسعار النفط»'],
  [{ body: 'نفط' }, 'body:نفط', 'نص:نفط'],
  [{ name: 'غوتيريش' }, 'name:غوتيريش', 'اسم:غوتيريش'],
  [{ root: 'كتب' }, 'root:كتب', 'جذر:كتب'],
  [{ sources: '>=3' }, 'sources:>=3', 'مصادر:>=٣'],
  [{ author: 'منى السعيد' }, 'author:"منى السعيد"', 'كاتب:«منى السعيد»'],
  [{ lang: 'fa' }, 'lang:fa', 'لغة:الفارسية'],
  [{ lang: 'sw' }, 'lang:sw', 'لغة:sw'],
  [{ has: 'audio' }, 'has:audio', 'فيه:صوت'],
  [{ regex: 'غز[ةه] "' }, '/غز[ةه] "/', '/غز[ةه] "/'],
  [{ word: '/a/' }, '\\/a/', '\\/a/'],
  [{ since: '2d' }, 'since:2d', 'منذ:يومين'],
  [{ before: '20d' }, 'before:20d', 'قبل:٢٠يوم'],
  [{ not: { is: 'read' } }, '-is:read', '-حالة:مقروء'],
  [{ any: [{ word: 'a' }, { all: [{ word: 'b' }, { word: 'c' }] }] }, 'a or b c', 'a أو b c'],
  [{ all: [{ word: 'a' }, { any: [{ word: 'b' }, { word: 'c' }] }] }, 'a (b or c)', 'a (b أو c)'],
  [{ not: { all: [{ word: 'a' }, { not: { word: 'b' } }] } }, '-(a -b)', '-(a -b)'],
];

describe('a printed query', () => {
  it.each(pairs)('%j is %s, in Arabic %s', (query, english, arabic) => {
    expect(printQuery(query)).toBe(english);
    expect(printQuery(query, 'ar')).toBe(arabic);
    expect(parseQuery(english, now)).toEqual({ ok: true, value: query });
    expect(parseQuery(arabic, now)).toEqual({ ok: true, value: query });
  });

  it('has a pair here for every field', () => {
    const kinds = pairs.flatMap(([query]) => Object.keys(query));
    expect(fieldKinds.filter(kind => !kinds.includes(kind))).toEqual([]);
  });

  it.each(['en', 'ar'] as const)('is read as the same query, in %s', language => {
    fc.assert(
      fc.property(randomQuery, query => {
        const printed = printQuery(query, language);
        expect(parseQuery(printed, now)).toEqual({ ok: true, value: normalForm(query) });
        expect(printQuery(normalForm(query), language)).toBe(printed);
      }),
      { seed: fuzzSeed, numRuns: 1000 },
    );
  });
});
