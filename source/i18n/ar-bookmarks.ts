import { articles, number } from './ar-counts.ts';
import type { BookmarkMessages } from './bookmark-messages.ts';

export const bookmarks: BookmarkMessages = {
  none: 'لا محفوظات بعد. احفظ مقالًا بالأمر: khabar bookmark add ID',
  added: count => `تم حفظ: ${articles(count)}`,
  removed: count =>
    count === 0 ? 'لم يتغير شيء: ليس بين هذه المقالات مقال محفوظ' : `أُزيل من المحفوظات: ${articles(count)}`,
  imported: count => `تم استيراد: ${articles(count)}`,
  leftOut: count =>
    `لم يُصدَّر: ${articles(count)}، فملف الإشارات المرجعية لا يحوي إلا الروابط. يصدّر ‎--format json كل شيء.`,
  tagged: (count, tag, as) => {
    if (count === 0)
      return `لم يتغير شيء: ${as === 'add' ? `الوسم «${tag}» عليها كلها` : `ليس على أي منها الوسم «${tag}»`}`;
    return as === 'add'
      ? `تم الوسم بكلمة «${tag}»: ${articles(count)}`
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
    'no-address': () => 'إشارة بلا رابط، لم تُستورد',
    'broken-bookmark': () => 'ليس من محفوظات «خبر»، لم يُستورد',
    'bad-tag': tag => `لا يصلح «${tag}» وسمًا، فتُرك`,
    'long-note': limit => `قُصّت الملاحظة إلى ${number(Number(limit))} حرف`,
    'cut-off': () => 'ينقطع الملف قبل نهايته',
    'too-many': limit => `في الملف أكثر من ${number(Number(limit))} إشارة، ولم يُستورد ما زاد`,
    'more-problems': () => 'أخطاء أخرى لا تُعرض',
  },
};
