import { describe, expect, it } from 'vitest';
import { showText } from '../../source/text/shown-text.ts';
import { ligatureWords } from '../../source/text/wide-ligatures.ts';

const shown = (text: string): string => showText(text, 'usual').text;

describe('wide ligatures', () => {
  it.each([
    ['﷽', 'بسم الله الرحمن الرحيم'],
    ['النبي ﷺ قال', 'النبي صلى الله عليه وسلم قال'],
    ['الله ﷻ.', 'الله جل جلاله.'],
    ['عمر \ufd41', 'عمر رضي الله عنه'],
    ['الله \ufdfe', 'الله سبحانه وتعالى'],
    ['النبيﷺقال', 'النبي صلى الله عليه وسلم قال'],
    ['(ﷺ)', '(صلى الله عليه وسلم)'],
    ['ﷲ ﷳ', 'الله أكبر'],
    ['وﷲ', 'والله'],
    ['عبد اﷲ', 'عبد الله'],
    ['ﷲم', 'اللهم'],
    ['وﷴ ﷶ ﷲ', 'ومحمد رسول الله'],
    ['ﷹ ﷲ ﷷ ﷸ', 'صلى الله عليه وسلم'],
    ['﴿قل﴾', '﴿قل﴾'],
  ])('%s is shown as %s', (text, words) => {
    expect(shown(text)).toBe(words);
  });

  it.each([
    ['500 ﷼', '500\u00a0ريال'],
    ['500﷼', '500\u00a0ريال'],
    ['٥٠٠ ﷼ سعودي', '٥٠٠\u00a0ريال سعودي'],
    ['﷼500', 'ريال\u00a0500'],
    ['سعره ﷼ ۲۰', 'سعره ريال\u00a0۲۰'],
    ['بـ500﷼فقط', 'بـ500\u00a0ريال فقط'],
    ['﷼', 'ريال'],
  ])('the currency of %s keeps to its number', (text, words) => {
    expect(shown(text)).toBe(words);
  });

  it('all have words, and no sign is left in these', () => {
    const signs = [...ligatures()].filter(sign => shown(sign) === sign);
    expect(signs).toEqual([]);
    expect(Object.values(ligatureWords).filter(words => shown(words) !== words)).toEqual([]);
  });

  it('say what their decompositions say, but for the hamza of أكبر and the yeh of the rial', () => {
    const own = (sign: string): boolean => sign.normalize('NFKC') === sign;
    const differing = [...ligatures()].filter(
      sign => !own(sign) && ligatureWords[sign] !== sign.normalize('NFKC'),
    );
    expect(differing).toEqual(['ﷳ', '﷼']);
  });
});

function* ligatures(): Generator<string> {
  for (const [first, last] of [
    [0xfd40, 0xfd4f],
    [0xfdcf, 0xfdcf],
    [0xfdf0, 0xfdff],
  ] as const)
    for (let codePoint = first; codePoint <= last; codePoint++) yield String.fromCodePoint(codePoint);
}
