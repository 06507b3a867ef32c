/** How often a source is refreshed, as users type it and as keys go through it. In minutes; null: as the source itself says. */
import { westernDigits } from '../base/western-digits.ts';
import { canonicalMoment } from './query/moment.ts';
import { intervalLimits } from './settings.ts';

export const intervalChoices = [null, 15, 30, 60, 180, 360, 720, 1440, 10_080] as const;

const automatic: ReadonlySet<string> = new Set(['auto', 'تلقائي', 'تلقائيا', 'تلقائيًا']);
const minutesOf = { min: 1, h: 60, d: 24 * 60, w: 7 * 24 * 60 } as const;

/** What a user can type. */
export const intervalExamples = {
  en: ['auto', '30min', '2h', '1d', '1w'],
  ar: ['تلقائي', '٣٠دقيقة', 'ساعتين', 'يوم', 'أسبوع'],
} as const;

/** `2h`, `30min`, `٣ساعات`, or a bare number of minutes; undefined: none of these, or beyond the limits. */
export function parseInterval(typed: string): number | null | undefined {
  const text = westernDigits(typed.trim());
  if (automatic.has(text.toLowerCase())) return null;
  const span = /^\d+$/u.test(text) ? `${text}min` : (canonicalMoment(text.replace(/\s+/gu, '')) ?? '');
  if (!/^(?:\d+(?:min|[hdw]))+$/u.test(span)) return undefined;
  const minutes = [...span.matchAll(/(\d+)(min|[hdw])/gu)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * minutesOf[unit as keyof typeof minutesOf],
    0,
  );
  return minutes >= intervalLimits.least && minutes <= intervalLimits.most ? minutes : undefined;
}

/** The next choice; behind one of the user's own, the next longer one. */
export function nextInterval(minutes: number | null): number | null {
  if (minutes === null) return intervalChoices[1];
  return intervalChoices.find(choice => choice !== null && choice > minutes) ?? null;
}
