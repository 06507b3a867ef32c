import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readyQuery } from '../../source/app/services/articles.ts';
import { parseQuery } from '../../source/domain/query/parse.ts';
import { arabic } from '../../source/i18n/ar.ts';
import { english } from '../../source/i18n/en.ts';
import { type EditionServices, editionServices, fixedClock } from '../support/edition-services.ts';

/** What each example finds in the sample edition, the best first: beginnings of headlines. */
const expected: readonly (readonly string[])[] = [
  ['حافلة قديمة تحمل', '«ميتا» تفتح', 'معرض «ضفاف»'],
  ['«نسور الساحل»'],
  ['خريطة وراثية', 'CRISPR'],
  ['42 كم من الرمل', '“كنت أعدّ البيادق'],
  [
    ...['«نسور الساحل»', 'مؤشر «الساحل 30»', 'دراسة ميدانية', '3.5 مليار دولار', '“رفيق Rafiq”'],
    ...['أمطار غزيرة', 'فرق الإنقاذ البحري'],
  ],
  ['“فسيلة لكل بيت”'],
  ['لماذا يدفع المشجع'],
  ['«بريدك في القائمة»', 'وداعًا لكلمات السر'],
  ['کتاب‌خوانی در شب', 'پرانی کتابوں کا'],
  ['دراسة ميدانية'],
];

const page = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8');
const rows = page
  .split('\n| query | in Arabic | finds |\n')[1]
  ?.split('\n\n')[0]
  ?.split('\n')
  .slice(1)
  .map(row => Array.from(row.matchAll(/`([^`]+)`/gu), ([, code = '']) => code));

const inEnglish = english.cli.queryExamples.map(([query]) => query);
const inArabic = arabic.cli.queryExamples.map(([query]) => query);

function found({ archive, store }: EditionServices, text: string): readonly string[] {
  const parsed = parseQuery(text, fixedClock.now());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const ready = readyQuery({ archive, store, clock: fixedClock }, parsed.value);
  if (!ready.ok) throw new Error(JSON.stringify(ready.error));
  return archive.list({ query: ready.value, order: 'best', limit: 100 }).map(({ title }) => title);
}

it('the page about the command line and the help in both languages have the same ten examples', () => {
  expect(rows).toEqual(inEnglish.map((query, index) => [query, inArabic[index]]));
  expect(rows).toHaveLength(10);
});

it('each finds what it should in the sample edition', async () => {
  const services = await editionServices();
  const beginningsOf = (query: string, index: number): readonly string[] =>
    found(services, query).map(
      title => expected[index]?.find(beginning => title.startsWith(beginning)) ?? title,
    );
  expect(inEnglish.map(beginningsOf)).toEqual(expected);
  expect(inArabic.map(beginningsOf)).toEqual(expected);
});
