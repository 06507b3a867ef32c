import type { OtherCalendar } from './calendar.ts';

/** Umm al-Qura, the civil calendar of Saudi Arabia; other countries' sightings of the moon may differ from it by a day. */
export const hijri: OtherCalendar = {
  epoch: -492_149,
  yearLength: 354.367,
  monthLength: 29.53,
  years: [1356, 1500],
  mark: /(?<!\p{L})ه(?:\s?\.\s?ق)?(?!\p{L})\.?|هجريه?/u,
  months: [
    ['محرم', 'المحرم', 'محرم الحرام'],
    ['صفر', 'صفر الخير'],
    ['ربيع الأول', 'ربيع أول'],
    ['ربيع الآخر', 'ربيع الثاني', 'ربيع ثاني', 'ربيع آخر'],
    ['جمادى الأولى', 'جمادى الأول', 'جماد الأول'],
    ['جمادى الآخرة', 'جمادى الثانية', 'جمادى الآخر', 'جمادى الثاني', 'جماد الثاني'],
    ['رجب'],
    ['شعبان'],
    ['رمضان'],
    ['شوال'],
    ['ذو القعدة', 'ذي القعدة', 'ذوالقعدة'],
    ['ذو الحجة', 'ذي الحجة', 'ذوالحجة'],
  ],
};
