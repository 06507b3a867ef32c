import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedDates } from '../../source/feeds/printed-dates.ts';

const shown = (text: string): readonly string[] =>
  printedDates(text).map(({ label, date }) => `${label} ${date.slice(0, 16)}`);

describe('printedDates', () => {
  it.each<[text: string, dates: readonly string[]]>([
    ['16 نوفمبر 2026', ['published 2026-11-16T00:00']],
    ['تاريخ النشر: 16-11-2026 06:12 PM | عدد القراءات: 5521', ['published 2026-11-16T18:12']],
    ['أرسل بواسطة admin في إثنين, 16/11/2026 - 15:20', ['published 2026-11-16T15:20']],
    ['آخر تحديث: الثلاثاء 17 نوفمبر 2026', ['updated 2026-11-17T00:00']],
    [
      'نُشر في 16 نوفمبر 2026 10:00، تم التحديث في 17 نوفمبر 2026',
      ['published 2026-11-16T10:00', 'updated 2026-11-17T00:00'],
    ],
    [
      'آخر تحديث للصفحة: 17/11/2026 • أضيف: 16/11/2026',
      ['updated 2026-11-17T00:00', 'published 2026-11-16T00:00'],
    ],
    [
      'Published Nov 16, 2026. Updated Nov 17, 2026',
      ['published 2026-11-16T00:00', 'updated 2026-11-17T00:00'],
    ],
    ['تاریخ انتشار: ۲۵ آبان ۱۴۰۵ - ۱۱:۲۰ کد خبر: ۹۹۱۲۱', ['published 2026-11-16T11:20']],
    ['פורסם: 16.11.26, 18:27 עודכן: 17.11.26', ['published 2026-11-16T18:27', 'updated 2026-11-17T00:00']],
    ['كتب أحمد في 16 نوفمبر 2026 10:15 بتوقيت غرينتش تقريرًا', ['published 2026-11-16T10:15']],
    ['قبل ٣ ساعات', []],
    ['© 2026 مرسى', []],
    ['5521 قراءة و 12 تعليقًا', []],
  ])('in %s', (text, dates) => {
    expect(shown(text)).toEqual(dates);
  });
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text =>
        printedDates(text).every(({ date }) => !Number.isNaN(Date.parse(date))),
      ),
    );
  });
});
