import { articles, characters, number } from './ar-counts.ts';
import type { BookmarkMessages } from './bookmark-messages.ts';

export const bookmarks: BookmarkMessages = {
  none: 'لا محفوظات بعد. احفظ مقالًا بالأمر: khabar bookmark add ID',
  added: count => `تم حفظ: ${articles(count)}`,
  removed: count =>
    count === 0 ? 'لم يتغير شيء: ليس بين هذه المقالات مقال محفوظ' : `أُزيل من المحفوظات: ${articles(count)}`,
  imported: count => `تم استيراد: ${articles(count)}`,
  leftOut: count =>
    `بلا تصدير، لعدم وجود رابط: ${articles(count)}. ملف الإشارات المرجعية لا يحوي إلا الروابط. لتصدير كل شيء استعمل ‎--format json`,
  tagged: (count, tag, as) => {
    if (count === 0) return `لم يتغير شيء: الوسم «${tag}» ${as === 'add' ? 'موجود من قبل' : 'غير موجود'}`;
    return as === 'add'
      ? `تمت إضافة الوسم «${tag}»: ${articles(count)}`
      : `تمت إزالة الوسم «${tag}»: ${articles(count)}`;
  },
  noTags: 'لا وسوم بعد. أضف وسمًا بالأمر: khabar tag add TAG ID',
  noNote: 'لا ملاحظة على هذا المقال. اكتبها بالأمر: khabar note ID TEXT',
  noted: (isChanged, isThere) => {
    if (!isChanged) return 'لم تتغير الملاحظة';
    return isThere ? 'تم حفظ الملاحظة' : 'تمت إزالة الملاحظة';
  },
  skipReasons: {
    'already-there': 'في المحفوظات من قبل',
    repeated: 'مكرر',
    'bad-address': 'رابط غير صحيح',
    'unsafe-address': 'ليس رابط http أو https',
  },
  problems: {
    'no-address': () => 'إشارة بلا رابط، ولم تدخل في الاستيراد',
    'broken-bookmark': () => 'ليس من محفوظات «خبر»، ولم يدخل في الاستيراد',
    'bad-tag': tag => `لا يصلح «${tag}» وسمًا، ولم يدخل في الاستيراد`,
    'long-note': limit => `الملاحظة أطول من ${characters(Number(limit))}؛ الزائد خارج الاستيراد`,
    'cut-off': () => 'الملف مبتور هنا',
    'too-many': limit => `أكثر من ${number(Number(limit))} إشارة؛ الزائد خارج الاستيراد`,
    'more-problems': () => 'في الملف أخطاء أخرى غير معروضة',
  },
};
