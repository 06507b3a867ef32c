/** The values of flags, and how they are parsed. */
import { westernDigits } from '../../base/western-digits.ts';
import { momentAt } from '../../domain/query/moment.ts';
import type { WordKind } from '../command.ts';

/** What a flag accepts. `parse` returns undefined for invalid input. */
export interface ValueKind<T> {
  /** Placeholder of the value in help: `N`, `ar|en`. */
  readonly placeholder: string;
  /** Allowed values, without words: `a, b, c`, or `1…20` for a range. */
  readonly allowed: string;
  readonly parse: (typed: string, now: Date) => T | undefined;
  /** What shells propose. */
  readonly choices?: readonly string[];
  readonly words?: WordKind;
}

/** One whose values do not depend on the time. */
export interface TimelessKind<T> extends ValueKind<T> {
  readonly parse: (typed: string, now?: Date) => T | undefined;
}

export const textValue = (placeholder: string, words?: WordKind): TimelessKind<string> => ({
  placeholder,
  allowed: placeholder,
  parse: typed => (typed.trim() === '' ? undefined : typed),
  ...(words ? { words } : {}),
});

export const oneOf = <const Choice extends string>(choices: readonly Choice[]): TimelessKind<Choice> => ({
  placeholder: choices.join('|'),
  allowed: choices.join(', '),
  choices,
  parse: typed => choices.find(choice => choice === typed),
});

/** `a,b,c`. `example`: a list to show for one that has an empty item. */
export const listOf = (placeholder: string, example: string): TimelessKind<readonly string[]> => ({
  placeholder,
  allowed: example,
  words: 'field',
  parse(typed) {
    const items = typed.split(',').map(item => item.trim());
    return items.includes('') ? undefined : items;
  },
});

export const integer = (least: number, most: number): TimelessKind<number> => ({
  placeholder: 'N',
  allowed: `${least}…${most}`,
  parse(typed) {
    const digits = westernDigits(typed);
    const value = /^\d+$/u.test(digits) ? Number(digits) : Number.NaN;
    return value >= least && value <= most ? value : undefined;
  },
});

const msPer: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  ث: 1000,
  د: 60_000,
  س: 3_600_000,
  ي: 86_400_000,
};

const longestMs = 7 * 86_400_000;

/** `30s`; gives ms, of a week at most. */
export const duration: TimelessKind<number> = {
  placeholder: '5m|1h',
  allowed: '30s, 5m, 1h, 1d',
  parse(typed) {
    const [, digits = '', unit = ''] = /^(\d+)\s*(\p{L})$/u.exec(westernDigits(typed.trim())) ?? [];
    const ms = Number(digits) * (msPer[unit] ?? 0);
    return ms > 0 && ms <= longestMs ? ms : undefined;
  },
};

/** A time, as `domain/query/moment` reads it; gives ISO 8601 in UTC. */
export const moment: ValueKind<string> = {
  placeholder: '2d|DATE',
  allowed: '2d, 12h, 1w, today, 2026-11-23, 2026-11-23T09:00Z',
  words: 'moment',
  parse: (typed, now) => momentAt(typed, now) ?? undefined,
};
