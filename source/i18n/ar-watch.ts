import { isolated, ltr } from '../base/isolated.ts';
import { number, sources } from './ar-counts.ts';
import type { SourceChangeMessages, WatchMessages } from './watch-messages.ts';

const retry = (waitMs: number | null): string =>
  waitMs === null
    ? 'المحاولة التالية في التشغيل القادم.'
    : `المحاولة التالية بعد ${number(Math.round(waitMs / 1000))} ث.`;

export const watch: WatchMessages = {
  waiting: 'أمر متابعة آخر يعمل الآن بالخيارات نفسها، والبدء بعد انتهائه…',
  noNetwork: 'لا اتصال بالشبكة. تتكرر المحاولة كل دقيقة.',
  refused: (program, ended, waitMs) =>
    `انتهى البرنامج ${ltr(program)} بالنتيجة ${ltr(ended)}. ${retry(waitMs)}`,
};

export const sourceChanges: SourceChangeMessages = {
  renamed: (before, title) => `صار اسم المصدر «${isolated(before)}»: «${isolated(title)}»`,
  filed: (title, category) =>
    category === null
      ? `صار المصدر «${isolated(title)}» بلا قسم`
      : `انتقل المصدر «${isolated(title)}» إلى القسم «${isolated(category)}»`,
  placed: (title, place) => `صار ترتيب المصدر «${isolated(title)}»: ${number(place)}`,
  paused: title => `توقف جلب المصدر «${isolated(title)}»`,
  resumed: title => `عاد جلب المصدر «${isolated(title)}». اجلب مقالاته بالأمر: khabar refresh`,
  starterSetLeft: count => `مصادرك الآن بدل المصادر الافتراضية (${sources(count)}). لاستعادتها: khabar undo`,
  nothingReplaced: 'الملف تالف، فلم يُحذف أي مصدر.',
};
