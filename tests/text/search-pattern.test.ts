import { expect, it } from 'vitest';
import { patternMatches, patternText, searchPattern } from '../../source/text/search-pattern.ts';

const isFound = (pattern: string, text: string): boolean => searchPattern(pattern).test(patternText(text));

it.each<[string, string, boolean]>([
  ['غز[ةه]', 'قطاع غزّة', true],
  ['أسعار', 'اسعار النفط', true],
  ['اسعار', 'أسعَار النفط', true],
  ['مُدرّس(ة)?$', 'وصلت المدرسة', true],
  ['مدرس.$', 'وصلت المدرسه', true],
  ['كتـاب', 'كتاب', true],
  ['^عاجل', 'عاجل | انفجار', true],
  ['^عاجل', 'خبر عاجل', false],
  ['^عاجل', 'خبر\nعاجل', true],
  ['\\d+ قتيل', '١٢ قتيلا', true],
  ['[٠-٩]{4}', 'سنة 2026', true],
  ['\\bسد\\b', 'بناء سد النهضة', true],
  ['\\bسد\\b', 'بناء سدود', false],
  ['\\Bهضة', 'بناء سد النهضة', true],
  ['^\\w+$', 'كتابٌ_2', true],
  ['\\W', 'كتاب', false],
  ['[\\w-]{6}', 'ذهب-فضة', true],
  ['[^\\w]', 'ذهب', false],
  ['[ؤ-ي]', 'و', true],
  ['ً?محمد', 'محمد', true],
  ['openai', 'شركة OpenAI', true],
  ['\\p{Script=Latin}+', 'شركة OpenAI', true],
  ['(?<اسم>علي) \\k<اسم>', 'علي علي', true],
  ['\\u0639لي', 'علي', true],
  ['هذا\\.', 'هذا.', true],
  ['هذا\\.', 'هذاك', false],
  ['ئا', '\ufbea', true],
  ['²', '²', true],
])('%j in %j: %j', (pattern, text, expected) => {
  expect(isFound(pattern, text)).toBe(expected);
});

it.each<[string, string, readonly string[]]>([
  ['غز[ةه]', 'غَزّة، وغـزه', ['غَزّة', 'غـزه']],
  ['\\d+', 'بين ١٢ و34', ['١٢', '34']],
  ['x*', 'axxb', ['xx']],
  ['^.', 'أول\nثان', ['أ', 'ث']],
  ['😀.', 'a😀ب', ['😀ب']],
  ['ت$', 'بيتٌ', ['تٌ']],
])('finds %j in %j as it stands there', (pattern, text, matches) => {
  expect(patternMatches(text, pattern).map(({ start, end }) => text.slice(start, end))).toEqual(matches);
});
