import { expect, it } from 'vitest';
import { figureInWords } from '../../source/app/story-text.ts';
import { arabic } from '../../source/i18n/ar.ts';
import { english } from '../../source/i18n/en.ts';

const bare = (text: string): string => text.replace(/[\u2066-\u2069]/gu, '');

it.each([
  ['23', '23', '23'],
  ['>23', 'أكثر من 23', 'more than 23'],
  ['<23', 'أقل من 23', 'less than 23'],
  ['~23', 'نحو 23', 'about 23'],
  ['3-2', '3-2', '3-2'],
])('says the figure %s in words', (value, inArabic, inEnglish) => {
  expect(bare(figureInWords(value, arabic))).toBe(inArabic);
  expect(bare(figureInWords(value, english))).toBe(inEnglish);
});
