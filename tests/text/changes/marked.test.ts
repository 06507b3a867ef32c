import { describe, expect, it } from 'vitest';
import type { Block } from '../../../source/domain/article.ts';
import type { ComparedArticle } from '../../../source/text/changes/index.ts';
import { markedBlocks } from '../../../source/text/changes/marked.ts';

const article = (paragraphs: readonly string[], title = 'خبر'): ComparedArticle => ({
  title,
  summary: null,
  byline: null,
  related: [],
  blocks: paragraphs.map(text => ({ type: 'paragraph', text })),
});

const signs = { deleted: ['[', ']'], inserted: ['{', '}'] } as const;

/** Deleted words in `[…]`, inserted ones in `{…}`. */
function written({ text, marks = [] }: Block): string {
  let result = '';
  let from = 0;
  for (const { kind, start, end } of marks) {
    const [open, close] = signs[kind as keyof typeof signs];
    result += text.slice(from, start) + open + text.slice(start, end) + close;
    from = end;
  }
  return result + text.slice(from);
}

const marked = (before: readonly string[], after: readonly string[]) =>
  markedBlocks(article(before), article(after)).map(written);

const one = 'افتتح الوزير جسرًا جديدًا يربط ضفتي النهر في المدينة القديمة.';
const two = 'ويبلغ طول الجسر أربعمئة متر، وكلّف مليوني دينار من الموازنة.';
const three = 'وينتظر السكان فتحه للسيارات مطلع الشهر المقبل بعد فحصه';

describe('what was changed', () => {
  it.each([
    ['words for others', 'قُتل ثلاثة عمال أمس.', 'قُتل تسعة عمال أمس.', 'قُتل [ثلاثة] {تسعة} عمال أمس.'],
    ['new words', 'وصل الوفد أمس.', 'وصل الوفد العراقي أمس.', 'وصل الوفد {العراقي} أمس.'],
    ['lost words', 'يُعالج الجرحى مجانًا هنا.', 'يُعالج الجرحى هنا.', 'يُعالج الجرحى [مجانًا] هنا.'],
    ['lost at the beginning', 'قتيلان في حريق المصنع.', 'في حريق المصنع.', '[قتيلان] في حريق المصنع.'],
    ['lost at the end', 'وصل الوفد إلى دمشق أمس', 'وصل الوفد إلى دمشق', 'وصل الوفد إلى دمشق [أمس]'],
    ['spelling', 'وصل الوفد امس.', 'وصل الوفد أمس.', 'وصل الوفد أمس.'],
  ])('%s', (_, before, after, expected) => {
    expect(marked([before], [after])).toEqual([expected]);
  });

  it.each([
    ['new', [one], [one, two], [one, `{${two}}`]],
    ['gone', [one, two], [one], [one, `[${two}]`]],
  ])('a paragraph that is %s', (_, before, after, expected) => {
    expect(marked(before, after)).toEqual(expected);
  });

  it('in words that reach into another paragraph', () => {
    expect(marked([`${one} ${three}`], [`${one} في احتفال كبير`, `أمام الجمهور ${three}`])).toEqual([
      `${one} {في احتفال كبير}`,
      `{أمام الجمهور} ${three}`,
    ]);
  });

  it('holds no control character, however the source has escaped it', () => {
    const [{ text = '' } = {}] = markedBlocks(
      article(['وصل الوفد أمس.']),
      article(['وصل الوفد &#27;]0;x&#7; &#x202e;أمس.']),
    );
    expect(text).not.toMatch(/[\p{Control}\p{Bidi_Control}]/u);
  });

  it('leads with the headline if that was changed', () => {
    expect(markedBlocks(article([one], 'جسر جديد'), article([one], 'جسر قديم'))).toMatchObject([
      { type: 'heading', text: 'جسر جديد قديم' },
      { type: 'paragraph', text: one },
    ]);
  });
});
