/** The words of dates beside months and zones. They are folded by `foldDateText` when they are looked up. */

import { foldDateText, folded } from './date-text.ts';
import { zoneOf } from './date-zones.ts';
import { monthOf, otherMonthOf } from './month-names.ts';

/** `night` is before midnight or after it, as the hour says. */
export type Meridiem = 'am' | 'pm' | 'night';

const meridiems = folded<Meridiem>([
  ['am', 'am'],
  ['ص', 'am'],
  ['صباحا', 'am'],
  ['صباح', 'am'],
  ['فجرا', 'am'],
  ['قظ', 'am'],
  ['صبح', 'am'],
  ['오전', 'am'],
  ['pm', 'pm'],
  ['م', 'pm'],
  ['مساء', 'pm'],
  ['ظهرا', 'pm'],
  ['عصرا', 'pm'],
  ['بظ', 'pm'],
  ['عصر', 'pm'],
  ['شام', 'pm'],
  ['오후', 'pm'],
  ['ليلا', 'night'],
]);

/** For a folded word without dots. */
export const meridiemOf = (word: string): Meridiem | null => meridiems.get(word) ?? null;

/** Words of more than one part that say the same as `am` and `pm`; for a folded text. */
export const joinMeridiems = (text: string): string =>
  text.replace(/قبل ال?ظهر/gu, 'am').replace(/بعد (?:ال|از ?)?ظهر|بعدازظهر/gu, 'pm');

const words = (text: string): readonly string[] => text.split(' ');

/** What announces the day of publication. */
const ofPublication = [
  ...words('نشر النشر نشرت انشر أضيف أضيفت الإضافة كتب كتبت حرر أرسل أرسلت الإرسال مرسلة بواسطة إنشاء'),
  ...words('انتشار منتشر شده ارسال شائع شایع اشاعت פורסם פורסמה פרסום הועלה'),
  ...words('posted published publish created submitted publié publiée'),
];

/** What announces the day of a change. */
const ofChange = [
  ...words('تحديث التحديث حدث حدثت محدث تعديل التعديل عدل عدلت'),
  ...words('بروزرسانی بهروزرسانی ویرایش روزرسانی تازه اپڈیٹ ڈیٹ عודכן עודכן עדכון'),
  ...words('updated update modified edited revised mis modifié'),
];

/** Words next to a date that are not part of it. */
const companions = [
  // days of the week
  ...words('الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت'),
  ...words('أحد اثنين إثنين ثلاثاء أربعاء خميس جمعة سبت'),
  ...words('شنبه یکشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه یک دو سه چهار پنج'),
  ...words('اتوار پیر منگل بدھ جمعرات جمعہ ہفتہ'),
  ...words('יום ראשון שני שלישי רביעי חמישי שישי שבת'),
  ...words('sunday monday tuesday wednesday thursday friday saturday'),
  ...words('sun mon tue tues wed thu thur thurs fri sat'),
  // what stands around a date or a time
  ...words('آخر أخر الساعة ساعة الموافق موافق هـ هجري هجرية بتاريخ بتوقيت تاريخ تم توقيت عند على في'),
  ...words('ميلادي ميلادية المكرمة يوم منذ من'),
  ...words('در روز ساعت تاریخ آخرین شمسی خورشیدی بجے کو آخری תאריך בשעה אחרון'),
  ...words('at date last on st nd rd th time t h le à jour uhr'),
];

const companionWords: ReadonlySet<string> = new Set(
  [...companions, ...ofPublication, ...ofChange].map(foldDateText),
);
const publicationWords: ReadonlySet<string> = new Set(ofPublication.map(foldDateText));
const changeWords: ReadonlySet<string> = new Set(ofChange.map(foldDateText));

export type DateLabel = 'published' | 'updated';

/** What a folded word announces, or null. */
export function dateLabelOf(word: string): DateLabel | null {
  if (changeWords.has(word)) return 'updated';
  return publicationWords.has(word) ? 'published' : null;
}

/** Whether a folded word has its place in a line that is nothing but a date. */
export const isDateWord = (word: string): boolean =>
  companionWords.has(word) ||
  monthOf(word) !== null ||
  otherMonthOf(word) !== null ||
  meridiemOf(word) !== null ||
  typeof zoneOf(word) === 'number';
