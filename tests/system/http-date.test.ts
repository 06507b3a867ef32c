import { describe, expect, it } from 'vitest';
import { httpDate } from '../../source/system/http-date.ts';

const noon = Date.UTC(2026, 10, 4, 12);

describe('a date in a header', () => {
  it.each([
    'Wed, 04 Nov 2026 12:00:00 GMT',
    'Wednesday, 04-Nov-26 12:00:00 GMT',
    'Wed Nov  4 12:00:00 2026',
    'Wed, 04 Nov 2026 12:00:00',
    'Wed, 04 Nov 2026 15:00:00 +0300',
    ' Wed, 04-Nov-2026 12:00:00 UTC ',
  ])('%s', text => {
    expect(httpDate(text)).toBe(noon);
  });

  it.each(['', '0', '-1', 'soon', '2026-11-04T12:00:00Z', 'Wed, 04 Foo 2026'])('%j is none', text => {
    expect(httpDate(text)).toBeNull();
  });
});
