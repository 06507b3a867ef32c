import { describe, expect, it } from 'vitest';
import { namesLeftOut, personIn, readReport } from '../../../source/text/stories/names-left-out.ts';

const filler = 'واصلت فرق الإنقاذ عملها في الموقع حتى المساء. '.repeat(20);
const report = (source: string, text: string, { language = 'ar', isWhole = true } = {}) =>
  readReport({ source, language, text, isWhole });

const speaker = 'وزير النقل سالم ناصر';
const named = [
  report('a', `قال وزير النقل سالم ناصر. ${filler}`),
  report('b', `وأضاف سالم ناصر أن. ${filler}`),
];

describe('a person', () => {
  it.each([
    [speaker, 'سالم ناصر'],
    ['محمد صلاح', 'محمد صلاح'],
    ['المتحدث باسم الدفاع المدني', null],
    ['وزارة الصحة', null],
    ['شهود عيان', null],
    ['Salem Nasser, the transport minister', 'Salem Nasser'],
  ])('is the name in “%s”', (words, name) => {
    expect(personIn(words)).toBe(name);
  });
});

describe('a name that is left out', () => {
  it('is told with the sources whose long reports have no part of it', () => {
    expect(namesLeftOut([speaker], [...named, report('c', filler)])).toEqual([
      { name: 'سالم ناصر', sources: ['c'] },
    ]);
  });

  it.each([
    ['where one has a part of it', [...named, report('c', `ووعد الوزير ناصر بتحقيق. ${filler}`)]],
    ['where one writes it in another way', [...named, report('c', `ووعد سالم الناصر بتحقيق. ${filler}`)]],
    ['where another report of the source has it', [...named, report('a', filler)]],
    ['of short reports', [...named, report('c', 'غرقت عبّارة في النيل.')]],
    [
      'of reports in other languages',
      [...named, report('c', 'Rescue teams worked on. '.repeat(60), { language: 'en' })],
    ],
    ['of reports that are read in part', [...named, report('c', filler, { isWhole: false })]],
    ['where only one names it', [named[0] ?? report('a', ''), report('c', filler)]],
  ])('is none %s', (_, reports) => {
    expect(namesLeftOut([speaker], reports)).toEqual([]);
  });
});
