/** Settings as `config` prints them. */
import type { SettingEntry } from '../../app/services/settings.ts';
import { choicesOf } from '../../domain/setting-shapes.ts';
import type { Outcome } from '../command.ts';
import { linesOf } from './page.ts';

/** Fixed: scripts count on them (`docs/pipes.md`). */
export const settingColumns = ['key', 'value', 'default', 'origin'] as const;

export const settingJson = ({ key, value, default: fallback, origin, shape }: SettingEntry) => ({
  key,
  value,
  default: fallback,
  origin,
  allowed: choicesOf(shape),
});

/** As `config set` takes it; empty if nothing is set. */
export const valueText = (value: unknown): string => {
  if (value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** Settings that a command changed: with `--json` and in a pipe the settings, otherwise a sentence for each. */
export const settingOutcome = (
  entries: readonly SettingEntry[],
  sentence: (entry: SettingEntry) => string,
  json: () => unknown = () => entries.map(settingJson),
): Outcome => ({
  json,
  columns: settingColumns,
  rows: () => entries.map(settingJson),
  text: page => entries.flatMap(entry => linesOf(page, sentence(entry))),
  confirmation: true,
});
