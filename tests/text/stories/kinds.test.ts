import { describe, expect, it } from 'vitest';
import { storyKindOf } from '../../../source/text/stories/kinds.ts';

const kindOf = (title: string) => storyKindOf({ title, lead: [], categories: [] });

describe('instalments of a series', () => {
  it.each([
    'برمجة بلغة Rust: الدرس ٣، الملكية والاستعارة',
    'بودكاست المرفأ – الحلقة 112: حديث عن الموانئ والسفن',
    'تاريخ السكك الحديدية (الجزء 2)',
    'آموزش نجاری خانگی، قسمت ۴: میز',
    'کہانی سفر کی، قسط ۷',
    'Sailing for beginners, part 5: knots',
  ])('are no reports of one event: %s', title => {
    expect(kindOf(title)).toBe('recurring');
  });

  it.each([
    'مقتل 41 في انهيار الجزء الشمالي من جسر',
    'الدرس الأول من زلزال 1999: البناء قبل الإنقاذ يحتاج إلى قانون',
  ])('are not meant where no number follows: %s', title => {
    expect(kindOf(title)).toBe('report');
  });
});
