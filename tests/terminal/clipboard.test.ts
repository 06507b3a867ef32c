import { expect, test } from 'vitest';
import { osc52 } from '../../source/terminal/clipboard.ts';

test('text goes as base64 of its UTF-8', () => {
  expect(osc52('خبر')).toBe('\u001B]52;c;2K7YqNix\u0007');
});
