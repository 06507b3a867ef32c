/** Arabic messages about settings. */
import { ltr } from '../base/isolated.ts';
import type { SettingMessages } from './setting-messages.ts';

export const settings: SettingMessages = {
  heading: 'الإعدادات',
  titles: {
    terminals: 'خيارات العرض لطرفية بعينها',
    directions: 'اتجاه نصوص مصدر',
    fullTexts: 'جلب النص الكامل لمقالات مصدر دائمًا',
    intervals: 'عدد الدقائق بين جلب المصدر وجلبه التالي',
    'retention.days': 'أقصى عمر للمقالات في الأرشيف، بالأيام',
    'retention.articles': 'أقصى عدد لمقالات كل مصدر في الأرشيف',
    retentions: 'الحدّان معًا لمصدر بعينه',
    sorts: 'ترتيب القوائم',
    storyRows: 'قوائم يظهر فيها كل مقال في صف، ولو كان مع غيره في حدث واحد',
    'keyboard.preset': 'اختصارات كما في قارئ آخر',
    'refresh.minutes': 'تحديث كل المصادر كل بضع دقائق و«خبر» مفتوح',
    'notify.urgent': 'إشعار على سطح المكتب عند ورود خبر عاجل',
    'notify.title': 'عدد غير المقروء في عنوان نافذة الطرفية',
    keys: 'اختصارات لوحة المفاتيح',
    'programs.player': 'مشغّل الصوت والفيديو، مثل mpv',
    themes: 'سمات ألوان من صنعك',
    hints: 'تلميحات سبق عرضها؛ أزل أحدها ليظهر من جديد',
  },
  origins: { default: 'افتراضي', file: ltr('settings.json'), environment: 'متغير بيئة' },
  replaces: (origin, fallback) => `${origin} (الافتراضي: ${ltr(fallback)})`,
  set: (key, value, isOverridden) =>
    `صار ${ltr(key)}: ${ltr(value)}${isOverridden ? '، لكن متغير بيئة يغلبه' : ''}`,
  unset: (key, fallback) =>
    fallback === ''
      ? `لم يعد للإعداد ${ltr(key)} قيمة`
      : `عاد ${ltr(key)} إلى قيمته الافتراضية: ${ltr(fallback)}`,
};
