import { expect, test } from 'vitest';
import { clipboardBytes, clipboardLimit } from '../../source/terminal/clipboard.ts';

const copied = (text: string): string => {
  const bytes = clipboardBytes(text);
  expect(bytes).toMatch(/^\u001B\]52;c;[A-Za-z0-9+/]*=*\u0007$/u);
  return Buffer.from(bytes.slice(7, -1), 'base64').toString('utf8');
};

test('carries the text in logical order, as UTF-8 in base64', () => {
  expect(clipboardBytes('خبر')).toBe('\u001B]52;c;2K7YqNix\u0007');
  expect(copied('خبرٌ عاجل (BBC) 40٪\nسطر ثانٍ')).toBe('خبرٌ عاجل (BBC) 40٪\nسطر ثانٍ');
  expect(clipboardBytes('')).toBe('\u001B]52;c;\u0007');
});

test('of a text that is too long carries the beginning, and no half character', () => {
  const text = `x${'ب'.repeat(clipboardLimit)}`;
  const kept = copied(text);
  expect(kept).not.toContain('\uFFFD');
  expect(text.startsWith(kept)).toBe(true);
  expect(Buffer.byteLength(kept)).toBe(clipboardLimit - 1);
  expect(clipboardBytes(text).length).toBeLessThanOrEqual(100_000);
});
