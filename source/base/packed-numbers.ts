/** Whole numbers of 24 bits as text: four digits of 6 bits each, the lowest first. */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const bitsPerDigit = 6;
export const highestDigit = 2 ** bitsPerDigit - 1;
export const digitsPerNumber = 4;

/** By UTF-16 code unit; 0 of what is no digit. */
const valueOfDigit = new Uint8Array(0x10000);
for (let value = 0; value < digits.length; value++) valueOfDigit[digits.charCodeAt(value)] = value;

export const digitAt = (text: string, at: number): number => valueOfDigit[text.charCodeAt(at)] as number;

/** By value. */
const unitOfDigit = Uint8Array.from(digits, digit => digit.charCodeAt(0));

/** Texts are put together of their UTF-16 code units: one text is made for many numbers. @param value 0 to `highestDigit` */
export function addDigit(units: number[], value: number): void {
  units.push(unitOfDigit[value] as number);
}

export function addNumber(units: number[], number: number): void {
  for (let digit = 0; digit < digitsPerNumber; digit++)
    addDigit(units, (number >> (digit * bitsPerDigit)) & highestDigit);
}

export const textOfUnits = (units: readonly number[]): string => String.fromCharCode(...units);

export function packNumbers(numbers: readonly number[]): string {
  const units: number[] = [];
  for (const number of numbers) addNumber(units, number);
  return textOfUnits(units);
}

/** The number whose digits begin at an offset. */
export const numberAt = (text: string, at: number): number =>
  digitAt(text, at) |
  (digitAt(text, at + 1) << bitsPerDigit) |
  (digitAt(text, at + 2) << (2 * bitsPerDigit)) |
  (digitAt(text, at + 3) << (3 * bitsPerDigit));
