/**
 * The settings, which people also edit by hand: what is wrong is left out, value by value; what is missing has its default; and
 * what this version does not know stays in the file.
 */
import { isSettingPart, settingParts, settingShapes } from '../domain/setting-shapes.ts';
import { type Settings, settingCell } from '../domain/settings.ts';
import { faultIn, isMembers, shapeIn, strangersIn, type ValueShape } from '../domain/value-shape.ts';
import { type Decoded, unusable } from './decoded.ts';
import { isRecord, type JsonObject } from './shape.ts';

/** What the file holds, as cells. */
export interface SettingCells {
  /** Path (`display/digits`) → value. */
  readonly values: ReadonlyMap<string, unknown>;
  /** What this version does not know: path in the file, as a JSON array of names → value. */
  readonly strangers: ReadonlyMap<string, unknown>;
}

/** Fields of the envelope. */
const envelope: readonly string[] = ['version', 'settings', 'sum'];

/** Who writes the file by hand may leave the envelope out: the parts of the settings are at the top then. */
export const isBareSettings = (file: JsonObject): boolean => {
  const names = Object.keys(file);
  return !envelope.some(name => names.includes(name)) && (names.length === 0 || names.some(isSettingPart));
};

interface Sieve {
  readonly values: Map<string, unknown>;
  /** Names of values that are wrong, as in `khabar config`. */
  readonly faults: string[];
}

/** A part holds cells; that of terminals holds a table of cells for each. */
function sift(sieve: Sieve, path: readonly string[], shape: ValueShape, value: unknown): void {
  if (!isRecord(value)) {
    sieve.faults.push(path.join('.'));
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    const innerShape = shapeIn(shape, name);
    if (innerShape === null) continue;
    const innerPath = [...path, name];
    if (isMembers(shape) && path[0] === 'terminals') sift(sieve, innerPath, innerShape, inner);
    else if (faultIn(innerShape, inner)) sieve.faults.push(innerPath.join('.'));
    else sieve.values.set(innerPath.join('/'), settingCell(inner));
  }
}

const entryAt = (file: JsonObject, path: readonly string[]): readonly [string, unknown] => [
  JSON.stringify(path),
  path.reduce<unknown>((value, name) => (value as JsonObject)[name], file),
];

/** Cells are whole: what is unknown within one stays in it. */
const isOutsideOfCells = ([part = '', ...names]: readonly string[]): boolean =>
  names.length <= (part === 'terminals' ? 2 : 1);

function strangersOf(settings: JsonObject): readonly (readonly string[])[] {
  const parts = Object.keys(settings).filter(name => !isSettingPart(name));
  return [
    ...parts.map(name => [name]),
    ...settingParts.flatMap(part =>
      strangersIn(settingShapes[part], settings[part]).map(path => [part, ...path]),
    ),
  ].filter(isOutsideOfCells);
}

/** `given`: with its envelope or without. */
export function decodeSettings(given: JsonObject): Decoded<SettingCells> {
  const file: JsonObject = isBareSettings(given) ? { settings: given } : given;
  const { settings } = file;
  if (!isRecord(settings)) return unusable('wrong shape');
  const sieve: Sieve = { values: new Map(), faults: [] };
  for (const part of settingParts)
    if (settings[part] !== undefined) sift(sieve, [part], settingShapes[part], settings[part]);
  const paths = [
    ...Object.keys(file)
      .filter(name => !envelope.includes(name))
      .map(name => [name]),
    ...strangersOf(settings).map(path => ['settings', ...path]),
  ];
  const value = { values: sieve.values, strangers: new Map(paths.map(path => entryAt(file, path))) };
  const { faults } = sieve;
  if (faults.length === 0) return { kind: 'whole', value };
  return { kind: 'partial', value, reason: 'invalid values', faults };
}

const put = (file: JsonObject, [name = '', ...rest]: readonly string[], value: unknown): JsonObject => {
  const inner = file[name];
  return { ...file, [name]: rest.length === 0 ? value : put(isRecord(inner) ? inner : {}, rest, value) };
};

/** The file with what this version does not know, where it was. */
export const settingsWith = (
  file: { readonly version: number; readonly settings: Settings },
  strangers: SettingCells['strangers'],
): JsonObject =>
  [...strangers].reduce<JsonObject>((whole, [path, value]) => put(whole, JSON.parse(path), value), {
    ...file,
  });
