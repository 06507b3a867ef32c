import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate, parseDateLine } from '../../source/feeds/dates.ts';

const iso = (text: string): string => new Date(text).toISOString();

const readable: readonly (readonly [raw: string, expected: string])[] = [
  // RFC 822, as RSS has it
  ['Mon, 23 Nov 2026 18:30:00 +0300', '2026-11-23T15:30:00Z'],
  ['23 Nov 26 18:30 GMT', '2026-11-23T18:30:00Z'],
  ['Wed, 10 Feb 2021 22:46:00 EST', '2021-02-11T03:46:00Z'],
  ['Tue, 03 Jun 2003 09:39:21 Z', '2003-06-03T09:39:21Z'],
  ['Fri, 31 Mar 2023 20:19:00 America/Los_Angeles', '2023-04-01T03:19:00Z'],
  ['Thu, 29 Oct 2020 07:36:03 GMT-07:00', '2020-10-29T14:36:03Z'],
  ['Thu Aug 30 2012 17:26:16 GMT+0300 (Arabia Standard Time)', '2012-08-30T14:26:16Z'],
  ['Wed, 19 Feb 2012 22:40:00 -01:01', '2012-02-19T23:41:00Z'],
  ['Sat, 31 Dec 2016 23:59:60 GMT', '2016-12-31T23:59:59Z'],
  // ISO 8601 and its relatives
  ['2026-11-23T09:35:00+03:00', '2026-11-23T06:35:00Z'],
  ['2026-11-23T09:35:00.123Z', '2026-11-23T09:35:00Z'],
  ['2026-11-23 09:35', '2026-11-23T09:35:00Z'],
  ['20261123T093500Z', '2026-11-23T09:35:00Z'],
  ['2026-11-23', '2026-11-23T00:00:00Z'],
  ['2026-11', '2026-11-01T00:00:00Z'],
  ['2026', '2026-01-01T00:00:00Z'],
  ['2026-11-23T24:00:00Z', '2026-11-24T00:00:00Z'],
  ['2020-11-08T16:20:00-05:00Z', '2020-11-08T21:20:00Z'],
  ['1520932969', '2018-03-13T09:22:49Z'],
  ['1520932969000', '2018-03-13T09:22:49Z'],
  // the usual breakage
  ['Sun Jan  4 16:29:06 2004', '2004-01-04T16:29:06Z'],
  ['Sun Jul 15 01:16:00 +0000 2012', '2012-07-15T01:16:00Z'],
  ['Friday, December 22, 2017 - 3:09pm', '2017-12-22T15:09:00Z'],
  ['Nov. 16, 2020, 10:57 a.m.', '2020-11-16T10:57:00Z'],
  ['Jan 5, 2026 12:15 AM', '2026-01-05T00:15:00Z'],
  ['Fri, 23rd Jun 2023 09:32:20 GMT', '2023-06-23T09:32:20Z'],
  ['13-Jan-2026', '2026-01-13T00:00:00Z'],
  ['Fri, 2006/09/15 08:19:53 EDT', '2006-09-15T12:19:53Z'],
  ['Fri, 26/06/2020', '2020-06-26T00:00:00Z'],
  ['06/26/2020', '2020-06-26T00:00:00Z'],
  ['30.10.23', '2023-10-30T00:00:00Z'],
  ['Sat, 11 04 2020 08:51:49 +0100', '2020-04-11T07:51:49Z'],
  ['ven., 03 juil. 2020 15:09:58 +0000', '2020-07-03T15:09:58Z'],
  ['Do, 29 Mär 2018 00:00:00 +0200', '2018-03-28T22:00:00Z'],
  // Arabic
  ['23 نوفمبر 2026، 09:35', '2026-11-23T09:35:00Z'],
  ['الأحد ٢٢ تشرين الثاني ٢٠٢٦ - ٨:٠٥ مساءً', '2026-11-22T20:05:00Z'],
  ['23 كانون الثاني/يناير 2026 10:30 ص', '2026-01-23T10:30:00Z'],
  ['٢ آذار ٢٠٢٦', '2026-03-02T00:00:00Z'],
  ['5 جانفي 2026، 14:30', '2026-01-05T14:30:00Z'],
  ['17 جويلية 2026', '2026-07-17T00:00:00Z'],
  ['23 غشت 2026', '2026-08-23T00:00:00Z'],
  ['1 شتنبر 2026', '2026-09-01T00:00:00Z'],
  ['24 نونبر 2026 على الساعة 10:15 بتوقيت غرينتش', '2026-11-24T10:15:00Z'],
  ['10 دجنبر 2025 13:45 بتوقيت مكة المكرمة', '2025-12-10T10:45:00Z'],
  ['24/12/2013 07:05:09 م', '2013-12-24T19:05:09Z'],
  ['١٢/٣/٢٠٢٦', '2026-03-12T00:00:00Z'],
  ['12:30 - 3 مارس 2026', '2026-03-03T12:30:00Z'],
  ['\u200f23 أغسطس 2026\u200f', '2026-08-23T00:00:00Z'],
  // Persian and Urdu
  ['۱۴ ژوئیه ۲۰۲۶', '2026-07-14T00:00:00Z'],
  ['14 جولائی 2026', '2026-07-14T00:00:00Z'],
];

const unreadable: readonly string[] = [
  '',
  'غدًا',
  'قبل 3 ساعات',
  '5 رجب 1447',
  '1447/07/05',
  '1 محرم 1448 هـ',
  '15/11/2026 هـ',
  '2026-02-30',
  '2026-13-01',
  '2026-11-23T25:00:00Z',
  '2013-01-28T09:xx:00Z',
  '9999-12-31T23:59:59-99:99',
  'Sun, 16 zzz 2012 11:47:32 GMT',
  'Sun, 99 Jun 2009 12:00:00 GMT',
  '23 نوفمبر',
  '123',
  'x'.repeat(10_000),
];

describe('parseDate', () => {
  it.each(readable)('%s', (raw, expected) => {
    expect(parseDate(raw)?.replace(/\.\d{3}Z$/u, '.000Z')).toBe(iso(expected));
  });
  it.each(unreadable)('refuses %s', raw => {
    expect(parseDate(raw)).toBeNull();
  });
  it('reads what toUTCString and toISOString write', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1600-01-01'), max: new Date('2400-01-01'), noInvalidDate: true }),
        date => {
          const seconds = new Date(Math.floor(date.getTime() / 1000) * 1000);
          expect(parseDate(seconds.toUTCString())).toBe(seconds.toISOString());
          expect(parseDate(seconds.toISOString())).toBe(seconds.toISOString());
        },
      ),
    );
  });
  it('never throws, and gives a date or null', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const date = parseDate(text);
        expect(date === null || !Number.isNaN(Date.parse(date))).toBe(true);
      }),
    );
  });
});

describe('parseDateLine', () => {
  it.each([
    '23 نوفمبر 2026، 09:35',
    'نُشر في: الإثنين 23 تشرين الثاني 2026 الساعة 09:35',
    'Published on Nov 23, 2026',
  ])('takes “%s” for a date', line => {
    expect(parseDateLine(line)).toMatch(/^2026-11-23/u);
  });
  it('does not take a sentence with a date in it', () => {
    expect(parseDateLine('افتُتح الجسر في 23 نوفمبر 2026 بحضور الأهالي')).toBeNull();
    expect(parseDateLine('— نص من منصة (@name) March 14, 2021')).toBeNull();
  });
});
