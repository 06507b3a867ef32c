import type { OtherCalendar } from './calendar.ts';

export const coptic: OtherCalendar = {
  epoch: -615_558,
  yearLength: 365.25,
  monthLength: 30,
  years: [1600, 1900],
  mark: /قبطي/u,
  months: [
    ['توت'],
    ['بابه', 'بابة'],
    ['هاتور'],
    ['كيهك'],
    ['طوبه', 'طوبة'],
    ['أمشير'],
    ['برمهات'],
    ['برموده', 'برمودة'],
    ['بشنس'],
    ['بؤونه', 'بؤونة'],
    ['أبيب'],
    ['مسرى'],
    ['النسيء'],
  ],
};
