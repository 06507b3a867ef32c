import { describe, expect, it } from 'vitest';
import { withoutBoilerplate } from '../../source/feeds/boilerplate.ts';

const keeps = (text: string): boolean => withoutBoilerplate([{ type: 'paragraph', text }]).length === 1;

describe('withoutBoilerplate', () => {
  it.each([
    'The post عنوان الخبر appeared first on موقع الميناء.',
    'ظهرت المقالة عنوان الخبر أولاً على موقع الميناء.',
    'شارك عبر: فيسبوك | واتساب | X',
    'Share this article on Facebook',
    'نسخ الرابط',
  ])('drops “%s”', text => {
    expect(keeps(text)).toBe(false);
  });
  it.each([
    'شارك عبر السنين في سباقات كثيرة',
    'إعلان الجزائر يعيد رسم الخريطة',
    'Share prices fell on Monday',
    `شارك ${'| '.repeat(290)}z`,
  ])('keeps “%s”', text => {
    expect(keeps(text)).toBe(true);
  });
});
