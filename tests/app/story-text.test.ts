import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factName, valueText } from '../../source/app/story-text.ts';
import { arabic } from '../../source/i18n/ar.ts';
import { english } from '../../source/i18n/en.ts';
import type { Messages } from '../../source/i18n/messages.ts';
import { countedThings, terms, units } from '../../source/text/stories/data/measures.ts';
import { acts } from '../../source/text/stories/data/moment-words.ts';
import { rolesBefore, rolesBehind, rolesNear } from '../../source/text/stories/data/role-words.ts';

const told: readonly (readonly [
  what: string,
  unit: string,
  value: string,
  arabic: string,
  english: string,
])[] = [
  ['killed', 'persons', '0', 'القتلى: لا أحد', 'Killed: none'],
  ['injured', 'persons', '>500', 'المصابون: أكثر من 500', 'Injured: more than 500'],
  ['killed', 'persons', '>=14', 'القتلى: ما لا يقل عن 14', 'Killed: at least 14'],
  ['killed', 'persons', '<=9', 'القتلى: ما لا يزيد على 9', 'Killed: no more than 9'],
  ['count', 'spectators', '~48000', 'المتفرجون: نحو 48,000', 'Spectators: about 48,000'],
  ['count', 'chargers', '1200000', 'chargers: 1,200,000', 'chargers: 1,200,000'],
  [
    'amount',
    'billion USD',
    '100-200',
    'المبلغ (مليار دولار): 100 إلى 200',
    'Amount (billion USD): 100 to 200',
  ],
  ['amount', 'USD', '12345.67', 'المبلغ (دولار): 12,345.67', 'Amount (USD): 12,345.67'],
  ['score', 'score', '2-1', 'النتيجة: 2-1', 'Score: 2-1'],
  ['sentence', 'years', '7', 'مدة السجن (سنة): 7', 'Prison sentence (years): 7'],
  ['mourning', 'days', '3', 'مدة الحداد (يوم): 3', 'Mourning (days): 3'],
  ['time', 'event', '4:15', 'الساعة (الحدث): 4:15', 'Time (event): 4:15'],
  ['cause', 'cause', 'عطل فني', 'السبب: «عطل فني»', 'Cause: “عطل فني”'],
  ['place', 'province', 'المنيا', 'المحافظة: المنيا', 'Province: المنيا'],
];

const termNames = terms.flatMap(({ what, units: all }) => all.map(unit => ({ what, unit })));
const moments = ['day', 'date', 'time'].flatMap(what => acts.map(({ unit }) => ({ what, unit })));
const allNames = [
  ...moments,
  { what: 'attended', unit: 'persons' },
  ...termNames,
  ...units,
  ...countedThings,
  ...rolesBefore,
  ...rolesBehind,
  ...rolesNear,
];
const arabicLetters = /^[\p{Script=Arabic} /()]+$/u;

describe('a fact in words', () => {
  it.each(allNames)('has a name in Arabic: $unit', ({ what, unit }) => {
    expect(factName({ what, unit }, arabic)).toMatch(arabicLetters);
  });

  it('is of a kind that the schema names', () => {
    const schema = readFileSync(new URL('../../docs/schemas/stories.schema.json', import.meta.url), 'utf8');
    const [, codes = ''] = /"A code: (.*)\."/u.exec(schema) ?? [];
    expect(codes.split(/[,;] /u)).toEqual(expect.arrayContaining(allNames.map(({ what }) => what)));
  });

  it.each(told)('names %s (%s) %s', (what, unit, value, inArabic, inEnglish) => {
    const inWords = (messages: Messages) =>
      `${factName({ what, unit }, messages)}: ${valueText({ what, unit }, value, messages)}`;
    expect([inWords(arabic), inWords(english)]).toEqual([inArabic, inEnglish]);
  });
});
