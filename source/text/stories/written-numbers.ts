/** Numbers in the words of Persian, Urdu and English, and in digits with a scale. Words are folded. Arabic has its own (`text/changes/numbers.ts`). */
import { once } from '../../base/once.ts';
import type { NumberFound } from '../changes/numbers.ts';
import { searchKey } from '../search-key.ts';

const valued: readonly (readonly [value: number, words: string])[] = [
  [1, 'یک ایک one یکم'],
  [1.5, 'ڈیڑھ'],
  [2, 'دو two'],
  [2.5, 'ڈھائی'],
  [3, 'سه تین three'],
  [4, 'چهار چار four'],
  [5, 'پنج پانچ five'],
  [6, 'شش چھ six'],
  [7, 'هفت سات seven'],
  [8, 'هشت آٹھ eight'],
  [9, 'نه نو nine'],
  [10, 'ده دس ten'],
  [11, 'یازده گیارہ eleven'],
  [12, 'دوازده بارہ twelve'],
  [13, 'سیزده تیرہ thirteen'],
  [14, 'چهارده چودہ fourteen'],
  [15, 'پانزده پندرہ fifteen'],
  [16, 'شانزده سولہ sixteen'],
  [17, 'هفده سترہ seventeen'],
  [18, 'هجده اٹھارہ eighteen'],
  [19, 'نوزده انیس nineteen'],
  [20, 'بیست بیس twenty'],
  [25, 'پچیس'],
  [30, 'سی تیس thirty'],
  [35, 'پینتیس'],
  [40, 'چهل چالیس forty'],
  [50, 'پنجاه پچاس fifty'],
  [60, 'شصت ساٹھ sixty'],
  [70, 'هفتاد ستر seventy'],
  [80, 'هشتاد اسی eighty'],
  [90, 'نود نوے ninety'],
];
const scaled: readonly (readonly [value: number, words: string])[] = [
  [100, 'صد سو hundred'],
  [1e3, 'هزار ہزار thousand k'],
  [1e5, 'لاکھ lakh'],
  [1e6, 'میلیون ملین million mln m'],
  [1e7, 'کروڑ crore'],
  [1e9, 'میلیارد ارب billion bln bn'],
  [1e12, 'تریلیون کھرب trillion'],
];
/** Of Urdu, before the number that they change: ساڑھے تین is three and a half. */
const changing: ReadonlyMap<string, number> = new Map(
  (
    [
      ['ساڑھے', 0.5],
      ['سوا', 0.25],
      ['پونے', -0.25],
    ] as const
  ).map(([word, change]) => [searchKey(word), change]),
);
const urdu = 'ur';
const joining: ReadonlySet<string> = new Set(['و', 'and']);

const table = (rows: readonly (readonly [number, string])[]) =>
  once(
    (): ReadonlyMap<string, number> =>
      new Map(
        rows.flatMap(([value, words]) => words.split(' ').map(word => [searchKey(word), value] as const)),
      ),
  );
const values = table(valued);
const scales = table(scaled);
/** Numbers of Persian alone, and only between others: نه is “not”, سی a name, and in Urdu سے is “from”. */
const persian = 'fa';
const doubtful: ReadonlySet<string> = new Set(['نه', 'سی'].map(searchKey));

/** “More than a thousand”, without a one. */
const standsAlone: ReadonlySet<string> = new Set(['هزار', 'صد', 'ہزار'].map(searchKey));

const plainDigits = /^\d+(?:[.,]\d+)?$/u;
const thousands = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u;

/** Null for times and dates. */
export function digitsValue(text: string): number | null {
  if (thousands.test(text)) return Number(text.replaceAll(',', ''));
  return plainDigits.test(text) ? Number(text.replace(',', '.')) : null;
}

export const mayBeginWrittenNumber = (word: string): boolean =>
  standsAlone.has(word) || values().has(word) || changing.has(word);

/** The number that begins at a word. */
export function writtenNumberAt(
  words: readonly string[],
  start: number,
  language: string,
): NumberFound | null {
  if (language === urdu && changing.has(words[start] as string)) {
    const changed = values().has(words[start + 1] ?? '') ? writtenNumberAt(words, start + 1, language) : null;
    return changed && { ...changed, length: changed.length + 1 };
  }
  const partValue = (at: number): number | null => partValueAt(words, at, language);
  let total = 0;
  let group: number | null = null;
  let at = start;
  for (;;) {
    const word = words[at];
    if (word === undefined) break;
    const scale = scales().get(word);
    if (group === null && at === start && standsAlone.has(word)) group = 1;
    if (scale !== undefined && group !== null) {
      if (scale === 100) group *= 100;
      else {
        total += group * scale;
        group = null;
        at++;
        const next = words[at];
        const goesOn = joining.has(next ?? '') && partValue(at + 1) !== null;
        if (!goesOn) return { value: total, length: at - start };
        at++;
        continue;
      }
      at++;
      continue;
    }
    const value = partValue(at);
    if (value === null || /^\d/u.test(word)) {
      if (value !== null && group === null) {
        group = value;
        at++;
        continue;
      }
      const joins = joining.has(word) && group !== null && canFollow(group, partValue(at + 1));
      if (!joins) break;
      at++;
      continue;
    }
    if (group !== null && !canFollow(group, value)) break;
    group = (group ?? 0) + value;
    at++;
  }
  if (group === null && total === 0) return null;
  const length = at - start;
  const isDoubtful = length === 1 && doubtful.has(words[start] as string);
  return isDoubtful && !/^\d/u.test(words[start + 1] ?? 'x') ? null : { value: total + (group ?? 0), length };
}

const partValueAt = (words: readonly string[], at: number, language: string): number | null => {
  const word = words[at];
  if (word === undefined || words[at + 1] === dayOfWeek) return null;
  if (language !== persian && doubtful.has(word)) return null;
  if (/^\d/u.test(word)) return digitsValue(word);
  const value = values().get(word) ?? null;
  const change = language === urdu ? changing.get(words[at - 1] ?? '') : undefined;
  return value === null || change === undefined ? value : value + change;
};

/** سه‌شنبه is Tuesday. */
const dayOfWeek = searchKey('شنبه');

/** Twenty is followed by one, a hundred by all below it. */
const canFollow = (group: number, value: number | null): boolean =>
  value !== null &&
  ((group >= 100 && value < 100) || (group >= 20 && group < 100 && group % 10 === 0 && value < 10));
