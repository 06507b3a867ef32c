import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue, defaultSources } from '../../../source/app/catalogue/index.ts';
import { sourceIdOf } from '../../../source/app/identity.ts';
import { outsideInput } from '../../support/outside-inputs.ts';

/** What the registers call otherwise than readers of newspapers would. */
const ourWords: Readonly<Record<string, string>> = {
  محلي: 'محليات',
  وكالة: 'وكالات',
  المملكة: 'قناة المملكة',
  دبنقا: 'راديو دبنقا',
};

const registers = outsideInput('catalogue.tsv');

describe('the catalogue', () => {
  it.each(catalogue.map(entry => [entry.nameEn, entry] as const))('describes %s in full', (_, entry) => {
    expect(entry.nameAr).toMatch(/\p{Script=Arabic}/u);
    expect(entry.nameEn.trim()).not.toBe('');
    expect(entry.country).toMatch(/^([A-Z]{2}|INT)$/);
    expect(entry.topic).toMatch(/^\p{Script=Arabic}+$/u);
    expect(entry.language).toMatch(/^(ar|ckb|fa)$/);
    expect(entry.url).toMatch(/^https:\/\//);
    expect(entry.homepage).toMatch(/^https:\/\//);
    expect(URL.canParse(entry.url) && URL.canParse(entry.homepage)).toBe(true);
    expect(Number.isInteger(entry.checkedBy)).toBe(true);
  });

  it('holds every source of the registers, in our words', () => {
    expect(catalogue).toHaveLength(82);
    if (registers === null)
      return console.warn(
        'skipped in part: KHABAR_INPUTS names no folder with the registers (catalogue.tsv)',
      );
    const [, ...rows] = readFileSync(registers, 'utf8').trimEnd().split('\n');
    const listed = rows.map(row =>
      row
        .split('\t')
        .concat('')
        .slice(0, 9)
        .map(cell => ourWords[cell] ?? cell),
    );
    const shipped = catalogue.map(entry => [
      entry.nameAr,
      entry.nameEn,
      entry.country,
      entry.topic,
      entry.language,
      entry.homepage,
      entry.url,
      String(entry.checkedBy),
      entry.note ?? '',
    ]);
    const byUrl = (a: readonly string[], b: readonly string[]): number =>
      (a[6] ?? '') < (b[6] ?? '') ? -1 : 1;
    expect([...shipped].sort(byUrl)).toEqual(listed.sort(byUrl));
  });

  it('names no source twice, by address, id or name', () => {
    for (const keyOf of [(x: { url: string }) => x.url, (x: { url: string }) => sourceIdOf(x.url)]) {
      expect(new Set(catalogue.map(keyOf)).size).toBe(catalogue.length);
    }
  });

  it('puts those that someone checked first', () => {
    const counts = catalogue.map(entry => entry.checkedBy);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });
});

describe('the sources to start with', () => {
  it('are about ten, Arabic, from many countries, all checked, with one about technology', () => {
    const entries = catalogue.filter(entry => entry.starter);
    expect(defaultSources().length).toBe(entries.length);
    expect(entries.length).toBeGreaterThanOrEqual(10);
    expect(entries.length).toBeLessThanOrEqual(12);
    expect(entries.every(entry => entry.checkedBy > 0 && entry.language === 'ar')).toBe(true);
    expect(new Set(entries.map(entry => entry.country)).size).toBeGreaterThanOrEqual(8);
    expect(entries.some(entry => entry.topic === 'تقنية')).toBe(true);
  });

  it('are subscriptions like any other', () => {
    expect(defaultSources()[0]).toEqual({
      id: sourceIdOf('https://feeds.bbci.co.uk/arabic/rss.xml'),
      title: 'بي بي سي عربي',
      url: 'https://feeds.bbci.co.uk/arabic/rss.xml',
      homepage: 'https://www.bbc.com/arabic',
      language: 'ar',
      category: 'عام',
      enabled: true,
    });
  });
});
