/** The items of a list as `feeds/blocks` writes them: `– ` for each list that theirs is in, then a number or letter, then the text. */
import { convertDigits } from './digits.ts';

export interface ListItem {
  /** Where its own text begins. */
  readonly start: number;
  /** Its number (in Western digits) or letter; null if the list is not ordered. */
  readonly ordinal: string | null;
  /** What stands before an item without an ordinal: a bullet, a dash in a list within a list, the box of a task. */
  readonly bullet: string;
  /** How many lists it is in, without the outermost. */
  readonly level: number;
}

const dashes = /^(?:– )+/u;
const numbered = /^\s*([0-9٠-٩۰-۹]{1,9})[.)-]\s+/u;
const task = /^([☑☐]) /u;
const lettered = /^([a-z]{1,2}|[A-Z]{1,2}|[ivxlcdm]{1,15}|[IVXLCDM]{1,15})\. /u;

function itemOf(text: string, isLettered: boolean): ListItem {
  const { length } = dashes.exec(text)?.[0] ?? '';
  const own = text.slice(length);
  const [mark = '', ordinal] = numbered.exec(own) ?? (isLettered ? lettered.exec(own) : null) ?? [];
  const [boxMark = '', box] = ordinal === undefined ? (task.exec(own) ?? []) : [];
  return {
    start: length + mark.length + boxMark.length,
    ordinal: ordinal === undefined ? null : convertDigits(ordinal, 'western'),
    bullet: box ?? (length === 0 ? '•' : '–'),
    level: length / 2,
  };
}

const levelOf = (text: string): number => (dashes.exec(text)?.[0].length ?? 0) / 2;

/** What each item is. A letter and a full stop are an initial, unless all items of the level begin so. */
export function listItems(texts: readonly string[]): readonly ListItem[] {
  const levels = texts.map(levelOf);
  const plain = new Set(
    texts.flatMap((text, index) => (lettered.test(text.replace(dashes, '')) ? [] : (levels[index] ?? 0))),
  );
  return texts.map((text, index) => itemOf(text, !plain.has(levels[index] ?? 0)));
}
