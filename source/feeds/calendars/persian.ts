import type { OtherCalendar } from './calendar.ts';

/** The solar calendar of Iran; the second names are those of Afghanistan. */
export const persian: OtherCalendar = {
  epoch: -492_265,
  yearLength: 365.2422,
  monthLength: 30.44,
  years: [1316, 1500],
  ownYears: [1370, 1420],
  mark: /(?<!\p{L})ه\s?\.?\s?ش(?!\p{L})\.?|(?:هجري )?شمسي/u,
  months: [
    ['فروردین', 'حمل'],
    ['اردیبهشت', 'ثور'],
    ['خرداد', 'جوزا'],
    ['تیر', 'سرطان'],
    ['مرداد', 'اسد', 'امرداد'],
    ['شهریور', 'سنبله'],
    ['مهر', 'میزان'],
    ['آبان', 'عقرب'],
    ['آذر', 'قوس'],
    ['دی', 'جدی'],
    ['بهمن', 'دلو'],
    ['اسفند', 'حوت'],
  ],
};
