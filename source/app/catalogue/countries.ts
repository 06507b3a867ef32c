/** Names of countries, as people write them in Arabic and English. */
import { searchKey } from '../../text/search-key.ts';

/** Names that CLDR does not have. */
const alsoCalled: Readonly<Record<string, string>> = {
  AE: 'UAE Emirates',
  GB: 'UK Britain England بريطانيا إنجلترا إنكلترا',
  INT: 'International دولي عالمي',
  PS: 'Palestine فلسطين',
  SA: 'KSA',
  SY: 'سورية',
  TR: 'Turkey',
  US: 'USA America أمريكا أميركا',
};

const languages = ['ar', 'en'];

/** Empty for `INT`, which is no country. */
const namesOf = (country: string): readonly string[] =>
  /^[A-Z]{2}$/u.test(country)
    ? languages.map(language => new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? '')
    : [];

/** The words of a text as they are compared, without the Arabic article. */
const wordsOf = (text: string): readonly string[] =>
  searchKey(text)
    .split(' ')
    .map(word => word.replace(/^ال(?=..)/u, ''));

const allWords = (country: string): readonly string[] =>
  wordsOf([country, ...namesOf(country), alsoCalled[country] ?? ''].join(' '));

/**
 * Whether a word or words name a country.
 * @param country ISO 3166-1 alpha-2, or `INT`
 */
export function isCountryNamed(country: string, typed: string): boolean {
  const words = allWords(country);
  const wanted = wordsOf(typed);
  return wanted.join('') !== '' && wanted.every(word => words.includes(word));
}

/** As people call it in Arabic and in English. */
export const countryNames = (country: string): readonly string[] => [
  ...namesOf(country),
  ...(alsoCalled[country] ?? '').split(' '),
];

/** Where people use another name than CLDR. */
const shownAs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ar: { PS: 'فلسطين', SA: 'السعودية', AE: 'الإمارات' },
  en: { PS: 'Palestine', AE: 'UAE' },
};

/** Null for `INT`, which is no country. `language`: BCP 47. */
export function countryName(country: string, language: string): string | null {
  if (!/^[A-Z]{2}$/u.test(country)) return null;
  const own = shownAs[language]?.[country];
  return own ?? new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country;
}
