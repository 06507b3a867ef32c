import { describe, expect, it } from 'vitest';
import { growthOf, isLinear } from '../../../benchmarks/attack/growth/measure.ts';
import {
  type StoryQuotation,
  spokenIn,
  storyQuotations,
} from '../../../source/app/services/story-quotations.ts';
import { comparedQuotation } from '../../../source/text/quotes/same-quotation.ts';
import { makeDistinctArticle } from '../../support/articles.ts';

const report = (id: string, ...texts: readonly string[]) =>
  makeDistinctArticle(id, {
    source: { id, title: id },
    language: 'ar',
    blocks: texts.map(text => ({ type: 'paragraph' as const, text })),
  });

const found = (...articles: readonly ReturnType<typeof report>[]) =>
  storyQuotations(articles.flatMap(spokenIn));

const othersOf = (quotation: StoryQuotation | undefined) =>
  [...(quotation?.tellings.slice(1) ?? []), ...(quotation?.reworded ?? [])].map(({ stance }) => stance);

describe('the quotations of an event', () => {
  it('are told once, with all outlets that have them, where most of each stands', () => {
    const [quotation, ...others] = found(
      report('a', 'مقدمة.', 'قال الوزير سالم ناصر: «السد آمن ولا خطر على القرى».'),
      report('b', 'وقال سالم ناصر: «السد آمن ولا خطر على القرى القريبة منه».'),
    );
    expect(others).toEqual([]);
    expect(quotation).toMatchObject({
      words: 'السد آمن ولا خطر على القرى القريبة منه',
      article: 'b',
      block: 0,
      direct: true,
      tellings: [{ source: { id: 'a' } }, { source: { id: 'b' } }],
    });
    expect(quotation?.speaker).toContain('سالم ناصر');
  });

  it('tell how each outlet puts them', () => {
    const [quotation] = found(
      report('a', 'قال سالم ناصر إن السد آمن ولا خطر على القرى.'),
      report('b', 'وزعم سالم ناصر أن السد آمن ولا خطر على القرى.'),
    );
    expect(quotation?.tellings.map(({ stance }) => stance)).toEqual(['said', 'claimed']);
  });

  it.each([
    ['claimed', 'زعم المتحدث سامي ناصر أن قواته بسطت سيطرتها على البلدة.'],
    ['confirmed', 'وأكد سامي ناصر أن البلدة صارت تحت سيطرة قواته.'],
    ['denied', 'نفى سامي ناصر أن تكون القوات سيطرت على البلدة.'],
    [undefined, 'زعم سامي ناصر أن قواته لم تسيطر على البلدة.'],
    [undefined, 'زعم سامي ناصر أن قواته أسقطت ثلاث طائرات قرب الحدود.'],
    [undefined, 'زعمت ريم حداد أن قواته سيطرت على البلدة.'],
  ])('tell what another outlet has in words of its own: %s', (stance, text) => {
    const [quotation] = found(
      report('a', 'قال المتحدث سامي ناصر إن القوات سيطرت على البلدة.'),
      report('b', text),
    );
    expect(othersOf(quotation)).toEqual(stance === undefined ? [] : [stance]);
  });

  it('tell it in English', () => {
    const english = (id: string, text: string) => ({ ...report(id, text), language: 'en' });
    const [quotation] = found(
      english('a', 'The minister said that the dam was safe and the villages faced no danger.'),
      english('b', 'The minister claimed that the villages were in no danger since the dam was safe.'),
    );
    expect(othersOf(quotation)).toEqual(['claimed']);
  });

  it('stand together by speaker', () => {
    const quotations = found(
      report(
        'a',
        'قال سالم ناصر: «السد آمن ولا خطر على القرى».',
        'وقالت ريم حداد: «غادرنا بيوتنا قبل الفجر».',
      ),
      report('b', 'وقال سالم ناصر: «نراقب منسوب الماء كل ساعة».'),
    );
    expect(quotations.map(({ speaker }) => speaker)).toEqual(['سالم ناصر', 'سالم ناصر', 'ريم حداد']);
  });

  it('stand beside the same words in another language, if it is certain', () => {
    const english = (text: string) => ({ ...report('en', text), language: 'en' });
    const told = (...texts: readonly string[]) =>
      found(
        report(
          'a',
          `قال محافظ المصرف سالم ناصر: «${texts[0]}».`,
          'وقالت ريم حداد: «ننتظر القرار منذ الصباح».',
        ),
        english(`“${texts[1]},” said Salem Nasser, the governor of the bank.`),
      ).map(({ article, isTranslated }) => `${article}${isTranslated ? ' again' : ''}`);
    const raised = 'رفعنا سعر الفائدة لأن التضخم بلغ 12 في المئة';
    expect(told(raised, 'We raised the interest rate because inflation reached 12 percent')).toEqual([
      'a',
      'en again',
      'a',
    ]);
    expect(told(raised, 'We expect inflation of 7 percent and growth of 3 percent next year')).toEqual([
      'a',
      'a',
      'en',
    ]);
  });

  it('takes twice the time for twice as many that nobody else has', () => {
    const letters = 'بتثجحخدرزسشصضطظعغفقكلمن';
    const wordOf = (number: number): string =>
      [1, 23, 529, 12_167].map(part => letters.charAt(Math.floor(number / part) % 23)).join('');
    const [quoted] = spokenIn(report('a', 'قال سالم ناصر: «السد آمن ولا خطر على القرى».'));
    const spoken = Array.from({ length: 8000 }, (_, at) => ({
      ...(quoted as NonNullable<typeof quoted>),
      compared: comparedQuotation({
        words: Array.from({ length: 8 }, (_, word) => wordOf(at * 8 + word)).join(' '),
        speaker: wordOf(at),
      }),
    }));
    const growth = growthOf(run => storyQuotations(spoken.slice(0, run.length)), ' ', spoken.length);
    expect(isLinear(growth)).toBe(true);
  }, 90_000);
});
