/**
 * The digits of Arabic messages by region, after the default numbering systems of CLDR (common/main/ar_*.xml). Where no Arabic
 * region is named they are ٠١٢. The setting `digits` wins over both.
 */

interface Separators {
  readonly thousands: string;
  readonly decimals: string;
}

const asInEurope: Separators = { thousands: '.', decimals: ',' };
const asInEnglish: Separators = { thousands: ',', decimals: '.' };

/** The regions that write 012 (numbering system `latn`), with what they put between them. */
const westernRegions: Readonly<Record<string, Separators>> = {
  AE: asInEnglish,
  DZ: asInEurope,
  EH: asInEnglish,
  LY: asInEurope,
  MA: asInEurope,
  TN: asInEurope,
};

type Environment = Readonly<Record<string, string | undefined>>;

const localeVariables = ['KHABAR_LANG', 'LC_ALL', 'LC_NUMERIC', 'LANG'];

/** `ar_MA.UTF-8`, `ar-MA`, `fr_MA@euro` → `MA`. */
const regionIn = (locale: string): string | null =>
  /^[a-z]{2,3}[_-]([A-Za-z]{2})\b/u.exec(locale)?.[1] ?? null;

/** The first region that the locale names; null: none. */
export function regionFromEnvironment(env: Environment): string | null {
  for (const name of localeVariables) {
    const region = regionIn(env[name] ?? '');
    if (region !== null) return region.toUpperCase();
  }
  return null;
}

export const separatorsOf = (region: string | null): Separators | null =>
  westernRegions[region ?? ''] ?? null;

const number = /[٠-٩٫٬]+/gu;
const quoted = /(\u2066[^\u2066\u2069]*\u2069)/u;

/** Numbers of a message in Western digits; what is quoted stays (`base/isolated.ts`). */
const converted = (text: string, { thousands, decimals }: Separators): string =>
  text
    .split(quoted)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(number, found =>
            found.replace(/[٠-٩٫٬]/gu, character => {
              if (character === '٬') return thousands;
              if (character === '٫') return decimals;
              return String(character.charCodeAt(0) & 0xf);
            }),
          ),
    )
    .join('')
    .replace(/(?<=\d)٪/gu, '%');

/** The same messages, whatever they are made of, with Western digits. A part in which nothing changes is the same object. */
export function inWesternDigits<Value>(value: Value, separators: Separators): Value {
  if (typeof value === 'string') return converted(value, separators) as Value;
  if (typeof value === 'function')
    return ((...args: readonly unknown[]) => inWesternDigits(value(...args), separators)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(item => inWesternDigits(item, separators)) as Value;
  const entries = Object.entries(value).map(
    ([name, item]) => [name, inWesternDigits(item, separators)] as const,
  );
  const isSame = entries.every(([name, item]) => item === (value as Readonly<Record<string, unknown>>)[name]);
  return isSame ? value : (Object.fromEntries(entries) as Value);
}
