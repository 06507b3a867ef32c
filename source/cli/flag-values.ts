/** The values of flags, and how they are parsed. */

/** What a flag accepts. `parse` returns undefined for invalid input. */
export interface ValueKind<T> {
  /** Placeholder of the value in help: `N`, `ar|en`. */
  readonly placeholder: string;
  /** Allowed values, without words: `a, b, c`, or `1…20` for a range. */
  readonly allowed: string;
  readonly parse: (typed: string, now: Date) => T | undefined;
}

const digitZeros = [0x0660, 0x06f0];

/** Arabic-Indic and Persian digits as ASCII ones. */
export const westernDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/gu, digit => {
    const code = digit.charCodeAt(0);
    return String(code - (digitZeros.find(zero => code >= zero && code < zero + 10) as number));
  });

export const textValue = (placeholder: string): ValueKind<string> => ({
  placeholder,
  allowed: placeholder,
  parse: typed => (typed.trim() === '' ? undefined : typed),
});

export const oneOf = <const Choice extends string>(choices: readonly Choice[]): ValueKind<Choice> => ({
  placeholder: choices.join('|'),
  allowed: choices.join(', '),
  parse: typed => choices.find(choice => choice === typed),
});

export const integer = (least: number, most: number): ValueKind<number> => ({
  placeholder: 'N',
  allowed: `${least}…${most}`,
  parse(typed) {
    const digits = westernDigits(typed);
    const value = /^\d+$/u.test(digits) ? Number(digits) : Number.NaN;
    return value >= least && value <= most ? value : undefined;
  },
});

const hour = 60 * 60 * 1000;
const durations: Readonly<Record<string, number>> = { h: hour, d: 24 * hour, w: 7 * 24 * hour };

const day = /^\d{4}-\d{2}-\d{2}$/u;
const dayAndTime = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/iu;

/** Midnight of a day, in the user's own time zone; null for days that no calendar has (30 February). */
function startOfDay(date: string): Date | null {
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  const start = new Date(year, month - 1, dayOfMonth);
  return start.getMonth() === month - 1 && start.getDate() === dayOfMonth ? start : null;
}

function timeOf(typed: string): Date | null {
  if (day.test(typed)) return startOfDay(typed);
  if (!dayAndTime.test(typed) || startOfDay(typed.slice(0, 10)) === null) return null;
  const time = new Date(typed.replace(' ', 'T'));
  return Number.isNaN(time.getTime()) ? null : time;
}

/** A time, as `2d`, `12h`, `1w` before now, or as an ISO 8601 date with or without a time of day; gives ISO 8601 in UTC. */
export const moment: ValueKind<string> = {
  placeholder: '2d|DATE',
  allowed: '2d, 12h, 1w, 2026-11-23, 2026-11-23T09:00Z',
  parse(typed, now) {
    const western = westernDigits(typed.trim());
    const [, count, unit] = /^(\d{1,6})([hdw])$/iu.exec(western) ?? [];
    const before = (durations[unit?.toLowerCase() ?? ''] ?? 0) * Number(count);
    const time = unit === undefined ? timeOf(western) : new Date(now.getTime() - before);
    return time?.toISOString();
  },
};
