import { describe, expect, it } from 'vitest';
import { comparedQuotation, isSameQuotation } from '../../../source/text/quotes/same-quotation.ts';

type Said = readonly [speaker: string | null, words: string];

const isSame = (one: Said, other: Said): boolean => {
  const [a, b] = [one, other].map(([speaker, words]) => comparedQuotation({ speaker, words }));
  return a !== undefined && b !== undefined && isSameQuotation(a, b) && isSameQuotation(b, a);
};

const longWords = 'نعمل مع البلديات على إخلاء القرى القريبة من السد قبل المساء';

describe('two quotations', () => {
  it.each<readonly [string, Said, Said]>([
    ['with other marks and digits', ['سالم ناصر', 'أنقذنا ١٢ راكبًا'], ['سالم ناصر', 'أنقذنا 12 راكبا']],
    [
      'of which one is cut short',
      ['سالم ناصر', longWords],
      ['سالم ناصر', 'نعمل مع البلديات على إخلاء القرى القريبة'],
    ],
    ['of one who is named more fully', ['وزير الري سالم ناصر', longWords], ['سالم ناصر', longWords]],
    ['of which one names nobody', [null, 'السد آمن'], ['سالم ناصر', 'السد آمن']],
    ['in the same many words, whoever is named', ['وزير الري', longWords], ['سالم ناصر', longWords]],
  ])('%s are one', (_, one, other) => {
    expect(isSame(one, other)).toBe(true);
  });

  it.each<readonly [string, Said, Said]>([
    ['in few words of two persons', ['سالم ناصر', 'السد آمن'], ['ريم حداد', 'السد آمن']],
    ['with other words', ['سالم ناصر', longWords], ['سالم ناصر', 'لن نترك أحدًا في القرى القريبة من السد']],
    ['with another number', ['سالم ناصر', 'أنقذنا 12 راكبا'], ['سالم ناصر', 'أنقذنا 14 راكبا']],
  ])('%s are two', (_, one, other) => {
    expect(isSame(one, other)).toBe(false);
  });
});
