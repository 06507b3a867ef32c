import type { SignMessages } from './sign-messages.ts';

export const signs: SignMessages = {
  title: 'علامات القوائم',
  meanings: {
    selected: 'مقال محدد',
    bookmarked: 'مقال في المحفوظات',
    changed: 'مقال عدّله مصدره بعد قراءته',
    failing: 'مصدر تعذّر جلبه',
    paused: 'مصدر متوقف',
    new: 'مصدر بانتظار أول جلب',
    refreshing: 'مصدر جارٍ جلبه',
  },
};
