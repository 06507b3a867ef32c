/** Spans of time in Arabic, as they follow a preposition. */
import { type Counted, counted } from './ar-counts.ts';
import type { TimeUnit } from './relative-time.ts';

/** As newspapers print them: قبل ساعة. `many` is the accusative of the singular; nothing is said of zero units. */
const forms = (one: string, two: string, few: string, many: string, other: string): Counted => ({
  zero: `# ${other}`,
  one,
  two,
  few: `# ${few}`,
  many: `# ${many}`,
  other: `# ${other}`,
});

const units: Readonly<Record<TimeUnit, Counted>> = {
  year: forms('سنة', 'سنتين', 'سنوات', 'سنة', 'سنة'),
  month: forms('شهر', 'شهرين', 'أشهر', 'شهرًا', 'شهر'),
  week: forms('أسبوع', 'أسبوعين', 'أسابيع', 'أسبوعًا', 'أسبوع'),
  day: forms('يوم', 'يومين', 'أيام', 'يومًا', 'يوم'),
  hour: forms('ساعة', 'ساعتين', 'ساعات', 'ساعة', 'ساعة'),
  minute: forms('دقيقة', 'دقيقتين', 'دقائق', 'دقيقة', 'دقيقة'),
};

export const timeSpan = (count: number, unit: TimeUnit): string => counted(count, units[unit]);

/** As clocks and feeds shorten them. */
export const shortUnits = { day: 'ي', hour: 'س', minute: 'د' } as const;
