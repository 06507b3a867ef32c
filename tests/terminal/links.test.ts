import { expect, test } from 'vitest';
import { hyperlink } from '../../source/terminal/links.ts';

test('text between the address and nothing', () => {
  expect(hyperlink('a', 'https://example.org/x?y=1')).toBe(
    '\u001B]8;;https://example.org/x?y=1\u0007a\u001B]8;;\u0007',
  );
});

test('no byte of an address can end the sequence', () => {
  expect(hyperlink('a', 'https://خ.org/\u0007\u001B\\ b')).toBe(
    '\u001B]8;;https://%D8%AE.org/%07%1B\\%20b\u0007a\u001B]8;;\u0007',
  );
});

test('one id for the lines of one link', () => {
  expect(hyperlink('a', 'u', 'l1;:\u0007')).toBe('\u001B]8;id=l1;u\u0007a\u001B]8;;\u0007');
});
