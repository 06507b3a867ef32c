import { describe, expect, it } from 'vitest';
import {
  canonicalMoment,
  momentAt,
  momentExamples,
  printMoment,
} from '../../../source/domain/query/moment.ts';

const now = new Date('2026-11-24T12:00:00.000Z');
const local = (...parts: [number, number, number, number?, number?]): string =>
  new Date(parts[0], parts[1], parts[2], parts[3] ?? 0, parts[4] ?? 0).toISOString();

describe('a time', () => {
  it.each([
    ['2d', '2026-11-22T12:00:00.000Z'],
    ['2 days', '2026-11-22T12:00:00.000Z'],
    ['12h', '2026-11-24T00:00:00.000Z'],
    ['1w', '2026-11-17T12:00:00.000Z'],
    ['week', '2026-11-17T12:00:00.000Z'],
    ['90min', '2026-11-24T10:30:00.000Z'],
    ['٢d', '2026-11-22T12:00:00.000Z'],
    ['۱W', '2026-11-17T12:00:00.000Z'],
    ['1d12h', '2026-11-23T00:00:00.000Z'],
    ['يومين-١٢ساعة', '2026-11-22T00:00:00.000Z'],
    ['٢يوم', '2026-11-22T12:00:00.000Z'],
    ['يومين', '2026-11-22T12:00:00.000Z'],
    ['3أيام', '2026-11-21T12:00:00.000Z'],
    ['٣ أَيّام', '2026-11-21T12:00:00.000Z'],
    ['١١ يومًا', '2026-11-13T12:00:00.000Z'],
    ['اسبوع', '2026-11-17T12:00:00.000Z'],
    ['ساعة', '2026-11-24T11:00:00.000Z'],
    ['ساعه', '2026-11-24T11:00:00.000Z'],
    ['2026-11-23T09:30:00Z', '2026-11-23T09:30:00.000Z'],
    ['2026-11-23t09:30z', '2026-11-23T09:30:00.000Z'],
    ['2026-11-23T09:30+03:00', '2026-11-23T06:30:00.000Z'],
    ['٢٠٢٦-١١-٢٣T09:30Z', '2026-11-23T09:30:00.000Z'],
    ['2026‑11–23', local(2026, 10, 23)],
    ['2026-11-23', local(2026, 10, 23)],
    ['2026-11-23 09:30', local(2026, 10, 23, 9, 30)],
    ['today', local(2026, 10, 24)],
    ['اليوم', local(2026, 10, 24)],
    ['Yesterday', local(2026, 10, 23)],
    ['امس', local(2026, 10, 23)],
  ])('is read from %s', (typed, expected) => {
    expect(momentAt(typed, now)).toBe(expected);
  });

  it.each([
    '',
    '2',
    'd',
    '-2d',
    '2.5d',
    '2d!',
    '2يومين',
    '1d1d1d1d1d1d1d',
    '999999y',
    '0050-01-01',
    '2026-13-01',
    '2026-02-30',
    '2026-02-30T10:00Z',
    '2026-11-23T25:00Z',
    '23-11-2026',
    'a'.repeat(100_000),
  ])('is not read from %j', typed => {
    expect(momentAt(typed, now)).toBeNull();
  });

  it('counts months by the calendar, to the last day of a shorter one', () => {
    const lastOfMarch = new Date(2026, 2, 31, 8);
    expect(momentAt('1m', lastOfMarch)).toBe(local(2026, 1, 28, 8));
    expect(momentAt('شهر', lastOfMarch)).toBe(local(2026, 1, 28, 8));
    expect(momentAt('1y', new Date(2024, 1, 29, 8))).toBe(local(2023, 1, 28, 8));
  });
});

describe('the canonical time', () => {
  it.each([
    ['٢يوم', '2d', 'يومين'],
    ['3 days', '3d', '٣أيام'],
    ['أسبوع', '1w', 'أسبوع'],
    ['20d', '20d', '٢٠يوم'],
    ['شهرين ساعتين', '2m2h', 'شهرين-ساعتين'],
    ['البارحة', 'yesterday', 'أمس'],
    ['٢٠٢٦-١١-٢٣ 09:30z', '2026-11-23T09:30Z', '2026-11-23T09:30Z'],
  ])('of %s is %s, in Arabic %s', (typed, canonical, arabic) => {
    expect(canonicalMoment(typed)).toBe(canonical);
    expect(printMoment(canonical, 'en')).toBe(canonical);
    expect(printMoment(canonical, 'ar')).toBe(arabic);
    expect(canonicalMoment(arabic)).toBe(canonical);
  });

  it('is null for what is no time', () => {
    expect(canonicalMoment('soon')).toBeNull();
  });
});

it.each(['en', 'ar'] as const)('reads its own examples in %s', language => {
  for (const example of momentExamples[language]) expect(momentAt(example, now)).not.toBeNull();
});
