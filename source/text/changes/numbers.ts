/** Numbers of Arabic prose, in digits and in words, with the clitics and the article that they carry. All words are keys of `searchKey`. */
import { once } from '../../base/once.ts';
import { remembering } from '../../base/remembering.ts';
import { searchKey } from '../search-key.ts';

export interface NumberFound {
  readonly value: number;
  /** Words that make it up. */
  readonly length: number;
}

interface Part {
  readonly value: number;
  /** Multiplies what stands before it (مئة, ألف, مليون). */
  readonly scales: boolean;
  /** Needs a number before it: “thousands” alone are no number. */
  readonly follows: boolean;
  /** Written with و: added to what stands before it. */
  readonly joined: boolean;
}

const cardinals: readonly (readonly [value: number, words: string])[] = [
  [1, 'واحد واحدة'],
  [2, 'اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي'],
  [3, 'ثلاث ثلاثة'],
  [4, 'أربع أربعة'],
  [5, 'خمس خمسة'],
  [6, 'ست ستة'],
  [7, 'سبع سبعة'],
  [8, 'ثمان ثماني ثمانية'],
  [9, 'تسع تسعة'],
  [10, 'عشر عشرة'],
  [20, 'عشرون عشرين'],
  [30, 'ثلاثون ثلاثين'],
  [40, 'أربعون أربعين'],
  [50, 'خمسون خمسين'],
  [60, 'ستون ستين'],
  [70, 'سبعون سبعين'],
  [80, 'ثمانون ثمانين'],
  [90, 'تسعون تسعين'],
  [200, 'مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي'],
  [300, 'ثلاثمئة ثلاثمائة'],
  [400, 'أربعمئة أربعمائة'],
  [500, 'خمسمئة خمسمائة'],
  [600, 'ستمئة ستمائة'],
  [700, 'سبعمئة سبعمائة'],
  [800, 'ثمانمئة ثمانمائة ثمانيمئة'],
  [900, 'تسعمئة تسعمائة'],
];

const ordinals: readonly (readonly [value: number, words: string])[] = [
  [1, 'أول أولى حادي حادية'],
  [2, 'ثان ثاني ثانية'],
  [3, 'ثالث ثالثة'],
  [4, 'رابع رابعة'],
  [5, 'خامس خامسة'],
  [6, 'سادس سادسة'],
  [7, 'سابع سابعة'],
  [8, 'ثامن ثامنة'],
  [9, 'تاسع تاسعة'],
  [10, 'عاشر عاشرة'],
];

const scales: readonly (readonly [value: number, words: string, plurals: string])[] = [
  [100, 'مئة مائة', ''],
  [1e3, 'ألف ألفا', 'آلاف'],
  [2e3, 'ألفان ألفين ألفي', ''],
  [1e6, 'مليون مليونا', 'ملايين'],
  [2e6, 'مليونان مليونين مليوني', ''],
  [1e9, 'مليار مليارا بليون', 'مليارات'],
  [2e9, 'ملياران مليارين ملياري', ''],
  [1e12, 'تريليون تريليونا ترليون', 'تريليونات'],
];

/** Shares of a scale: نصف مليون, ثلاثة ملايين ونصف. */
const shares: ReadonlyMap<string, number> = new Map([
  ['نصف', 1 / 2],
  ['ثلث', 1 / 3],
  ['ربع', 1 / 4],
]);

const conjunctions = ['', 'و', 'ف'];
const prefixes = ['', 'ال', 'ب', 'ل', 'ك', 'بال', 'كال', 'لل'];
/** Look like a number and are none: “I am not”, Monday, “each one”. */
const otherWords =
  'لست ولست فلست الاثنين والاثنين فالاثنين للاثنين الواحد الواحده والواحد والواحده للواحد للواحده'.split(' ');
/** Days of the week, and “one of”: no numbers by themselves. */
const teenUnits: ReadonlyMap<string, number> = new Map([
  ['احد', 1],
  ['احدي', 1],
]);

const teenPrefix = /^[وفبل]/u;

const isSingle = (value: number): boolean => Number.isInteger(value) && value > 0 && value < 10;
const isTens = (value: number): boolean => value >= 20 && value < 100 && value % 10 === 0;

const partsByWord = once((): ReadonlyMap<string, Part> => {
  const parts = new Map<string, Part>();
  const add = (words: string, part: Omit<Part, 'joined'>): void => {
    for (const word of words.split(' ').filter(Boolean).map(searchKey))
      for (const conjunction of conjunctions)
        for (const prefix of prefixes) {
          const written = conjunction + prefix + word;
          const known = parts.get(written);
          if (!known || conjunction + prefix === '')
            parts.set(written, { ...part, joined: conjunction === 'و' });
        }
  };
  for (const [value, words] of [...cardinals, ...ordinals])
    add(words, { value, scales: false, follows: false });
  for (const [value, words, plurals] of scales) {
    add(words, { value, scales: true, follows: false });
    add(plurals, { value, scales: true, follows: true });
  }
  for (const word of otherWords) parts.delete(word);
  return parts;
});

const decimals = /^\d+(?:[.,]\d+)?$/u;
const thousands = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/u;

/** A point or comma before exactly three digits separates thousands: 10.000 and 10,000 are one number. Null for dates and times. */
function digitsValue(text: string): number | null {
  const separator = thousands.exec(text)?.[1];
  const plain = separator ? text.replaceAll(separator, '') : text;
  return decimals.test(plain) ? Number(plain.replace(',', '.')) : null;
}

