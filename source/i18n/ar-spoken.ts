import { selectedParagraphs } from './ar-counts.ts';
import { dates } from './ar-dates.ts';
import type { SpokenMessages } from './linear-messages.ts';

/** In full: a letter by itself is heard as its name. */
const dayPeriods: Readonly<Record<string, string>> = { ص: 'صباحًا', م: 'مساءً' };

export const spoken: SpokenMessages = {
  keyNames: {
    up: 'السهم إلى الأعلى',
    down: 'السهم إلى الأسفل',
    left: 'السهم إلى اليسار',
    right: 'السهم إلى اليمين',
    enter: 'Enter',
    tab: 'Tab',
    'shift+tab': 'Shift+Tab',
    space: 'المسافة',
    escape: 'Escape',
    home: 'Home',
    end: 'End',
    pageup: 'Page Up',
    pagedown: 'Page Down',
    delete: 'Delete',
    '\uFEFB': 'لام ألف',
    ى: 'الألف المقصورة',
    '?': 'علامة الاستفهام',
    '؟': 'علامة الاستفهام',
    '/': 'الشرطة المائلة',
    ':': 'النقطتان',
    ';': 'الفاصلة المنقوطة',
    ',': 'الفاصلة اللاتينية',
    '.': 'النقطة',
    '[': 'القوس المربع الأيسر',
    ']': 'القوس المربع الأيمن',
    '×': 'علامة الضرب',
    '{': 'القوس المعقوف الأيسر',
    '}': 'القوس المعقوف الأيمن',
    '<': 'علامة أصغر من',
    '>': 'علامة أكبر من',
    '+': 'علامة الزائد',
    '=': 'علامة يساوي',
    '`': 'الفاصلة العليا المائلة',
  },
  modifiers: { ctrl: 'Control+', shift: 'Shift+' },
  commandPrompt: 'الأمر:',
  selecting: (count, key) =>
    `التحديد: ${selectedParagraphs(count)}. الأسهم توسّعه، والمفتاح ${key} ينسخه، وEscape يلغيه.`,
  answers: () => 'Enter: نعم، Escape: لا',
  commands: { 'read-on': 'الفقرة التالية، ثم غير المقروء التالي' },
  hints: { 'read-on': 'متابعة القراءة' },
  date: iso =>
    dates()
      .formatToParts(new Date(iso))
      .map(({ type, value }) => (type === 'dayPeriod' ? (dayPeriods[value] ?? value) : value))
      .join(''),
  notices: {
    'search-first': 'ابحث أولًا، ثم أعد الأمر',
    copyUnsure: () => 'تعذّر النسخ: لا برنامج للحافظة (wl-copy أو xclip أو xsel)',
  },
};
