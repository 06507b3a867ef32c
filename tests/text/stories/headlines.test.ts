import { describe, expect, it } from 'vitest';
import { wordsAdded } from '../../../source/text/stories/headlines.ts';

/** Of each headline, the words that the first does not have. */
const added = (lead: string, ...headlines: readonly string[]): readonly (readonly string[])[] =>
  wordsAdded(
    { title: lead, language: null },
    headlines.map(title => ({ title, language: null })),
  ).map((words, at) => words.map(({ start, end }) => headlines[at]?.slice(start, end) ?? ''));

describe('the words that a headline adds', () => {
  it('are none of the lead headline itself', () => {
    const lead = 'غرق عبّارة في النيل ومقتل 23 شخصًا';
    expect(added(lead, lead)).toEqual([[]]);
  });

  it.each([
    ['with و or without it', 'غرق عبّارة ومقتل ركابها', 'مقتل ركاب عبّارة غرقت'],
    ['with ال or without it', 'انهيار جسر في المدينة', 'انهيار الجسر في مدينة'],
    ['in another word for it', 'زلزال يضرب الساحل', 'هزة أرضية تضرب الساحل'],
    ['in digits or in words', 'مصرع 23 في حريق', 'مصرع ثلاثة وعشرين في حريق'],
    ['in another spelling of a name', 'بوتين يزور باكو', 'بوتن يزور باكو'],
    ['in other digits and marks', 'مقتل ٤١ في العبّارة', 'مقتل 41 في العبارة'],
  ])('are none that it has %s', (_, lead, headline) => {
    expect(added(lead, headline)).toEqual([[]]);
  });

  it('are what it says besides, those side by side as one', () => {
    expect(
      added('غرق عبّارة في النيل ومقتل 23 شخصًا', 'غرق عبّارة في النيل: مقتل 41 شخصًا والبحث عن مفقودين'),
    ).toEqual([['41', 'والبحث', 'مفقودين']]);
  });

  it('are no small words and no verbs of reporting', () => {
    expect(added('حريق في الميناء', 'الشرطة: حريق في الميناء', 'قال إن حريقا في الميناء')).toEqual([
      ['الشرطة'],
      [],
    ]);
  });

  it('are only numbers of a headline in another language', () => {
    expect(
      added('غرق عبّارة في النيل ومقتل 23 شخصًا', 'Nile ferry sinks, 23 dead', 'Nile ferry toll climbs to 41'),
    ).toEqual([[], ['41']]);
  });

  it('are no words of another language that look like numbers of Arabic', () => {
    expect(added('إغلاق معبر طورخم', 'گذرگاه تورخم پس از درگیری مرزی بسته شد')).toEqual([[]]);
  });

  it('are found in English too', () => {
    expect(added('Ferry sinks on the Nile, 23 dead', 'Nile ferry: captain arrested, 23 killed')).toEqual([
      ['captain arrested'],
    ]);
  });
});
