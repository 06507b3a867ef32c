import { describe, expect, it } from 'vitest';
import { ltr } from '../../source/base/isolated.ts';
import { messagesFor, messagesIn } from '../../source/i18n/index.ts';
import { inWesternDigits, regionFromEnvironment, separatorsOf } from '../../source/i18n/regional-digits.ts';

const arabicRegions = 'AE BH DJ DZ EG EH ER IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TD TN YE'.split(
  ' ',
);

describe('the digits of a region', () => {
  it.each(arabicRegions)('are those of CLDR: %s', region => {
    const cldr = new Intl.NumberFormat(`ar-${region}`);
    const parts = cldr.formatToParts(12345.6);
    const separator = (type: string) => parts.find(part => part.type === type)?.value;
    const expected =
      cldr.resolvedOptions().numberingSystem === 'latn'
        ? { thousands: separator('group'), decimals: separator('decimal') }
        : null;
    expect(separatorsOf(region)).toEqual(expected);
  });

  it.each([
    [{ LANG: 'ar_MA.UTF-8' }, 'MA'],
    [{ LANG: 'fr_TN@euro' }, 'TN'],
    [{ KHABAR_LANG: 'ar', LC_ALL: 'C', LANG: 'ar-ae' }, 'AE'],
    [{ LC_ALL: 'ar_EG', LANG: 'ar_MA' }, 'EG'],
    [{ LANG: 'C.UTF-8' }, null],
    [{}, null],
  ])('%j', (env, region) => {
    expect(regionFromEnvironment(env)).toBe(region);
  });
});

describe('messages', () => {
  it('have the digits of the region, and its separators', async () => {
    const morocco = await messagesFor('ar', { LANG: 'ar_MA.UTF-8' });
    expect(morocco.number(12345)).toBe('12.345');
    expect(morocco.position(5)).toBe('5%');
    expect(morocco.tooSmall).toContain('40');
    const egypt = await messagesFor('ar', { LANG: 'ar_EG.UTF-8' });
    expect(egypt.number(12345)).toBe('١٢٬٣٤٥');
    expect((await messagesFor('en', { LANG: 'ar_MA.UTF-8' })).number(12345)).toBe('12,345');
  });

  it('show the values of a setting as they are', async () => {
    const { display, commands } = await messagesFor('ar', { LANG: 'ar_MA.UTF-8' });
    expect(display.digits.values.arabic).toBe(ltr('٠١٢٣'));
    expect(commands.digits).toMatch(/٠١٢.*012/u);
  });

  it('stay the same object where nothing changes, so that names of commands are told apart', async () => {
    const arabic = await messagesIn('ar');
    const western = inWesternDigits(arabic, { thousands: '.', decimals: ',' });
    expect(western).not.toBe(arabic);
    expect(western.commandNames).toBe(arabic.commandNames);
  });
});
