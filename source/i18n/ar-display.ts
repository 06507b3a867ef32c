/** The display settings and their values, in Arabic. */
import { ltr } from '../base/isolated.ts';
import type { DisplayNames } from './messages.ts';

export const display: DisplayNames = {
  bidi: {
    name: 'ترتيب السطر',
    values: {
      auto: 'تلقائي',
      app: '«خبر» (app)',
      terminal: 'الطرفية (terminal)',
      off: 'بلا ترتيب (off)',
      guarded: '«خبر»، بعلامات اتجاه (guarded)',
      fenced: '«خبر»، كلمة كلمة (fenced)',
      kitty: '«خبر»، كما تريده kitty (kitty)',
      hybrid: '«خبر»، مقطعًا مقطعًا (hybrid)',
    },
  },
  shaping: { name: 'وصل الحروف', values: { auto: 'تلقائي', on: '«خبر»', off: 'الطرفية' } },
  tashkeel: { name: 'الحركات', values: { auto: 'تلقائي', keep: 'ظاهرة', strip: 'مخفية' } },
  tatweel: { name: 'التطويل', values: { keep: 'ظاهر', strip: 'مخفي' } },
  density: { name: 'القوائم', values: { comfortable: 'مفصّلة', compact: 'مختصرة' } },
  digits: {
    name: 'الأرقام',
    values: { source: 'كما في المصدر', arabic: ltr('٠١٢٣'), western: ltr('0123') },
  },
  punctuation: { name: 'علامات الترقيم', values: { source: 'كما في المصدر', arabic: 'عربية' } },
  calendar: { name: 'التقويم', values: { gregorian: 'ميلادي', hijri: 'هجري (أم القرى)', both: 'كلاهما' } },
  pictures: { name: 'الصور', values: { auto: 'تلقائي', on: 'ظاهرة', off: 'مخفية' } },
  justify: { name: 'ضبط الأسطر', values: { off: 'بلا ضبط', kashida: 'بالكشيدة' } },
  mouse: { name: 'الفأرة', values: { on: 'مشغّلة', off: 'متوقفة' } },
  preview: { name: 'المعاينة', values: { on: 'ظاهرة', off: 'مخفية' } },
};
