import type { Source } from '../domain/source.ts';
import { emptyState, type State } from '../domain/state.ts';
import { type Decoded, decoded, partitionValid, unusable } from './decoded.ts';
import { decodeSettings, isBareSettings } from './settings-file.ts';
import { type Check, isRecord } from './shape.ts';
import { isBookmark, isReadMark, isSource } from './state-shape.ts';
import { NewerFile } from './storage-error.ts';

/** The version of the files' layout, in their field `version`. A change of layout adds one and a way up from the one before. */
export const stateFileVersion = 1;

/** One part of the state, kept in a file of its own so that marking an article read does not rewrite the bookmarks. */
export interface StateFile<Part extends keyof State> {
  /** The file's name too, without `.json`. */
  readonly part: Part;
  /** Throws a `NewerFile` where a later version of Khabar wrote the text. */
  decode(text: string): Decoded<State[Part]>;
  encode(value: State[Part]): Readonly<Record<string, unknown>>;
}

function decodeRecord<T>(value: unknown, check: Check): Decoded<Readonly<Record<string, T>>> {
  if (!isRecord(value)) return unusable('wrong shape');
  const { good, dropped } = partitionValid(Object.entries(value), ([, entry]) => check(entry));
  return decoded(Object.fromEntries(good) as Record<string, T>, dropped);
}

function decodeSources(value: unknown): Decoded<State['sources']> {
  if (value === null) return decoded(null, 0);
  if (!Array.isArray(value)) return unusable('wrong shape');
  const { good, dropped } = partitionValid(value, isSource);
  return decoded(good as readonly Source[], dropped);
}

function parseJson(text: string): { readonly json: unknown } | null {
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/, '')) }; // an editor may have added a byte order mark
  } catch {
    return null;
  }
}

/** Whether a file has the part itself, without the envelope. */
type IsBare = (file: Readonly<Record<string, unknown>>) => boolean;

/** Takes the envelope `{version, <part>: …}` off; throws a `NewerFile` where its version is a later one. */
function decodeFile<T>(
  text: string,
  part: string,
  decodePart: (value: unknown) => Decoded<T>,
  isBare: IsBare,
): Decoded<T> {
  const parsed = parseJson(text);
  if (parsed === null) return unusable('not JSON');
  const file = parsed.json;
  if (!isRecord(file)) return unusable('wrong shape');
  if (isBare(file)) return decodePart(file);
  if (Number(file.version) > stateFileVersion) throw new NewerFile(`version: ${file.version}`);
  if (file.version !== stateFileVersion) return unusable(`unknown version: ${JSON.stringify(file.version)}`);
  return decodePart(file[part]);
}

function stateFile<Part extends keyof State>(
  part: Part,
  decodePart: (value: unknown) => Decoded<State[Part]>,
  isBare: IsBare = () => false,
): StateFile<Part> {
  return {
    part,
    decode: text => decodeFile(text, part, decodePart, isBare),
    encode: value => ({ version: stateFileVersion, [part]: value }),
  };
}

export const stateFiles = {
  sources: stateFile('sources', decodeSources),
  bookmarks: stateFile('bookmarks', value => decodeRecord(value, isBookmark)),
  read: stateFile('read', value => decodeRecord(value, isReadMark)),
  settings: stateFile('settings', decodeSettings, isBareSettings),
} as const;

/** What a part is where its file does not exist. */
export const absentPart = <Part extends keyof State>(part: Part): State[Part] => emptyState[part];
