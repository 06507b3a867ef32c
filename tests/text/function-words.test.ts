import { expect, it } from 'vitest';
import { isFunctionWord } from '../../source/text/function-words.ts';

it.each([
  ['The', true],
  ['of', true],
  ['für', false],
  ['için', true],
  ['OpenAI', false],
  ['', false],
])('%j is a function word: %j', (word, expected) => {
  expect(isFunctionWord(word)).toBe(expected);
});
