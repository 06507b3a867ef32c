import { describe, expect, it } from 'vitest';
import { highlightMatches, noHighlight } from '../../source/text/highlight.ts';
import { searchKeys } from '../../source/text/search-key.ts';

describe('what is marked', () => {
  const marked = (text: string, words: string, answers = ''): string[] =>
    highlightMatches(text, { words, answers: searchKeys(answers) }).map(({ start, end }) =>
      text.slice(start, end),
    );

  it.each([
    ['words with their marks', 'جَلَسَ ثم كَتَبَ خبرا', 'كتب', ['كَتَبَ']],
    ['words in every spelling', 'مدرسة، مدرسه', 'مدرسة', ['مدرسة', 'مدرسه']],
    ['whole words alone', 'الرياض ورياضة', 'ريا', []],
    ['the beginning of words', 'رياض ثم رياضة ثم بحر', 'ريا*', ['رياض', 'رياضة']],
    ['a letter as no beginning', 'قطر ق', 'ق*', ['ق']],
    ['any of several words', 'مصر ثم تونس ثم قطر', 'قطر مصر', ['مصر', 'قطر']],
    ['numbers', 'بلغ ١٬٢٥٠ هنا', '1250', ['١٬٢٥٠']],
    ['Latin', 'سهم META.O هنا', 'Meta', ['META']],
    ['a ligature', 'قال ﷺ نعم', 'الله', ['ﷺ']],
    ['no word', 'نعم', ' … ', []],
  ])('is %s', (_, text, words, expected) => {
    expect(marked(text, words)).toEqual(expected);
  });

  it('is what answers to the words as well', () => {
    expect(marked('والكتاب وكُتُب مكتب', 'كتاب', 'والكتاب وكتب')).toEqual(['والكتاب', 'وكُتُب']);
  });

  it('is nothing without words', () => {
    expect(highlightMatches('نعم', noHighlight)).toEqual([]);
  });
});
