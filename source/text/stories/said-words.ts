/** The words of a text behind what is compared of it: names, subjects, other words. */
import type { StoryFeatures, StoryText } from './features.ts';
import type { StoryItem } from './found-of-word.ts';
import { itemsAt } from './items.ts';
import { readText } from './tokens.ts';

/** What both texts say, as each writes it. */
export interface SharedWords {
  readonly one: string;
  readonly other: string;
}

/** A text with what is compared of it, and how it writes that, by key. */
export interface Worded {
  readonly items: readonly StoryItem[];
  readonly written: ReadonlyMap<number, string>;
}

const shorter = (before: string | undefined, text: string): string =>
  before === undefined || text.length < before.length ? text : before;

/** The shortest is that without prefixes: القاهرة, not وبالقاهرة. */
function writtenIn(texts: readonly string[], language: string): ReadonlyMap<number, string> {
  const written = new Map<number, string>();
  for (const text of texts) {
    const read = readText(text);
    const { tokens } = read;
    for (let at = 0; at < tokens.length; ) {
      const { items, length } = itemsAt(read, at, language);
      const [start, end] = [tokens[at]?.start ?? 0, tokens[at + length - 1]?.end ?? 0];
      const keys = items.flatMap(item => item.keys);
      for (const key of keys) written.set(key, shorter(written.get(key), text.slice(start, end)));
      at += length;
    }
  }
  return written;
}

export const wordedText = ({ title, paragraphs }: StoryText, { items, language }: StoryFeatures): Worded => ({
  items,
  written: writtenIn([title, paragraphs.join('\n')], language),
});

const byWeight = (one: StoryItem, other: StoryItem): number => other.weight - one.weight;

const keysIn = ({ items }: Worded): ReadonlySet<number> => new Set(items.flatMap(({ keys }) => keys));

/** The shortest of what a text writes for some keys. */
const writtenAs = ({ written }: Worded, keys: readonly number[]): string | undefined =>
  keys.flatMap(key => written.get(key) ?? []).reduce<string | undefined>(shorter, undefined);

/** What one says of the items that are wanted of it and the other does not have, the weightiest first, each once. */
export function ownWords(
  one: Worded,
  other: Worded,
  isWanted: (item: StoryItem) => boolean,
): readonly string[] {
  const keysOfOther = keysIn(other);
  const own = one.items.filter(item => isWanted(item) && !item.keys.some(key => keysOfOther.has(key)));
  const written = own.toSorted(byWeight).flatMap(({ keys }) => writtenAs(one, keys) ?? []);
  return [...new Set(written)];
}

/** What both say of the items that are wanted of the first, the weightiest first, each once. */
export function sharedWords(
  one: Worded,
  other: Worded,
  isWanted: (item: StoryItem) => boolean,
): readonly SharedWords[] {
  const keysOfOther = keysIn(other);
  const shared = one.items.filter(isWanted).toSorted(byWeight);
  const pairs = shared.flatMap(({ keys }) => {
    const common = keys.filter(key => keysOfOther.has(key));
    const [inOne, inOther] = [writtenAs(one, common), writtenAs(other, common)];
    return inOne === undefined || inOther === undefined ? [] : [{ one: inOne, other: inOther }];
  });
  return [...new Map(pairs.map(pair => [pair.one, pair])).values()];
}
