import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../source/text/stories/facts.ts';
import { storyFeatures } from '../../../source/text/stories/features.ts';

const factsIn = (...texts: readonly string[]) =>
  factsOf(
    texts.map((text, at) => {
      const [title = '', ...paragraphs] = text.split(' | ');
      const { quantities, denied } = storyFeatures({ title, paragraphs, language: null, categories: [] });
      return { id: 'abcdef'.charAt(at), quantities, denied };
    }),
  );

describe('what reports say differently', () => {
  it('is told by what is counted, in the order in which it was said', () => {
    expect(
      factsIn(
        'زلزال يضرب المدينة | أعلنت السلطات مقتل تسعة أشخاص على الأقل وإصابة 300 آخرين.',
        'Toll climbs to 23 | At least 23 people were killed and 417 hurt, officials said.',
        '٤١ قتيلا في الزلزال | ارتفعت الحصيلة إلى ٤١ قتيلا وأكثر من ٥٠٠ مصاب.',
      ),
    ).toEqual([
      {
        what: 'killed',
        unit: 'persons',
        values: [
          { value: '>=9', articles: ['a'] },
          { value: '>=23', articles: ['b'] },
          { value: '41', articles: ['c'] },
        ],
      },
      {
        what: 'injured',
        unit: 'persons',
        values: [
          { value: '300', articles: ['a'] },
          { value: '417', articles: ['b'] },
          { value: '>500', articles: ['c'] },
        ],
      },
    ]);
  });

  it('is in four languages, in digits and in words', () => {
    expect(
      factsIn(
        'مصرع ٨ في حادث | لقي ثمانية أشخاص مصرعهم.',
        'Eight die in crash | Eight people died.',
        'تصادف ۸ کشته داد | در این حادثه هشت نفر جان باختند.',
        'حادثے میں ۸ افراد جاں بحق | حادثے میں آٹھ افراد جاں بحق ہو گئے۔',
      ),
    ).toEqual([
      { what: 'killed', unit: 'persons', values: [{ value: '8', articles: ['a', 'b', 'c', 'd'] }] },
    ]);
  });

  it('keeps money in its scale, and several figures of a kind apart', () => {
    expect(
      factsIn(
        'صفقة | اشترت الشركة 80% من المنصة مقابل 410 ملايين دولار.',
        'Deal | The firm will pay $410 million for 80% of the platform.',
        'تخارج | باعت الشركة مقابل نحو 400 مليون دولار.',
      ),
    ).toEqual([
      { what: 'percent', unit: 'percent', values: [{ value: '80', articles: ['a', 'b'] }] },
      {
        what: 'amount',
        unit: 'million USD',
        values: [
          { value: '410', articles: ['a', 'b'] },
          { value: '~400', articles: ['c'] },
        ],
      },
    ]);
  });

  it('is told where one denies what others count, and gives a range', () => {
    expect(
      factsIn(
        'اشتباك | قتل جنديان في تبادل لإطلاق النار، وتكلف الأضرار بين 20 و30 مليون دولار.',
        'Clash on the border | The army said no one was killed. Damage was put at $25 million.',
      ),
    ).toEqual([
      {
        what: 'killed',
        unit: 'persons',
        values: [
          { value: '2', articles: ['a'] },
          { value: '0', articles: ['b'] },
        ],
      },
      {
        what: 'amount',
        unit: 'million USD',
        values: [
          { value: '20-30', articles: ['a'] },
          { value: '25', articles: ['b'] },
        ],
      },
    ]);
  });

  it('is told of crowds and terms, however far apart they are', () => {
    const valuesIn = (...texts: readonly string[]) =>
      factsIn(...texts).map(({ what, values }) => [what, ...values.map(({ value }) => value)]);
    expect(
      valuesIn(
        'جنازة | أعلن الحداد سبعة أيام، وشارك نحو مليون شخص.',
        'تشييع | أعلن الحداد ثلاثة أيام، وحضر 80 ألف شخص.',
      ),
    ).toEqual([
      ['mourning', '7', '3'],
      ['attended', '~1000000', '80000'],
    ]);
  });

  it('is told in billions of what has a name in billions', () => {
    const unitIn = (things: string) =>
      factsIn(`A | The firm spoke of 1.2 billion ${things}.`, `B | It was 1.5 billion ${things}.`).map(
        ({ unit, values }) => [unit, ...values.map(({ value }) => value)],
      );
    expect(unitIn('parameters')).toEqual([['billion parameters', '1.2', '1.5']]);
    expect(unitIn('spectators')).toEqual([['spectators', '1200000000', '1500000000']]);
  });

  it('is no difference between times past', () => {
    expect(
      factsIn(
        'محاكمة | تعود القضية إلى 12 عاما، وحكم على المتهم بالسجن سبع سنوات.',
        'Trial | The case goes back to events of 20 years. He was jailed for ten years.',
      ),
    ).toEqual([
      {
        what: 'sentence',
        unit: 'years',
        values: [
          { value: '7', articles: ['a'] },
          { value: '10', articles: ['b'] },
        ],
      },
    ]);
  });

  it('knows results of matches in digits and in words', () => {
    expect(
      factsIn(
        'فوز الفريق | هزم الفريق ضيفه 2-1 مساء السبت.',
        'الفريق يفوز | فاز الفريق بهدفين مقابل هدف على ضيفه.',
      ),
    ).toEqual([{ what: 'score', unit: 'score', values: [{ value: '2-1', articles: ['a', 'b'] }] }]);
  });
});
