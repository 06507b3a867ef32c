import { describe, expect, it } from 'vitest';
import { withoutBoilerplate } from '../../source/feeds/boilerplate.ts';

const keeps = (text: string): boolean => withoutBoilerplate([{ type: 'paragraph', text }]).length === 1;

describe('withoutBoilerplate', () => {
  it.each([
    'The post عنوان الخبر appeared first on موقع الميناء.',
    'ظهرت المقالة عنوان الخبر أولاً على موقع الميناء.',
    'شارك عبر: فيسبوك | واتساب | X',
    'Share this article on Facebook',
    'نسخ الرابط',
    'مدة القراءة: 3 دقائق',
    '4 min read',
    'عدد المشاهدات: 1431',
    'کد خبر: ۹۱۲۳۴',
    'الوسوم: منارة، ترميم',
    'برچسب‌ها: انار، محله',
    'تابعوا آخر أخبارنا عبر أخبار Google',
    '- إعلان -',
    'تبلیغات',
    'פרסומת',
    'تخطي إلى المحتوى',
    'هل وجدت خطأ في هذا الخبر؟ أخبرنا',
    'מצאתם טעות בכתבה? כתבו לנו',
    'جملہ حقوق محفوظ ہیں',
  ])('drops “%s”', text => {
    expect(keeps(text)).toBe(false);
  });
  it('keeps a heading of one such word', () => {
    expect(withoutBoilerplate([{ type: 'heading', level: 2, text: 'طباعة' }])).toHaveLength(1);
  });
  it.each([
    'شارك عبر السنين في سباقات كثيرة',
    'إعلان الجزائر يعيد رسم الخريطة',
    'Share prices fell on Monday',
    'تابع الناس الأخبار عبر المذياع حتى الفجر',
    'استمرت القراءة ثلاث دقائق ثم سكت الجميع',
    'وجدت خطأ صغيرًا فأصلحته ومضيت إلى غيره',
    `شارك ${'| '.repeat(290)}z`,
  ])('keeps “%s”', text => {
    expect(keeps(text)).toBe(true);
  });
});
