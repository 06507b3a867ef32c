import { describe, expect, it } from 'vitest';
import { deckOf } from '../../source/app/deck.ts';
import type { Block } from '../../source/domain/article.ts';
import { makeArticle } from '../support/articles.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const body = [
  paragraph('بدأت في المدينة القديمة أعمال ترميم السوق بعد توقف دام ثلاثة أعوام، ويُنتظر أن تنتهي قبل الصيف.'),
  paragraph('وقال مدير المشروع إن المحال ستُفتح على مراحل.'),
];
const deckFor = (summary: string | null, blocks: readonly Block[] = body): string | null =>
  deckOf(makeArticle({ title: 'ترميم السوق القديم', summary, blocks }));

describe('the deck', () => {
  it('is the summary that says what the text does not begin with', () => {
    const summary = 'تجار السوق يعودون إلى محالهم بعد غياب، والسياح ينتظرون.';
    expect(deckFor(summary)).toBe(summary);
    expect(deckFor(summary, [])).toBe(summary);
  });

  it.each([
    ['the first paragraph', body[0]?.text],
    ['its beginning', 'بدأت في المدينة القديمة أعمال ترميم السوق بعد توقف…'],
    ['it in another spelling', 'بدأت فى المدينه القديمه أعمال ترميم السوق بعد توقف دام ثلاثه أعوام'],
    ['several paragraphs', body.map(({ text }) => text).join(' ')],
    ['the headline', 'ترميم السوق القديم'],
    ['a single word of it', 'بدأت'],
    ['nothing', '  '],
    ['nothing at all', null],
  ])('is none where the summary is %s', (_, summary) => {
    expect(deckFor(summary ?? null)).toBeNull();
  });

  it('is none where a dateline or a caption comes before the words that the summary repeats', () => {
    const image: Block = { type: 'image', text: 'السوق في الصباح' };
    const dateline = paragraph('دمشق – من مراسلنا');
    expect(deckFor(body[0]?.text ?? '', [image, dateline, ...body])).toBeNull();
  });

  it('is found beside a text of any length', () => {
    const long = [paragraph('كلمة '.repeat(300_000)), ...body];
    expect(deckFor('تجار السوق يعودون إلى محالهم', long)).toBe('تجار السوق يعودون إلى محالهم');
    expect(deckFor('كلمة كلمة كلمة كلمة', long)).toBeNull();
  });

  it('is not taken for a repetition by a few words that are the same', () => {
    const summary = 'بعد توقف دام ثلاثة أعوام يعود أصحاب المحال إلى الأزقة التي تركوها، وبعضهم لم يجد ما ترك';
    expect(deckFor(summary)).toBe(summary);
  });
});
