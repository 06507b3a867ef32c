/**
 * Times as users type them, for `since:`, `before:`, `--since` and `--until`: a span before now (`2d`, `٣أيام`, `1w2d`), a day by
 * name (`today`, `أمس`), or a date of ISO 8601 with or without a time of day.
 */
import { arabicDigits, westernDigits } from '../../base/western-digits.ts';
import { foldKeyword, hyphens, keywordIndex, type QueryLanguage, type Words } from './keyword.ts';

interface Unit {
  readonly symbol: string;
  /** Calendar months, or else milliseconds. */
  readonly months?: number;
  readonly ms?: number;
  readonly english: readonly string[];
  /** As Arabic counts: `يوم`, `يومين`, `أيام` (3 to 10). */
  readonly arabic: readonly [one: string, two: string, few: string];
  readonly otherDual: string;
  readonly otherPlurals?: readonly string[];
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const units: readonly Unit[] = [
  {
    symbol: 'min',
    ms: minute,
    english: ['minute', 'minutes'],
    arabic: ['دقيقة', 'دقيقتين', 'دقائق'],
    otherDual: 'دقيقتان',
  },
  {
    symbol: 'h',
    ms: hour,
    english: ['hour', 'hours'],
    arabic: ['ساعة', 'ساعتين', 'ساعات'],
    otherDual: 'ساعتان',
  },
  {
    symbol: 'd',
    ms: day,
    english: ['day', 'days'],
    arabic: ['يوم', 'يومين', 'أيام'],
    otherDual: 'يومان',
    otherPlurals: ['يوما'],
  },
  {
    symbol: 'w',
    ms: 7 * day,
    english: ['week', 'weeks'],
    arabic: ['أسبوع', 'أسبوعين', 'أسابيع'],
    otherDual: 'أسبوعان',
    otherPlurals: ['أسبوعا'],
  },
  {
    symbol: 'm',
    months: 1,
    english: ['month', 'months'],
    arabic: ['شهر', 'شهرين', 'أشهر'],
    otherDual: 'شهران',
    otherPlurals: ['شهور', 'شهرا'],
  },
  {
    symbol: 'y',
    months: 12,
    english: ['year', 'years'],
    arabic: ['سنة', 'سنتين', 'سنوات'],
    otherDual: 'سنتان',
    otherPlurals: ['عام', 'أعوام', 'عاما', 'سنين'],
  },
];

type DayName = 'today' | 'yesterday';
const dayNames: Readonly<Record<DayName, Words>> = {
  today: { en: 'today', ar: 'اليوم' },
  yesterday: { en: 'yesterday', ar: 'أمس', also: ['الأمس', 'البارحة'] },
};
const daysByWord = keywordIndex(
  (Object.keys(dayNames) as DayName[]).map(name => [dayNames[name], name] as const),
);

/** A word for a unit; one that is a dual (`يومين`) counts itself. */
interface UnitWord {
  readonly unit: Unit;
  readonly count?: 2;
}

const unitsByWord: ReadonlyMap<string, UnitWord> = new Map(
  units.flatMap(unit => {
    const [one, two, few] = unit.arabic;
    const counted = [unit.symbol, ...unit.english, one, few, ...(unit.otherPlurals ?? [])];
    return [
      ...counted.map(word => [foldKeyword(word), { unit }] as const),
      ...[two, unit.otherDual].map(word => [foldKeyword(word), { unit, count: 2 }] as const),
    ];
  }),
);

interface Part {
  readonly count: number;
  readonly unit: Unit;
}
type Moment = { readonly day: DayName } | { readonly date: string } | { readonly parts: readonly Part[] };

/** A lone symbol needs its count: `d` is no span, `يوم` is. */
function partOf(digits: string, word: string): Part | null {
  const known = unitsByWord.get(word);
  if (!known || (digits !== '' && known.count)) return null;
  if (digits === '' && word === known.unit.symbol) return null;
  return { unit: known.unit, count: known.count ?? (digits === '' ? 1 : Number(digits)) };
}

const mostParts = 6;

function partsOf(folded: string): readonly Part[] | null {
  const next = /-?(\d{0,6})-?(\p{L}+)/uy;
  const parts: Part[] = [];
  while (next.lastIndex < folded.length) {
    const [, digits = '', word = ''] = next.exec(folded) ?? [];
    const part = partOf(digits, word);
    if (!part || parts.length === mostParts) return null;
    parts.push(part);
  }
  return parts.length > 0 && !folded.startsWith('-') ? parts : null;
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/u;
const isoDayAndTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/u;
const anyHyphen = new RegExp(`[${hyphens}]`, 'gu');

/** Midnight of a day, in the user's own time zone; null for days that no calendar has (30 February). */
function startOfDay(date: string): Date | null {
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  const start = new Date(year, month - 1, dayOfMonth);
  const isReal =
    start.getFullYear() === year && start.getMonth() === month - 1 && start.getDate() === dayOfMonth;
  return isReal ? start : null;
}

function timeOfDate(date: string): Date | null {
  const start = startOfDay(date.slice(0, 10));
  return start === null || isoDay.test(date) ? start : new Date(date);
}

const longest = 100;

function read(typed: string): Moment | null {
  if (typed.length > longest) return null;
  const text = westernDigits(typed.normalize('NFKC').trim());
  const date = text.replace(anyHyphen, '-').toUpperCase().replace(' ', 'T');
  if (isoDay.test(date) || isoDayAndTime.test(date)) return { date };
  const folded = foldKeyword(text);
  const name = daysByWord.get(folded);
  if (name) return { day: name };
  const parts = partsOf(folded);
  return parts ? { parts } : null;
}

/** The same day of the month, or the last one of a shorter month. */
function monthsBefore(time: Date, months: number): Date {
  const year = time.getFullYear();
  const month = time.getMonth() - months;
  const lastDay = new Date(year, month + 1, 0).getDate();
  const earlier = new Date(time);
  earlier.setFullYear(year, month, Math.min(time.getDate(), lastDay));
  return earlier;
}

const before = (time: Date, { count, unit }: Part): Date =>
  unit.months === undefined
    ? new Date(time.getTime() - count * (unit.ms ?? 0))
    : monthsBefore(time, count * unit.months);

function timeOf(moment: Moment, now: Date): Date | null {
  if ('date' in moment) return timeOfDate(moment.date);
  if ('parts' in moment) return moment.parts.reduce(before, now);
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - (moment.day === 'today' ? 0 : 1));
}

/** ISO 8601 in UTC of what was typed; null if it is no time of the years 0 to 9999. Days begin in the local time zone. */
export function momentAt(typed: string, now: Date): string | null {
  const moment = read(typed);
  const time = moment && timeOf(moment, now);
  if (!time || Number.isNaN(time.getTime())) return null;
  const iso = time.toISOString();
  return /^\d{4}-/u.test(iso) ? iso : null;
}

function arabicPart({ count, unit }: Part): string {
  const [one, two, few] = unit.arabic;
  if (count === 1) return one;
  if (count === 2) return two;
  return `${arabicDigits(String(count))}${count >= 3 && count <= 10 ? few : one}`;
}

const writtenSpan: Readonly<Record<QueryLanguage, (parts: readonly Part[]) => string>> = {
  en: parts => parts.map(({ count, unit }) => `${count}${unit.symbol}`).join(''),
  ar: parts => parts.map(arabicPart).join('-'),
};

function written(moment: Moment, language: QueryLanguage): string {
  if ('date' in moment) return moment.date;
  return 'day' in moment ? dayNames[moment.day][language] : writtenSpan[language](moment.parts);
}

/** One spelling for each time, which no language and no later run changes: `٢يوم`, `2 days` → `2d`; null for no time. */
export function canonicalMoment(typed: string): string | null {
  const moment = read(typed);
  return moment && written(moment, 'en');
}

/** A time for people who type one: `2d` → `يومين`; what is no time stays. */
export function printMoment(canonical: string, language: QueryLanguage): string {
  const moment = read(canonical);
  return moment ? written(moment, language) : canonical;
}

/** Examples of what a user can type. */
export const momentExamples: Readonly<Record<QueryLanguage, readonly string[]>> = {
  en: ['today', 'yesterday', '12h', '2d', '1w', '3m', '1y', '2026-11-23'],
  ar: ['اليوم', 'أمس', '١٢ساعة', 'يومين', 'أسبوع', '٣أشهر', 'سنة', '2026-11-23'],
};
