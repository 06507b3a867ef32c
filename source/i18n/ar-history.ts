/** What a source has changed in an article. */
import { isolated } from '../base/isolated.ts';
import type { HistoryMessages } from './history-messages.ts';

const quoted = (text: string): string => `«${isolated(text)}»`;

export const history: HistoryMessages = {
  kinds: {
    headline: 'العنوان',
    number: 'رقم',
    date: 'تاريخ',
    name: 'اسم',
    negation: 'نفي',
    attribution: 'نسبة القول',
    certainty: 'درجة اليقين',
    quotation: 'اقتباس',
    correction: 'تصحيح',
    'paragraph-added': 'فقرة جديدة',
    'paragraph-removed': 'فقرة محذوفة',
    wording: 'تغيير في المعنى',
    rephrasing: 'إعادة صياغة',
    spelling: 'إملاء',
    tashkeel: 'الحركات',
    digits: 'كتابة الأرقام',
    punctuation: 'علامات الترقيم',
    moved: 'نقل فقرة',
    'time-stamp': 'وقت النشر',
    credit: 'اسم الكاتب أو الوكالة',
    related: 'مقالات ذات صلة',
    boilerplate: 'تنويه من الموقع',
  },
  change(kind, before, after) {
    if (before === null) return `${kind}: أضاف ${quoted(after ?? '')}`;
    if (after === null) return `${kind}: حذف ${quoted(before)}`;
    return `${kind}: من ${quoted(before)} إلى ${quoted(after)}`;
  },
  unchanged: 'لم يغيّر المصدر هذا المقال.',
};
