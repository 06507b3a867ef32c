import { describe, expect, it } from 'vitest';
import { numberAt } from '../../../source/text/changes/numbers.ts';
import { wordsOf } from '../../../source/text/changes/words.ts';
import { searchKey } from '../../../source/text/search-key.ts';

const valuesIn = (text: string): readonly number[] => wordsOf(text).flatMap(({ value }) => value ?? []);

describe('numbers in words and in digits', () => {
  it.each<[string, readonly number[]]>([
    ['ثلاثة', [3]],
    ['سبعة فاصل اثنين', [7.2]],
    ['مليار و200 مليون', [1.2e9]],
    ['بثلاثة رجال', [3]],
    ['لستة أشهر', [6]],
    ['أحد عشر قتيلًا', [11]],
    ['إحدى عشرة دولة', [11]],
    ['اثنا عشر', [12]],
    ['ثماني عشرة سيارة', [18]],
    ['خمسة وعشرون', [25]],
    ['مئة وسبعة أصوات', [107]],
    ['مائة واثني عشر عاما', [112]],
    ['ثلاثمئة وخمسين', [350]],
    ['ثلاث مئة', [300]],
    ['ألف ومئتي متطوع', [1200]],
    ['ألفا شجرة', [1000]],
    ['ألفي شجرة', [2000]],
    ['خمسة آلاف وثلاثمئة', [5300]],
    ['مئة وستين ألف طن', [160_000]],
    ['١٥ ألف سلة', [15_000]],
    ['2.3 مليون', [2_300_000]],
    ['ثلاثة ملايين ونصف المليون', [3_500_000]],
    ['مليون ونصف', [1_500_000]],
    ['نصف مليون طالب', [500_000]],
    ['2,3 كلغ', [2.3]],
    ['10.000 دولار و10,000 درهم', [10_000, 10_000]],
    ['٣-١', [3, 1]],
    ['في الدقيقة ٩٠+٣', [90, 3]],
    ['الثاني عشر من يناير', [12]],
    ['الحادي والعشرين', [21]],
    ['المرة الثالثة', [3]],
    ['خمس وعشر سنوات', [5, 10]],
  ])('%s', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });

  it.each([
    'يوم الاثنين',
    'يوم الأحد',
    'لست أدري',
    'آلاف النازحين',
    'الساعة 10:12',
    'كل واحد منا يعرف الواحد',
  ])('%s has none', text => {
    expect(valuesIn(text).filter(value => value !== 1)).toEqual([]);
  });

  it('ends where the number ends', () => {
    expect(numberAt(searchKey('قُتل سبعة وعشرون شخصًا').split(' '), 1)).toEqual({ value: 27, length: 2 });
    expect(numberAt(['قتل'], 0)).toBeNull();
  });
});
