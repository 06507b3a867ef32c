import type { OtherCalendar } from './calendar.ts';

export const persian: OtherCalendar = {
  epoch: -492_265,
  yearLength: 365.2422,
  monthLength: 30.44,
  years: [1316, 1500],
  mark: /(?<!\p{L})ه\s?\.?\s?ش(?!\p{L})\.?|(?:هجري )?شمسي/u,
  months: [
    ['فروردین'],
    ['اردیبهشت'],
    ['خرداد'],
    ['تیر'],
    ['مرداد', 'امرداد'],
    ['شهریور'],
    ['مهر'],
    ['آبان'],
    ['آذر'],
    ['دی'],
    ['بهمن'],
    ['اسفند'],
  ],
};
