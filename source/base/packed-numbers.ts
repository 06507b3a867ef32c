/** Whole numbers of 24 bits as text: four digits of 6 bits each, the lowest first. */
import { once } from './once.ts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const bitsPerDigit = 6;
export const highestDigit = 2 ** bitsPerDigit - 1;
export const digitsPerNumber = 4;

/** @param value 0 to `highestDigit` */
export const digitOf = (value: number): string => digits.charAt(value);

/** By UTF-16 code unit; 0 of what is no digit. */
const valueOfDigit = new Uint8Array(0x10000);
for (let value = 0; value < digits.length; value++) valueOfDigit[digits.charCodeAt(value)] = value;

export const digitAt = (text: string, at: number): number => valueOfDigit[text.charCodeAt(at)] as number;

const bitsPerPair = 2 * bitsPerDigit;
const highestPair = 2 ** bitsPerPair - 1;

/** Of each number up to the highest, its two digits. */
const pairs = once((): readonly string[] =>
  Array.from(
    { length: highestPair + 1 },
    (_, number) => digitOf(number & highestDigit) + digitOf(number >> bitsPerDigit),
  ),
);

export const packNumber = (number: number): string =>
  (pairs()[number & highestPair] as string) + (pairs()[(number >> bitsPerPair) & highestPair] as string);

/** The number whose digits begin at an offset. */
export const numberAt = (text: string, at: number): number =>
  digitAt(text, at) |
  (digitAt(text, at + 1) << bitsPerDigit) |
  (digitAt(text, at + 2) << (2 * bitsPerDigit)) |
  (digitAt(text, at + 3) << (3 * bitsPerDigit));
