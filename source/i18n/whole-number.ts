/** Whole numbers without `Intl`: its first formatter takes a fifth of the time in which Node starts. */
const beforeThreeDigits = /\B(?=(?:\d{3})+$)/gu;

/** 12345 → `12,345`. Null for what is no whole number from 0 on, or too large to be written out. */
export const wholeNumber = (value: number, separator: string): string | null =>
  Number.isSafeInteger(value) && value >= 0 ? String(value).replace(beforeThreeDigits, separator) : null;
