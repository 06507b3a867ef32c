import { describe, expect, it } from 'vitest';
import { formKeys } from '../../../source/text/forms/index.ts';
import { searchKey } from '../../../source/text/search-key.ts';

const keysOf = (word: string): readonly string[] => formKeys(searchKey(word)).inflection;
const areJoined = (one: string, other: string): boolean =>
  keysOf(one).some(key => keysOf(other).includes(key));

describe('Persian', () => {
  it.each([
    ['کتاب', 'کتاب‌ها کتابها کتابهای کتاب‌های کتاب‌هایش کتابی'],
    ['خانه', 'خانه‌ها خانه‌های خانهٔ'],
    ['شهر', 'شهرها شهرهای شهرهایی'],
    ['دانشگاه', 'دانشگاه‌ها دانشگاههای دانشگاهی'],
    ['پزشک', 'پزشکان پزشکی پزشکها'],
    ['بیماری', 'بیماری‌ها بیماریهای'],
    ['وزارة', 'وزارت'],
    ['سیاست', 'سیاست‌های سیاستها'],
    ['زن', 'زنان زن‌ها'],
    ['روستا', 'روستاهای روستاییان'],
    ['وزیر', 'وزرای وزیران'],
    ['بزرگ', 'بزرگ‌تر بزرگ‌ترین'],
  ])('%s: %s', (word, forms) => {
    expect(forms.split(' ').filter(form => !areJoined(word, form))).toEqual([]);
  });

  it.each([
    ['گل', 'کل'],
    ['پدر', 'بدر'],
    ['شهر', 'شهید'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(areJoined(one, other)).toBe(false);
  });
});

describe('Urdu', () => {
  it.each([
    ['کتاب', 'کتابیں کتابوں'],
    ['لڑکی', 'لڑکیاں لڑکیوں'],
    ['لڑکا', 'لڑکے لڑکوں'],
    ['خبر', 'خبریں خبروں'],
    ['اڈہ', 'اڈے اڈوں'],
    ['دعا', 'دعائیں دعاؤں'],
    ['سکہ', 'سکوں'],
    ['خاتون', 'خواتین'],
  ])('%s: %s', (word, forms) => {
    expect(forms.split(' ').filter(form => !areJoined(word, form))).toEqual([]);
  });
});
