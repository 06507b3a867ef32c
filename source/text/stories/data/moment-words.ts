/** Days, months and hours as texts write them, in Arabic, Persian, Urdu and English. Written for Khabar by its authors. */
import {
  arabicMonths,
  arabicMonthVariants,
  englishMonths,
  persianMonths,
  shortEnglishMonths,
  urduMonths,
} from '../../month-names.ts';

/** `_` stands between the words of a name; 1 to 12. */
export type MonthRow = readonly [name: string, month: number];

const inOrder = (names: readonly string[]): readonly MonthRow[] =>
  names.map((name, index) => [name.replaceAll(' ', '_'), index + 1]);

/** Gregorian ones, in Arabic and English. */
export const monthNames: readonly MonthRow[] = [
  ...[...arabicMonths, englishMonths, shortEnglishMonths].flatMap(inOrder),
  ...arabicMonthVariants,
  ['sept', 9],
];

export const persianMonthNames = inOrder(persianMonths);
export const urduMonthNames = inOrder(urduMonths);

/** Of the calendar of Iran. */
export const iranianMonthNames = inOrder(
  'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' '),
);

/** 0 is Saturday. */
export const weekdayNames: readonly string[] = [
  'السبت saturday',
  'الأحد sunday',
  'الاثنين monday',
  'الثلاثاء tuesday',
  'الأربعاء wednesday',
  'الخميس thursday',
  'الجمعة friday',
];

/** Of Persian and Urdu, in whose order other words stand between. */
export const otherWeekdayNames: readonly string[] = [
  'شنبه ہفتے_کو ہفتے_کے_روز ہفتہ_کو',
  'یکشنبه یک‌شنبه اتوار',
  'دوشنبه دو‌شنبه پیر_کو پیر_کے_روز',
  'سه‌شنبه منگل',
  'چهارشنبه چهار‌شنبه بدھ',
  'پنجشنبه پنج‌شنبه جمعرات',
  'جمعه جمعے',
];

/** Before an hour: عند الساعة 4:15. */
export const hourWords = 'الساعة ساعة at ساعت';
/** Behind an hour that is not that of the place. */
export const zoneWords = 'gmt utc غرينتش جرينتش بتوقيت التوقيت به_وقت';

export interface ActRow {
  /** As facts name it. */
  readonly unit: string;
  readonly words: string;
}

/** What happens at a moment. */
export const acts: readonly ActRow[] = [
  {
    unit: 'start',
    words:
      'تبدأ يبدأ بدأ بدأت ستبدأ سيبدأ بدء بداية تنطلق ينطلق انطلق انطلقت ستنطلق سينطلق انطلاق يفتتح تفتتح افتتح افتتحت يفتح تفتح سيفتتح افتتاح opens opened open reopens reopened begin begins began start starts started kicks_off kicked_off آغاز شروع',
  },
  {
    unit: 'holding',
    words:
      'تجرى يجرى ستجرى أجريت تقام يقام أقيم أقيمت ستقام سيقام تعقد يعقد ستعقد سيعقد ينعقد تنعقد موعدا موعد held be_held takes_place take_place took_place scheduled_for set_for برگزار منعقد ہوں_گے ہوگا ہو_گا ہوگی ہو_گی',
  },
  {
    unit: 'event',
    words:
      'ضرب ضربت وقع وقعت هز هزت اندلع اندلعت حدث حدثت انقلبت اصطدم اصطدمت تحطمت غرق غرقت انفجر انفجرت strikes struck hit happened occurred erupted broke_out crashed sank derailed collided exploded رخ_داد پیش_آیا',
  },
  { unit: 'closing', words: 'يغلق تغلق أغلق أغلقت إغلاق closes closed shut' },
  {
    unit: 'end',
    words: 'ينتهي تنتهي انتهى انتهت يختتم تختتم اختتم ends ended concludes concluded expires expired پایان',
  },
  { unit: 'launch', words: 'lifted_off lifts_off blasted_off blasts_off launches launched أقلع أقلعت' },
  { unit: 'resumption', words: 'يستأنف تستأنف استؤنفت استأنف استأنفت استئناف resume resumes resumed' },
  { unit: 'arrival', words: 'يصل تصل وصل وصلت سيصل ستصل وصول arrives arrived arrive' },
  { unit: 'death', words: 'توفي توفيت died dies' },
  { unit: 'burial', words: 'يشيع شيع تشييع دفن دفنه buried burial' },
  { unit: 'signing', words: 'يوقعان يوقع توقع وقعا signed sign' },
];

/** Between an act and a moment that belongs to something else. */
export const momentBreaks =
  'الذي التي الذين اللذين who which whose where when said told announced according قال قالت أعلن أعلنت أفاد أفادت ذكر ذكرت أوضح أكد أكدت بعد قبل منذ حتى عقب after before since until till ago by که گفت کہا';
