import { describe, expect, it } from 'vitest';
import { searchKey } from '../../source/text/search-key.ts';

describe('spelling variants', () => {
  it.each([
    ['hundreds', 'ميه', 'مئة مائة'],
    ['compound hundreds', 'ثلاثميه', 'ثلاثمئة ثلاثمائة'],
    ['dual hundreds', 'ميتين', 'مئتين مائتين'],
    ['hundreds behind an article', 'الميه', 'المئة المائة'],
    ['a hamza behind ى', 'هادي', 'هادئ هادىء'],
    ['a hamza behind ي', 'شي', 'شيء شئ'],
    ['Persian endings', 'كتابهاي', 'کتاب‌های کتابهای'],
    ['the Persian present', 'ميروم', 'می‌روم میروم'],
    ['its negation', 'نميروم', 'نمی‌روم نمیروم'],
  ])('are one word: %s', (_, key, spellings) => {
    for (const spelling of spellings.split(' '))
      expect([spelling, searchKey(spelling)]).toEqual([spelling, key]);
  });

  it.each([
    ['عبدالله', 'عبد الله'],
    ['وعبدالرحمن', 'وعبد الرحمن'],
    ['صلاحالدين', 'صلاح الدين'],
    ['أبوظبي', 'أبو ظبي'],
    ['رامالله', 'رام الله'],
    ['خانيونس', 'خان يونس'],
    ['ببورسعيد', 'ببور سعيد'],
    ['لاسيما', 'لا سيما'],
    ['حزب‌الله', 'حزب الله'],
    ['طالب‌علم', 'طالب علم'],
  ])('%s is two words: %s', (together, apart) => {
    expect(searchKey(together)).toBe(searchKey(apart));
  });

  it.each(['أبواب', 'عبدا', 'مائية', 'ماية', 'الدين', 'نورا', 'شاءوا'])('%s stays one word', word => {
    expect(searchKey(word).split(' ')).toHaveLength(1);
  });

  it('does not take what begins alike for a hundred', () => {
    expect(searchKey('مائية')).not.toBe(searchKey('مئية'));
  });
});
