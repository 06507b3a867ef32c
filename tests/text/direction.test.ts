import { describe, expect, it } from 'vitest';
import { proseDirection } from '../../source/text/direction.ts';

describe('proseDirection', () => {
  it.each([
    [
      'an Arabic headline that begins with a Latin name, in Arabic',
      'Hugging Face وأخواتها: كيف تختار نموذجًا',
      'rtl',
      'rtl',
    ],
    [
      'an Arabic headline full of Latin names, where no language is known',
      'أطلقت OpenAI نموذج GPT-5 Turbo Vision',
      'ltr',
      'rtl',
    ],
    [
      'an English sentence with an Arabic phrase',
      'The phrase على طول means straight on in the street',
      'ltr',
      'ltr',
    ],
    ['an English paragraph in an Arabic article', 'Attention is all you need, they wrote.', 'rtl', 'ltr'],
    [
      'an English paragraph with one Arabic word, in Arabic',
      'The word سلام stands alone in this long English sentence here.',
      'rtl',
      'ltr',
    ],
    ['digits alone', '2026', 'rtl', 'rtl'],
  ] as const)('%s', (_, text, context, expected) => {
    expect(proseDirection(text, context)).toBe(expected);
  });
});
