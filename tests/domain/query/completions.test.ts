import { describe, expect, it } from 'vitest';
import { completions } from '../../../source/domain/query/completions.ts';

const names = {
  sources: [
    { id: 'a1', title: 'الجزيرة نت' },
    { id: 'b2', title: 'BBC' },
  ],
  categories: ['علوم', 'أخبار/عالم'],
  authors: ['منى السعيد', 'Reuters'],
  tags: ['للقراءة', 'مهم'],
};
const everything = [
  ...[
    'is:',
    'source:',
    'sources:',
    'category:',
    'tag:',
    'note:',
    'title:',
    'body:',
    'author:',
    'name:',
    'root:',
    'lang:',
    'has:',
  ],
  ...['since:', 'before:', 'or', 'not'],
];
const arabicEverything = [
  ...[
    'حالة:',
    'مصدر:',
    'مصادر:',
    'قسم:',
    'وسم:',
    'ملاحظة:',
    'عنوان:',
    'نص:',
    'كاتب:',
    'اسم:',
    'جذر:',
    'لغة:',
    'فيه:',
  ],
  ...['منذ:', 'قبل:', 'أو', 'ليس'],
];
const at = (text: string, column = text.length) => completions(text, column, names);

describe('what could stand at the cursor', () => {
  it.each<[string, number, number, readonly string[]]>([
    ['', 0, 0, everything],
    ['so', 0, 2, ['source:', 'sources:']],
    ['sources:>', 0, 9, ['sources:>3', 'sources:>=3']],
    ['مصادر:', 0, 6, ['مصادر:٣', 'مصادر:>٣', 'مصادر:>=٣', 'مصادر:<٣']],
    ['حالة:ح', 0, 6, ['حالة:حدث']],
    ['غزة ق', 4, 5, ['قسم:', 'قبل:']],
    ['غزة ', 4, 4, arabicEverything],
    ['-so', 1, 3, ['source:', 'sources:']],
    ['(so', 1, 3, ['source:', 'sources:']],
    ['a o', 2, 3, ['or']],
    ['is:', 0, 3, ['is:unread', 'is:read', 'is:bookmarked', 'is:changed', 'is:new', 'is:hidden', 'is:story']],
    ['a is:un', 2, 7, ['is:unread']],
    ['حالة:م', 0, 6, ['حالة:مقروء', 'حالة:محفوظ', 'حالة:معدّل', 'حالة:مخفي']],
    ['source:', 0, 7, ['source:"الجزيرة نت"', 'source:BBC']],
    ['source:b', 0, 8, ['source:BBC']],
    ['مصدر:ال', 0, 7, ['مصدر:«الجزيرة نت»']],
    ['source:"ال', 0, 10, ['source:"الجزيرة نت"']],
    ['قسم:ا', 0, 5, ['قسم:أخبار/عالم']],
    ['author:', 0, 7, ['author:"منى السعيد"', 'author:Reuters']],
    ['كاتب:م', 0, 6, ['كاتب:«منى السعيد»']],
    ['lang:f', 0, 6, ['lang:fa', 'lang:fr']],
    ['لغة:الع', 0, 7, ['لغة:العربية', 'لغة:العبرية']],
    ['tag:', 0, 4, ['tag:للقراءة', 'tag:مهم']],
    ['وسم:م', 0, 5, ['وسم:مهم']],
    ['has:', 0, 4, ['has:image', 'has:audio', 'has:video', 'has:note', 'has:tag']],
    ['فيه:ص', 0, 5, ['فيه:صورة', 'فيه:صوت']],
    ['since:to', 0, 8, ['since:today']],
    ['منذ:ام', 0, 6, ['منذ:أمس']],
    ['foo:b', 0, 5, []],
    ['"a b', 0, 4, []],
    ['"a b"', 5, 5, everything],
  ])('after %j', (text, start, end, words) => {
    expect(at(text)).toEqual({ start, end, words });
  });

  it('is found in the middle of a text too', () => {
    expect(at('a so b', 4)).toEqual({ start: 2, end: 4, words: ['source:', 'sources:'] });
  });

  it('is in the language asked for where nothing is typed', () => {
    expect(completions('', 0, { ...names, language: 'ar' }).words[0]).toBe('حالة:');
  });
});