const beginsWithDigit = (word: string): boolean => word.charAt(0) >= '0' && word.charAt(0) <= '9';

const mostRemembered = 1000;

const partInDigits = remembering((word: string): Part | null => {
  const value = digitsValue(word);
  return value === null ? null : { value, scales: false, follows: false, joined: false };
}, mostRemembered);

function partOf(word: string | undefined): Part | null {
  if (word === undefined) return null;
  return beginsWithDigit(word) ? partInDigits(word) : (partsByWord().get(word) ?? null);
}

/** Whether a number may begin with a word; what it is told of is no number by itself, as half is none. */
export const mayBeginNumber = (word: string): boolean =>
  partOf(word) !== null || shares.has(word) || teenUnits.has(word.replace(teenPrefix, ''));

/** The number that begins at a word, with all words that belong to it. */
export function numberAt(words: readonly string[], start: number): NumberFound | null {
  const first = firstPart(words, start);
  if (first === null) return null;
  let { total, group, last, length } = first;
  /** What is added must stay below the scale before it. */
  let limit = total > 0 ? total : Number.POSITIVE_INFINITY;
  for (;;) {
    const share = shareOf(words, start + length, last);
    if (share) {
      total += group + share.value;
      [group, length] = [0, length + share.length];
      break;
    }
    const fraction = Number.isInteger(group) && group > 0 ? fractionAt(words, start + length) : null;
    if (fraction) {
      group += fraction.value;
      [last, length] = [0, length + fraction.length];
      continue;
    }
    const scaled = group === 0 && total > 0 ? scaledDigitsAt(words, start + length, limit) : null;
    if (scaled) {
      total += scaled.value;
      length += scaled.length;
      break;
    }
    const part = partOf(words[start + length]);
    if (part === null || beginsWithDigit(words[start + length] as string)) break;
    const { value, joined } = part;
    if (!joined && value === 10 && isSingle(last)) {
      group += 10;
      last = 11;
    } else if (!joined && value === 100 && part.scales && isSingle(last)) {
      group += last * 99;
      last = 100;
    } else if (!joined && part.scales && value >= 1e3 && group > 0 && value < limit) {
      total += group * value;
      [group, last, limit] = [0, value, value];
    } else if (joined && !part.follows && fits(value, { group, last, limit })) {
      if (value >= 1e3) {
        total += value;
        [last, limit] = [value, value];
      } else {
        group += value;
        last = value;
      }
    } else break;
    length++;
  }
  return { value: total + group, length };
}

const points: ReadonlySet<string> = new Set(['فاصل', 'فاصله']);

/** What stands behind the point: سبعة فاصل اثنين. */
function fractionAt(words: readonly string[], index: number): NumberFound | null {
  if (!points.has(words[index] ?? '')) return null;
  const [first, second] = [partOf(words[index + 1]), partOf(words[index + 2])];
  if (first === null || first.scales || first.value >= 100) return null;
  const isJoined = second?.joined === true && isSingle(first.value) && isTens(second.value);
  const value = first.value + (isJoined ? second.value : 0);
  return { value: value / 10 ** String(value).length, length: isJoined ? 3 : 2 };
}

/** In digits with a lower scale, behind a higher one: مليار و200 مليون. The و may be a word by itself, or left out by who asks. */
function scaledDigitsAt(words: readonly string[], index: number, limit: number): NumberFound | null {
  const at = words[index] === 'و' ? index + 1 : index;
  if (!beginsWithDigit(words[at] ?? '')) return null;
  const [digits, scale] = [partOf(words[at]), partOf(words[at + 1])];
  const value = digits && scale?.scales && !scale.joined ? digits.value * scale.value : limit;
  return value < limit ? { value, length: at + 2 - index } : null;
}

/** “And a half” after a scale, which may be named again: مليون ونصف المليون. */
function shareOf(words: readonly string[], index: number, scale: number): NumberFound | null {
  const word = words[index];
  const share = word?.startsWith('و') ? shares.get(word.slice(1)) : undefined;
  if (share === undefined || scale < 1e3) return null;
  const named = partOf(words[index + 1]);
  return { value: share * scale, length: named?.scales && !named.joined && named.value === scale ? 2 : 1 };
}

interface Beginning {
  readonly total: number;
  readonly group: number;
  readonly last: number;
  readonly length: number;
}

function firstPart(words: readonly string[], start: number): Beginning | null {
  const word = words[start] as string;
  const next = partOf(words[start + 1]);
  const isTeen = next?.value === 10 && !next.joined;
  const unit = isTeen ? teenUnits.get(word.replace(teenPrefix, '')) : undefined;
  if (unit !== undefined) return { total: 0, group: unit + 10, last: 11, length: 2 };
  const share = shares.get(word);
  if (share !== undefined && next?.scales && next.value >= 1e3)
    return { total: share * next.value, group: 0, last: 1, length: 2 };
  const part = partOf(word);
  if (part === null || part.follows) return null;
  const { value } = part;
  return value >= 1e3 && part.scales
    ? { total: value, group: 0, last: value, length: 1 }
    : { total: 0, group: value, last: value, length: 1 };
}

/** Whether a part with و goes on from a number: مئة وستين, خمسة وعشرين, ألف ومئتين; but not خمس وعشر. */
function fits(
  value: number,
  { group, last, limit }: { readonly group: number; readonly last: number; readonly limit: number },
): boolean {
  if (group === 0) return value < limit;
  return (last >= 100 && value < 100) || (isSingle(last) && isTens(value));
}
