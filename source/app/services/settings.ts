/** Reads and changes single settings by their keys (`display.digits`, `keys.articles a`). */
import { westernDigits } from '../../base/western-digits.ts';
import { type DisplaySettings, defaultDisplay } from '../../domain/display.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import type { Applied } from '../../domain/library.ts';
import { type SettingPlace, settingPlace, settingRows } from '../../domain/setting-shapes.ts';
import { type Settings, settingCellsBelow, settingEdits } from '../../domain/settings.ts';
import {
  allowedIn,
  faultIn,
  isJsonRecord,
  shapeIn,
  strangersIn,
  type ValueShape,
} from '../../domain/value-shape.ts';
import type { Services } from './services.ts';

/** Where the value of a setting comes from. */
export const settingOrigins = ['default', 'file', 'environment'] as const;
export type SettingOrigin = (typeof settingOrigins)[number];

export interface SettingEntry {
  readonly key: string;
  /** What applies; null: nothing is set. */
  readonly value: unknown;
  readonly default: unknown;
  readonly origin: SettingOrigin;
  readonly shape: ValueShape;
}

/** What applies now, by its origin. */
export interface SettingLayers {
  readonly file: Settings;
  readonly environment: Partial<DisplaySettings>;
}

export const keyOf = ({ part, names }: Pick<SettingPlace, 'part' | 'names'>): string =>
  [part, ...names].join('.');

const valueAt = (settings: unknown, names: readonly string[]): unknown =>
  names.reduce<unknown>(
    (value, name) => (isJsonRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined),
    settings,
  );

const isEmpty = (value: unknown): boolean =>
  value === undefined || (isJsonRecord(value) && Object.keys(value).length === 0);

const defaultOf = ({ part, names, shape }: SettingPlace): unknown => {
  const known = part === 'display' ? valueAt(defaultDisplay, names) : undefined;
  return known ?? ('isValid' in shape || names.length > 0 ? null : {});
};

const merged = (lower: unknown, upper: unknown): unknown =>
  isJsonRecord(lower) && isJsonRecord(upper) ? { ...lower, ...upper } : upper;

export function settingEntry(place: SettingPlace, { file, environment }: SettingLayers): SettingEntry {
  const { part, names, shape } = place;
  const fallback = defaultOf(place);
  const layers: readonly (readonly [SettingOrigin, unknown])[] = [
    ['file', valueAt(file[part], names)],
    ['environment', part === 'display' ? valueAt(environment, names) : undefined],
  ];
  const given = layers.filter(([, value]) => !isEmpty(value));
  return {
    key: keyOf(place),
    value: given.reduce<unknown>((value, [, upper]) => merged(value, upper), fallback),
    default: fallback,
    origin: given.at(-1)?.[0] ?? 'default',
    shape,
  };
}

/** Error: `unknown-setting`. */
export function findSetting(key: string): Result<SettingPlace> {
  const place = settingPlace(key);
  return place ? ok(place) : fail('unknown-setting', { subject: key });
}

/** Of every row of the table. */
export const settingEntries = (layers: SettingLayers): readonly SettingEntry[] =>
  settingRows.flatMap(({ key }) => {
    const place = settingPlace(key);
    return place ? [settingEntry(place, layers)] : [];
  });

function asJson(typed: string): unknown {
  const western = westernDigits(typed);
  try {
    return JSON.parse(/^\d+$/u.test(western) ? western : typed);
  } catch {
    return undefined;
  }
}

const innermost = (shape: ValueShape, fault: readonly string[]): ValueShape =>
  fault.reduce((outer, name) => shapeIn(outer, name) ?? outer, shape);

/** As JSON, or as a word. Errors: `bad-value`, `unknown-setting` for a name within it that is not known. */
export function readSetting(place: SettingPlace, typed: string): Result<unknown> {
  const { shape } = place;
  const readings = [asJson(typed), typed].filter(value => value !== undefined);
  const value = readings.find(reading => faultIn(shape, reading) === null);
  if (value === undefined) {
    const fault = faultIn(shape, readings[0]) ?? [];
    const wrong = fault.length === 0 ? typed : JSON.stringify(valueAt(readings[0], fault) ?? null);
    return fail('bad-value', {
      subject: `${[keyOf(place), ...fault].join('.')} ${wrong}`,
      detail: allowedIn(innermost(shape, fault)),
    });
  }
  const [stranger] = strangersIn(shape, value);
  if (stranger) return fail('unknown-setting', { subject: [keyOf(place), ...stranger].join('.') });
  return ok(value);
}

/** The cells of what is set at a place, without their values. */
function cleared({ part, names }: SettingPlace, settings: Settings): Readonly<Record<string, null>> {
  const value = valueAt(settings[part], names);
  const cells = value === undefined ? [] : Object.keys(settingCellsBelow([part, ...names], value));
  return Object.fromEntries(cells.map(cell => [cell, null]));
}

const change = ({ store }: Pick<Services, 'store'>, cells: Readonly<Record<string, unknown>>) =>
  store.apply({ what: 'setting', edits: settingEdits(cells) });

/** A part, or the settings of a terminal, is replaced as a whole. Errors: those of `Store.apply`. */
export const setSetting = (
  services: Pick<Services, 'store'>,
  place: SettingPlace,
  value: unknown,
): Result<Applied> =>
  change(services, {
    ...cleared(place, services.store.settings()),
    ...settingCellsBelow([place.part, ...place.names], value),
  });

/** All of them, in one change. */
export const unsetSettings = (
  services: Pick<Services, 'store'>,
  places: readonly SettingPlace[],
): Result<Applied> => {
  const settings = services.store.settings();
  return change(services, Object.assign({}, ...places.map(place => cleared(place, settings))));
};
