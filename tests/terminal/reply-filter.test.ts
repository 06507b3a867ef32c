import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReplyFilter } from '../../source/terminal/reply-filter.ts';

const replies = [
  '\u001B[?62;22c',
  '\u001B[>65;7006;1c',
  '\u001BP>|VTE(8001)\u001B\\',
  '\u001B[8;1$y',
  '\u001B[?2026;2$y',
];
const keys = [
  'j',
  'ت',
  '\u001B[A',
  '\u001B[1;5C',
  '\u001BOP',
  '\u001B[8$',
  '\u001B[15~',
  '\u001B[<0;12;7M',
  '\u001B[200~',
  '\u001B[I',
  '\u001B[?1u',
  '\u001Bx',
  '\t',
  '😀',
];
/** Keys only when nothing follows at once. */
const ambiguousKeys = ['\u001B', '\u001B[', '\u001BP'];

const through = (chunks: readonly string[]): string => {
  const filter = createReplyFilter();
  return chunks.map(chunk => filter.write(chunk)).join('') + filter.flush();
};

describe('replies are taken out', () => {
  test.each(replies)('%j', reply => {
    expect(through([reply])).toBe('');
    expect(through([`j${reply}k`])).toBe('jk');
  });

  test.each(replies)('%j, in two chunks, wherever it is cut', reply => {
    for (let cut = 1; cut < reply.length; cut++) {
      expect(through([reply.slice(0, cut), reply.slice(cut)]), `cut at ${cut}`).toBe('');
    }
  });

  test.each(replies)('%j, byte by byte', reply => {
    expect(through([...reply])).toBe('');
  });
});

describe('keys are left in', () => {
  test.each([...keys, ...ambiguousKeys])('%j', key => {
    expect(through([key])).toBe(key);
    expect(through([`a${key}`])).toBe(`a${key}`);
  });

  test.each(keys)('%j is not kept waiting', key => {
    const filter = createReplyFilter();
    expect(filter.write(key)).toBe(key);
    expect(filter.isWaiting).toBe(false);
  });

  test('any mixture, cut anywhere', () => {
    const parts = fc.array(fc.tuple(fc.constantFrom(...keys), fc.constantFrom('', ...replies)), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 7 }), (typed, size) => {
        const input = typed.map(([key, reply]) => key + reply).join('');
        const chunks = input.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
        expect(through(chunks)).toBe(typed.map(([key]) => key).join(''));
      }),
    );
  });

  test('a reply that never ends is given back', () => {
    expect(through([`\u001BP>|${'x'.repeat(300)}`])).toBe(`\u001BP>|${'x'.repeat(300)}`);
  });
});

test('Escape waits for flush only', () => {
  const filter = createReplyFilter();
  expect(filter.write('\u001B')).toBe('');
  expect(filter.isWaiting).toBe(true);
  expect(filter.flush()).toBe('\u001B');
  expect(filter.isWaiting).toBe(false);
});

test('the reply to DA1 is the last', () => {
  const filter = createReplyFilter();
  filter.write('\u001B[>65;7006;1c');
  expect(filter.isDone).toBe(false);
  filter.write('\u001B[?62');
  filter.write('c');
  expect(filter.isDone).toBe(true);
});
