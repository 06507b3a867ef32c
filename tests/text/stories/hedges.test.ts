import { describe, expect, it } from 'vitest';
import { storyFeatures } from '../../../source/text/stories/features.ts';

const hedgesIn = (text: string, language: string): readonly string[] =>
  storyFeatures({ title: '', paragraphs: [text], language, categories: [] }).quantities.map(
    ({ hedge, value }) => `${hedge}${value}`,
  );

/** Each row says one thing in its languages. */
const told: readonly (readonly [figure: string, texts: Readonly<Record<string, string>>])[] = [
  [
    '<=9',
    {
      ar: 'لا يزيد عدد القتلى على 9 أشخاص.',
      en: 'No more than nine people were killed.',
      fa: 'شمار کشته‌شدگان بیش از ۹ نفر نیست.',
      ur: 'ہلاک ہونے والوں کی تعداد 9 سے زیادہ نہیں۔',
    },
  ],
  [
    '>=14',
    {
      ar: 'قتل ما لا يقل عن 14 شخصا.',
      en: 'No fewer than 14 people were killed.',
      fa: 'دست‌کم ۱۴ نفر کشته شدند.',
      ur: 'کم از کم 14 افراد ہلاک ہو گئے۔',
    },
  ],
  ['<=14', { ar: 'لم تتجاوز حصيلة القتلى 14 شخصا.', en: 'The deaths did not exceed 14.' }],
  ['>=30', { ar: 'مقتل 30 شخصا على الأقل.', en: 'It will cost $30 or more.' }],
  ['~50', { ar: 'أصيب زهاء 50 شخصا.', en: 'Some 50 people were hurt.', fa: 'نزدیک به ۵۰ نفر زخمی شدند.' }],
  ['~60', { ar: 'ناهز عدد الجرحى 60 شخصا.', ur: 'تقریباً 60 افراد زخمی ہوئے۔' }],
  [
    '<70',
    { ar: 'أصيب أقل من 70 شخصا.', en: 'Fewer than 70 people were hurt.', ur: '70 سے کم افراد زخمی ہوئے۔' },
  ],
  ['<=80', { ar: 'ولا يزيد عدد الجرحى عن 80 شخصا.', en: 'Up to 80 people were hurt.' }],
  [
    '>90',
    { ar: 'تجاوز عدد الجرحى 90 شخصا.', fa: 'بیش از ۹۰ نفر زخمی شدند.', ur: '90 سے زائد افراد زخمی ہوئے۔' },
  ],
  ['5', { ar: 'انتهت بدون 5 لاعبين، وأصيب 5 أشخاص.', en: 'Five people were hurt over there.' }],
];

describe('a figure that is no exact one', () => {
  it.each(
    told.flatMap(([figure, texts]) =>
      Object.entries(texts).map(([language, text]) => [figure, language, text] as const),
    ),
  )('is %s in %s: %s', (figure, language, text) => {
    expect(hedgesIn(text, language)).toContain(figure);
  });
});
