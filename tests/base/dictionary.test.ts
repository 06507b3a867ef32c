import { expect, it } from 'vitest';
import { dictionaryOf } from '../../source/base/dictionary.ts';

it('is written as any object is, with every key its own', () => {
  const entries = [
    ['ب', '1'],
    ['__proto__', '2'],
    ['a', '3'],
  ] as const;
  expect(JSON.stringify(dictionaryOf(entries))).toBe('{"ب":"1","__proto__":"2","a":"3"}');
  expect(JSON.stringify(dictionaryOf([]))).toBe('{}');
});
