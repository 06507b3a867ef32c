/**
 * The words of dates: months, times of the day and zones, by name. Keys are folded by `foldDateText` when they are looked up.
 * Over 300 lines because it is tables.
 */

import { type Calendar, calendarNames, calendars } from './calendars/index.ts';

/** Months in the order of the year; each row holds the twelve names of one custom. */
const monthCustoms: readonly (readonly string[])[] = [
  // Levant and Iraq
  [
    'كانون الثاني',
    'شباط',
    'آذار',
    'نيسان',
    'أيار',
    'حزيران',
    'تموز',
    'آب',
    'أيلول',
    'تشرين الأول',
    'تشرين الثاني',
    'كانون الأول',
  ],
  // Egypt, Sudan, the Gulf
  [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'مايو',
    'يونيو',
    'يوليو',
    'أغسطس',
    'سبتمبر',
    'أكتوبر',
    'نوفمبر',
    'ديسمبر',
  ],
  // Tunisia and Algeria
  ['جانفي', 'فيفري', 'مارس', 'أفريل', 'ماي', 'جوان', 'جويلية', 'أوت', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
  // Morocco
  ['يناير', 'فبراير', 'مارس', 'أبريل', 'ماي', 'يونيو', 'يوليوز', 'غشت', 'شتنبر', 'أكتوبر', 'نونبر', 'دجنبر'],
  // Libya since 1986 in part
  [
    'أي النار',
    'النوار',
    'الربيع',
    'الطير',
    'الماء',
    'الصيف',
    'ناصر',
    'هانيبال',
    'الفاتح',
    'التمور',
    'الحرث',
    'الكانون',
  ],
  // Persian and Urdu names of the Gregorian months
  ['ژانویه', 'فوریه', 'مارس', 'آوریل', 'مه', 'ژوئن', 'ژوئیه', 'اوت', 'سپتامبر', 'اکتبر', 'نوامبر', 'دسامبر'],
  ['جنوری', 'فروری', 'مارچ', 'اپریل', 'مئی', 'جون', 'جولائی', 'اگست', 'ستمبر', 'اکتوبر', 'نومبر', 'دسمبر'],
  // English, French, German, Spanish, Turkish, Hungarian, Greek
  [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  ['janv', 'févr', 'mars', 'avr', 'mai', 'juin', 'juil', 'août', 'sept', 'oct', 'nov', 'déc'],
  [
    'januar',
    'februar',
    'märz',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'dezember',
  ],
  ['jän', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'],
  [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  [
    'ocak',
    'şubat',
    'mart',
    'nisan',
    'mayıs',
    'haziran',
    'temmuz',
    'ağustos',
    'eylül',
    'ekim',
    'kasım',
    'aralık',
  ],
  [
    'január',
    'február',
    'március',
    'április',
    'május',
    'június',
    'július',
    'augusztus',
    'szeptember',
    'október',
    'november',
    'december',
  ],
  ['ιαν', 'φεβ', 'μαρ', 'απρ', 'μαϊ', 'ιουν', 'ιουλ', 'αυγ', 'σεπ', 'οκτ', 'νοε', 'δεκ'],
];

/** Spellings in addition to those of the tables above. */
const monthVariants: readonly (readonly [name: string, month: number])[] = [
  ['إبريل', 4],
  ['نيسان', 4],
  ['مايس', 5],
  ['حزيران', 6],
  ['يونيه', 6],
  ['يوليه', 7],
  ['جويليه', 7],
  ['أوغسطس', 8],
  ['أغشت', 8],
  ['شتمبر', 9],
  ['اوكتوبر', 10],
  ['نونمبر', 11],
  ['دجمبر', 12],
  ['می', 5],
  ['sept', 9],
  ['μαι', 5],
  ['μάιος', 5],
];

export type Meridiem = 'am' | 'pm';

const meridiemWords: readonly (readonly [word: string, meridiem: Meridiem])[] = [
  ['am', 'am'],
  ['a.m', 'am'],
  ['ص', 'am'],
  ['صباحا', 'am'],
  ['صباح', 'am'],
  ['فجرا', 'am'],
  ['오전', 'am'],
  ['pm', 'pm'],
  ['p.m', 'pm'],
  ['م', 'pm'],
  ['مساء', 'pm'],
  ['ظهرا', 'pm'],
  ['عصرا', 'pm'],
  ['ليلا', 'pm'],
  ['오후', 'pm'],
];

/** Minutes east of Greenwich. RFC 822 §5.1 for the North American names; the others as commonly used. */
const zoneOffsets: readonly (readonly [name: string, minutes: number])[] = [
  ['z', 0],
  ['ut', 0],
  ['utc', 0],
  ['gmt', 0],
  ['wet', 0],
  ['غرينتش', 0],
  ['جرينتش', 0],
  ['غرينيتش', 0],
  ['west', 60],
  ['bst', 60],
  ['cet', 60],
  ['mez', 60],
  ['cest', 120],
  ['mest', 120],
  ['mesz', 120],
  ['eet', 120],
  ['sast', 120],
  ['eest', 180],
  ['idt', 180],
  ['msk', 180],
  ['eat', 180],
  ['trt', 180],
  ['ksa', 180],
  ['مكة', 180],
  ['السعودية', 180],
  ['بغداد', 180],
  ['irst', 210],
  ['gst', 240],
  ['الإمارات', 240],
  ['دبي', 240],
  ['pkt', 300],
  ['ist', 330],
  ['hkt', 480],
  ['sgt', 480],
  ['jst', 540],
  ['kst', 540],
  ['aest', 600],
  ['aedt', 660],
  ['ast', -240],
  ['at', -240],
  ['adt', -180],
  ['est', -300],
  ['et', -300],
  ['edt', -240],
  ['cst', -360],
  ['ct', -360],
  ['cdt', -300],
  ['mst', -420],
  ['mt', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pt', -480],
  ['pdt', -420],
];

/** Words next to a date that are not part of it. */
const companions: readonly string[] = [
  // days of the week
  'الأحد',
  'الاثنين',
  'الإثنين',
  'الثلاثاء',
  'الأربعاء',
  'الخميس',
  'الجمعة',
  'السبت',
  ...['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
  ...['sun', 'mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat'],
  // what announces a date or a time
  'آخر',
  'أخر',
  'الساعة',
  'الموافق',
  'موافق',
  'هـ',
  'هجري',
  'هجرية',
  'بتاريخ',
  'بتوقيت',
  'تاريخ',
  'تحديث',
  'تم',
  'توقيت',
  'عند',
  'على',
  'في',
  'ميلادي',
  'ميلادية',
  'المكرمة',
  'نشر',
  'النشر',
  'يوم',
  ...['at', 'date', 'last', 'on', 'posted', 'published', 'st', 'nd', 'rd', 'th', 'time', 'updated'],
];

const digitBases = [0x660, 0x6f0];
const westernDigit = (digit: string): string => {
  const code = digit.charCodeAt(0);
  const base = digitBases.find(zero => code >= zero && code <= zero + 9) ?? code;
  return String(code - base);
};

/**
 * Text as the tables are compared: small letters, no diacritics, tatweel or direction marks, one form of alef, yeh, kaf and
 * teh marbuta, Western digits.
 */
export const foldDateText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0670\u0640\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, westernDigit)
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىیئ]/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .replace(/ة/gu, 'ه')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();

const folded = <T>(rows: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
  new Map(rows.map(([word, value]) => [foldDateText(word), value]));

const months = folded([
  ...monthVariants,
  ...monthCustoms.flatMap(names => names.map((name, index) => [name, index + 1] as const)),
]);
const meridiems = folded(meridiemWords);
const zones = folded(zoneOffsets);

const companionWords: ReadonlySet<string> = new Set(companions.map(foldDateText));

export interface OtherMonth {
  readonly calendar: Calendar;
  readonly month: number;
}

const monthsElsewhere: ReadonlyMap<string, OtherMonth> = folded(
  calendarNames.flatMap(calendar =>
    calendars[calendar].months.flatMap((names, index) =>
      names.map(name => [name, { calendar, month: index + 1 }] as const),
    ),
  ),
);

/** Names of more than one word, joined so that each is one token. */
const compoundNames: readonly (readonly [name: string, token: string])[] = [
  ...months.keys(),
  ...monthsElsewhere.keys(),
]
  .filter(name => name.includes(' '))
  .map(name => [name, name.replace(/ /gu, '_')]);

export const joinCompoundNames = (text: string): string =>
  compoundNames.reduce((result, [name, token]) => result.replaceAll(name, token), text);

const spaced = (token: string): string => token.replace(/_/gu, ' ');

/** A month of another calendar, or null; for a folded word. */
export const otherMonthOf = (word: string): OtherMonth | null => monthsElsewhere.get(spaced(word)) ?? null;

/** 1 to 12, or null; for a folded word. */
export const monthOf = (word: string): number | null => months.get(spaced(word)) ?? null;
export const meridiemOf = (word: string): Meridiem | null => meridiems.get(word) ?? null;

/** Minutes east of Greenwich, or null; for a folded word. */
export const zoneOf = (word: string): number | null => zones.get(word) ?? null;

/** Whether a folded word has its place in a line that is nothing but a date. */
export const isDateWord = (word: string): boolean =>
  companionWords.has(word) ||
  monthOf(word) !== null ||
  otherMonthOf(word) !== null ||
  meridiemOf(word) !== null ||
  zoneOf(word) !== null;
