import type { TextKeys } from '../../source/storage/archive/text-keys.ts';
import { textKeys } from '../../source/text/text-keys.ts';

/** As the program compares text. */
export const searchKeys: TextKeys = textKeys;

/** The same with rings of a test's own; a name is its words in a row, each in its spellings. */
export const withRings = (ringKeys: TextKeys['ringKeys']): TextKeys => ({
  ...textKeys,
  ringKeys,
  nameQuery: name => ({
    phrases: [
      textKeys
        .indexText(name)
        .split(' ')
        .filter(Boolean)
        .map(word => ({ words: [word], keys: ringKeys(word).name })),
    ].filter(({ length }) => length > 0),
    surnames: [],
    others: [],
  }),
});
