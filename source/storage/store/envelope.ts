/** Every file of the store is a JSON object with the version of its layout in the field `version`. */
import { type Decoded, unusable, usable } from '../decoded.ts';
import { isRecord, type JsonObject } from '../shape.ts';
import { hasWrongChecksum } from './checksum.ts';

/** A later version of Khabar wrote it: what this one can make of it (null: nothing); it must not be written over. */
export interface Newer<T> {
  readonly kind: 'newer';
  readonly version: number;
  readonly value: T | null;
}

export type Reading<T> = Decoded<T> | Newer<T>;

export interface Envelope<T> {
  readonly version: number;
  /** Versions from 1 to `version`. */
  decode(file: JsonObject, version: number): Decoded<T>;
  /** A value of which a part is no use: with a wrong checksum nothing of it is taken. */
  readonly isIndivisible?: boolean;
  /** Whether a file was written by hand without an envelope; it counts as of the present version. */
  isBare?(file: JsonObject): boolean;
}

function parseJson(text: string): { readonly json: unknown } | null {
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/, '')) }; // an editor may have added a byte order mark
  } catch {
    return null;
  }
}

const isVersion = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 1;

const wrongChecksum = 'wrong checksum';

function suspect<T>(reading: Decoded<T>, isIndivisible: boolean): Decoded<T> {
  if (isIndivisible || reading.kind === 'unusable') return unusable(wrongChecksum);
  return { kind: 'partial', value: reading.value, reason: wrongChecksum };
}

export function openEnvelope<T>(text: string, envelope: Envelope<T>): Reading<T> {
  const { version, decode, isBare, isIndivisible = false } = envelope;
  const parsed = parseJson(text);
  if (parsed === null) return unusable('not JSON');
  const file = parsed.json;
  if (!isRecord(file)) return unusable('wrong shape');
  if (isBare?.(file)) return decode(file, version);
  if (hasWrongChecksum(file)) return suspect(decode(file, version), isIndivisible);
  if (!isVersion(file.version)) return unusable(`unknown version: ${JSON.stringify(file.version)}`);
  if (file.version <= version) return decode(file, file.version);
  return { kind: 'newer', version: file.version, value: usable(decode(file, version)) };
}

/** What a text holds that has a checksum, without it; `isWhole`: whether it is right, asked only where it matters: that loads `node:crypto`. */
export function summedContent(
  text: string,
): { readonly content: JsonObject; readonly isWhole: () => boolean } | null {
  const file = parseJson(text)?.json;
  if (!isRecord(file) || file.sum === undefined) return null;
  const { sum: _, ...content } = file;
  return { content, isWhole: () => !hasWrongChecksum(file) };
}

/** The version that a text says it has; null if there is none. */
export function versionIn(text: string): number | null {
  const file = parseJson(text)?.json;
  return isRecord(file) && isVersion(file.version) ? file.version : null;
}
