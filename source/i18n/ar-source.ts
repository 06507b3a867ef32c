/** One source and its settings, in Arabic. */
import { isolated, ltr } from '../base/isolated.ts';
import { counted, number, sources } from './ar-counts.ts';
import { timeSpan } from './ar-time-units.ts';
import { spanOf } from './interval-unit.ts';
import type { SourceMessages } from './source-messages.ts';

export function every(minutes: number | null): string {
  if (minutes === null) return 'كما يطلب المصدر';
  const { count, unit } = spanOf(minutes);
  return `كل ${timeSpan(count, unit)}`;
}

const foundFeeds = (feeds: number): string =>
  counted(feeds, {
    zero: 'لا خلاصات',
    one: 'خلاصة واحدة',
    two: 'خلاصتان',
    few: '# خلاصات',
    many: '# خلاصة',
    other: '# خلاصة',
  });

export const source: SourceMessages = {
  settings: {
    title: 'الاسم',
    folder: 'القسم',
    state: 'التحديث',
    place: 'الترتيب',
    interval: 'موعد الجلب',
    'full-text': 'النص الكامل',
    direction: 'اتجاه النص',
    address: 'الرابط',
  },
  states: { on: 'مع بقية المصادر', paused: 'متوقف' },
  noFolder: 'بلا قسم',
  place: (at, of) => `${number(at)} من ${number(of)}`,
  directions: { rtl: 'من اليمين', ltr: 'من اليسار', own: 'تلقائي' },
  fullTexts: { always: 'لكل مقال جديد', 'on-demand': 'عند الطلب' },
  every,
  health: 'حالة المصدر',
  found: {
    title: 'إضافة مصدر',
    count: foundFeeds,
    how: key => `لمتابعة الخلاصة التي عليها المؤشر اضغط ${key}`,
    links: 'روابط الصفحة',
    newest: ago => `أحدثها ${ago}`,
    followed: 'في قائمتك',
  },
  prompts: { address: 'رابط المصدر أو مسار ملفه أو اسمه:', name: 'الاسم:', folder: 'القسم (فارغ: بلا قسم):' },
  finding: address => `جارٍ البحث عن خلاصات: ${ltr(address)}…`,
  held: feeds => `نتيجة البحث: ${foundFeeds(feeds)}؛ تظهر بعد أن تنتهي من الكتابة`,
  added: title => `أُضيف المصدر «${isolated(title)}»`,
  known: title => `المصدر «${isolated(title)}» في قائمتك`,
  renamed: title => `صار اسم المصدر: «${isolated(title)}»`,
  interval: (title, minutes) => `موعد جلب «${isolated(title)}»: ${every(minutes)}`,
  starterSetLeft: (added, left, key) =>
    `${added}. مصادرك الآن بدل المصادر الافتراضية (${sources(left)})؛ لاستعادتها اضغط ${key}`,
};
