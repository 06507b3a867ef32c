import { describe, expect, test } from 'vitest';
import { arabic } from '../../source/i18n/ar.ts';
import { english } from '../../source/i18n/en.ts';

const seconds = { minute: 60, hour: 3600, day: 86_400, week: 604_800, month: 2_592_000, year: 31_536_000 };
/** Of each unit, counts that no larger unit takes. */
const spans = [
  ...Array.from({ length: 59 }, (_, index) => ['minute', index + 1] as const),
  ...Array.from({ length: 23 }, (_, index) => ['hour', index + 1] as const),
  ...Array.from({ length: 6 }, (_, index) => ['day', index + 1] as const),
  ...Array.from({ length: 4 }, (_, index) => ['week', index + 1] as const),
  ...Array.from({ length: 12 }, (_, index) => ['month', index + 1] as const),
  ...Array.from({ length: 250 }, (_, index) => ['year', index + 1] as const),
];
const now = new Date('2026-11-24T12:00:00.000Z');
const at = (sign: 1 | -1, count: number, unit: keyof typeof seconds): string =>
  new Date(now.getTime() + sign * count * seconds[unit] * 1000).toISOString();

const languages = [
  ['Arabic', arabic, 'ar-u-nu-arab', 'خلال', 'بعد'],
  ['English', english, 'en-GB', 'in', 'in'],
] as const;

describe.each(languages)('relative times in %s', (_, messages, locale, within, after) => {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });

  /** One unit without the word for one, which newspapers leave out: قبل ساعة. */
  const printed = (count: number, unit: keyof typeof seconds): string =>
    format.format(count, unit).replace(/ واحدة?$/u, '');

  test.each(spans)('are those of CLDR: %s %i', (unit, count) => {
    expect(messages.ago(at(-1, count, unit), now)).toBe(printed(-count, unit));
    expect(messages.until(at(1, count, unit), now)).toBe(printed(count, unit).replace(within, after));
  });

  test.each([0, 7, 10, 999, 1000, 12_345, 1_234_567, 2.5, -3, 1e21])('number %d is that of CLDR', value => {
    expect(messages.number(value)).toBe(new Intl.NumberFormat(locale).format(value));
  });
});

test.each([
  ['minute', 0, 'الآن', 'now'],
  ['minute', 59, '٥٩ د', '59m'],
  ['hour', 23, '٢٣ س', '23h'],
  ['day', 6, '٦ ي', '6d'],
  ['week', 6, '٤٢ ي', '42d'],
] as const)('a short age of a %s, %i times', (unit, count, inArabic, inEnglish) => {
  expect(arabic.agoShort(at(-1, count, unit), now)).toBe(inArabic);
  expect(english.agoShort(at(-1, count, unit), now)).toBe(inEnglish);
});
