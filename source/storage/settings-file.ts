/** The settings, which people also edit by hand: what is wrong is left out, entry by entry, and what is missing has its default. */
import type { Direction } from '../domain/article.ts';
import { type DisplaySettings, isDisplayValue } from '../domain/display.ts';
import type { OwnTheme } from '../domain/own-theme.ts';
import {
  emptySettings,
  type FullTextRule,
  fullTextRules,
  type RetentionRule,
  type Settings,
} from '../domain/settings.ts';
import { type Decoded, decoded, partitionValid, unusable } from './decoded.ts';
import { type Check, isRecord, isText, nullable, objectOf, oneOf, optional, recordOf } from './shape.ts';

type Entries = Readonly<Record<string, unknown>>;

/** Counts what it drops over all the parts of the file. */
function createSieve() {
  let dropped = 0;
  const keep = (value: unknown, isGood: (entry: readonly [string, unknown]) => boolean): Entries => {
    if (value === undefined) return {};
    if (!isRecord(value)) {
      dropped++;
      return {};
    }
    const sifted = partitionValid(Object.entries(value), isGood);
    dropped += sifted.dropped;
    return Object.fromEntries(sifted.good);
  };
  return { keep, dropped: () => dropped };
}

const isDirection = oneOf(['rtl', 'ltr']);
const isFullTextRule = oneOf(fullTextRules);
const isCommand = nullable(isText);

/** What its colours are worth is told where they are used. */
const isOwnTheme: Check = objectOf({ base: optional(isText), colors: recordOf(isText) });

const isLimit: Check = value => Number.isSafeInteger(value) && (value as number) > 0;
const retentionLimits: Readonly<Record<keyof RetentionRule, Check>> = { days: isLimit, articles: isLimit };
const isRetentionLimit = ([name, value]: readonly [string, unknown]): boolean =>
  Object.hasOwn(retentionLimits, name) && retentionLimits[name as keyof RetentionRule](value);
const isRetentionRule: Check = value => isRecord(value) && Object.entries(value).every(isRetentionLimit);

/** Who writes the file by hand may leave the envelope out: nothing but parts of the settings, at the top. */
export const isBareSettings = (file: Entries): boolean =>
  Object.keys(file).every(name => Object.hasOwn(emptySettings, name));

export function decodeSettings(value: unknown): Decoded<Settings> {
  if (!isRecord(value)) return unusable('wrong shape');
  const { keep, dropped } = createSieve();
  const display = (entries: unknown): Partial<DisplaySettings> =>
    keep(entries, ([name, setting]) => isDisplayValue(name, setting));
  const terminals = keep(value.terminals, ([, entries]) => isRecord(entries));
  const settings: Settings = {
    display: display(value.display),
    terminals: Object.fromEntries(
      Object.entries(terminals).map(([terminal, entries]) => [terminal, display(entries)]),
    ),
    directions: keep(value.directions, ([, direction]) => isDirection(direction)) as Record<
      string,
      Direction
    >,
    fullTexts: keep(value.fullTexts, ([, rule]) => isFullTextRule(rule)) as Record<string, FullTextRule>,
    retention: keep(value.retention, isRetentionLimit),
    retentions: keep(value.retentions, ([, rule]) => isRetentionRule(rule)) as Record<string, RetentionRule>,
    keys: keep(value.keys, ([, command]) => isCommand(command)) as Record<string, string | null>,
    themes: keep(value.themes, ([, theme]) => isOwnTheme(theme)) as Record<string, OwnTheme>,
    hints: keep(value.hints, ([, given]) => given === true) as Record<string, true>,
  };
  return decoded(settings, dropped());
}
