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
    [
      'an English paragraph with a fifth of Arabic letters, in Arabic',
      'The ministry (وزارة الصحة والسكان) said it would open three hospitals in Cairo.',
      'rtl',
      'ltr',
    ],
    ['a short English sentence about a word', 'The word سلام means peace', 'rtl', 'ltr'],
    ['a French one', 'Le mot كتاب vient de la racine كتب selon les linguistes', 'rtl', 'ltr'],
    ['a headline after an English name', 'Bank of America يرفع توقعاته لأسعار الذهب', 'rtl', 'rtl'],
    ['a headline after a title with small words', 'The Lord of the Rings فيلم رائع', 'rtl', 'rtl'],
    ['a command that is explained', 'npm run build يبني البرنامج', 'rtl', 'rtl'],
    ['Hebrew after an English phrase', 'a new model of מודל שפה גדול חדש', 'rtl', 'rtl'],
    ['digits alone', '2026', 'rtl', 'rtl'],
  ] as const)('%s', (_, text, context, expected) => {
    expect(proseDirection(text, context)).toBe(expected);
  });
});
