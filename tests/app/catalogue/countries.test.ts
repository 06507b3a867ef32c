import { describe, expect, it } from 'vitest';
import { isCountryNamed } from '../../../source/app/catalogue/countries.ts';
import { catalogue } from '../../../source/app/catalogue/index.ts';

const namesOf = (word: string): readonly string[] =>
  [...new Set(catalogue.map(({ country }) => country))].filter(country => isCountryNamed(country, word));

describe('isCountryNamed', () => {
  it.each([
    ['مصر', 'EG'],
    ['egypt', 'EG'],
    ['eg', 'EG'],
    ['السعودية', 'SA'],
    ['المملكة العربية السعودية', 'SA'],
    ['Saudi Arabia', 'SA'],
    ['الامارات', 'AE'],
    ['UAE', 'AE'],
    ['بريطانيا', 'GB'],
    ['إنجلترا', 'GB'],
    ['أميركا', 'US'],
    ['سورية', 'SY'],
    ['المملكة المتحدة', 'GB'],
    ['فلسطين', 'PS'],
    ['Palestine', 'PS'],
    ['تركيا', 'TR'],
    ['Turkey', 'TR'],
    ['دولي', 'INT'],
    ['International', 'INT'],
  ])('knows %s', (word, country) => {
    expect(namesOf(word)).toEqual([country]);
  });

  it.each(['Atlantis', 'و', '', '؟'])('knows no country %j', word => {
    expect(namesOf(word)).toEqual([]);
  });
});
