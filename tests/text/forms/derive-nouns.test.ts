import { describe, expect, it } from 'vitest';
import { participles, regularMasdars } from '../../../source/text/forms/derive-nouns.ts';
import { readVerb, type Verb } from '../../../source/text/forms/verb.ts';
import { foldArabic } from '../../../source/text/search-key.ts';

function verb(forms: string): Verb {
  const [past = '', present] = forms.split(' ');
  return readVerb(past, present, foldArabic);
}

describe('regularMasdars', () => {
  it.each([
    ['نظم', 'تنظيم'],
    ['غطى', 'تغطية'],
    ['عبأ', 'تعبئة'],
    ['شارك', 'مشاركة'],
    ['نادى', 'مناداة'],
    ['أعلن', 'إعلان'],
    ['أوقف', 'إيقاف'],
    ['أصر', 'إصرار'],
    ['أعاد', 'إعادة'],
    ['ألغى', 'إلغاء'],
    ['أوصى', 'إيصاء'],
    ['أنشأ', 'إنشاء'],
    ['آمن', 'إيمان'],
    ['تسلم', 'تسلم'],
    ['تنبأ', 'تنبؤ'],
    ['تعاون', 'تعاون'],
    ['انطلق', 'انطلاق'],
    ['انهار', 'انهيار'],
    ['انضم', 'انضمام'],
    ['اتفق', 'اتفاق'],
    ['احتل', 'احتلال'],
    ['اختار', 'اختيار'],
    ['ازداد', 'ازدياد'],
    ['اشترى', 'اشتراء'],
    ['احمر', 'احمرار'],
    ['استخدم', 'استخدام'],
    ['استورد', 'استيراد'],
    ['استقال', 'استقالة'],
    ['استمر', 'استمرار'],
    ['استولى', 'استيلاء'],
    ['سيطر', 'سيطرة'],
    ['تدهور', 'تدهور'],
  ])('%s: %s', (past, masdar) => {
    expect(regularMasdars(verb(past)).map(foldArabic)).toContain(foldArabic(masdar));
  });

  it('come of no rule in form I', () => {
    expect(regularMasdars(verb('كتب يكتب'))).toEqual([]);
  });
});

describe('participles', () => {
  it.each([
    ['كتب يكتب', 'كاتب مكتوب'],
    ['أخذ يأخذ', 'مأخوذ'],
    ['قرأ يقرأ', 'قارئ مقروء'],
    ['مد يمد', 'ماد ممدود'],
    ['باع يبيع', 'بائع مبيع'],
    ['زار يزور', 'زائر مزور'],
    ['دعا يدعو', 'داعٍ مدعو'],
    ['بنى يبني', 'بانٍ مبني'],
    ['أكد يؤكد', 'مؤكد'],
    ['نظم', 'منظم'],
    ['شارك', 'مشارك'],
    ['أعلن', 'معلن'],
    ['أعاد', 'معيد معاد'],
    ['ألغى', 'ملغٍ'],
    ['اختار', 'مختار'],
    ['استقال', 'مستقيل مستقال'],
    ['أنشأ', 'منشئ'],
  ])('of %s: %s', (forms, expected) => {
    expect(participles(verb(forms)).map(foldArabic)).toEqual(expected.split(' ').map(foldArabic));
  });
});
