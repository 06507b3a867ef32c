import { describe, expect, it } from 'vitest';
import { isRelatedLabel, tailOf } from '../../source/feeds/labels.ts';

describe('isRelatedLabel', () => {
  it.each([
    'اقرأ أيضًا',
    'إقرأ أيضا:',
    '» اقرأ أيضاً «',
    'مواضيع ذات صلة',
    'طالِع أيضًا',
    'شاهد ايضا..',
    'لا يفوتك',
    'Read also:',
    'RELATED',
    'بیشتر بخوانید',
    'یہ بھی پڑھیں',
    'קראו גם:',
  ])('knows “%s”', label => {
    expect(isRelatedLabel(label)).toBe(true);
  });
  it.each(['اقرأ أيضًا هذا الكتاب', 'القراءة أيضًا', 'ذات صلة قربى', ''])('does not know “%s”', label => {
    expect(isRelatedLabel(label)).toBe(false);
  });
});

describe('tailOf', () => {
  it.each([
    ['التعليقات', 'comments'],
    ['24 تعليق', 'comments'],
    ['Comments (3)', 'comments'],
    ['نظرات کاربران', 'comments'],
    ['دیدگاه‌ها', 'comments'],
    ['תגובות (2)', 'comments'],
    ['الأكثر قراءة', 'more'],
    ['پربازدیدترین‌ها', 'more'],
    ['النشرة البريدية', 'sign'],
    ['عن الكاتب:', 'author'],
    ['عن الكاتب الذي لم يكتب', null],
    ['', null],
  ])('of “%s”', (label, kind) => {
    expect(tailOf(label)).toBe(kind);
  });
  it('takes a word that articles use for their headings only with a number', () => {
    expect([tailOf('ردود'), tailOf('ردود (8)'), tailOf('Responses'), tailOf('8 Responses')]).toEqual([
      null,
      'comments',
      null,
      'comments',
    ]);
  });
});
