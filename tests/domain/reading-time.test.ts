import { expect, it } from 'vitest';
import { minutesToRead, wordsOf } from '../../source/domain/reading-time.ts';

it('counts the words of prose, without captions, code and what is deleted', () => {
  const words = wordsOf([
    { type: 'heading', level: 2, text: 'عنوان فرعي' },
    { type: 'paragraph', text: 'ثلاث كلمات  هنا', marks: [{ kind: 'deleted', start: 0, end: 4 }] },
    { type: 'list', text: 'واحد\nاثنان', items: ['واحد', 'اثنان'] },
    { type: 'image', text: 'تعليق على صورة' },
    { type: 'code', text: 'const a = 1' },
    { type: 'rule', text: '' },
  ]);
  expect(words).toBe(6);
});

it('takes longer for a word of Arabic', () => {
  expect(minutesToRead(540, 'rtl')).toBe(3);
  expect(minutesToRead(690, 'ltr')).toBe(3);
  expect(minutesToRead(20, 'rtl')).toBe(1);
  expect(minutesToRead(0, 'rtl')).toBe(0);
});
