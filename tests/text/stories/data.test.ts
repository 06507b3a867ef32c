import { expect, it } from 'vitest';
import { searchKey } from '../../../source/text/search-key.ts';
import { causeKinds } from '../../../source/text/stories/data/cause-words.ts';
import { commonWords, idleWords } from '../../../source/text/stories/data/idle-words.ts';
import { units } from '../../../source/text/stories/data/measures.ts';

/** Those that are one word when they are looked up. */
function twice(words: readonly string[]): readonly string[] {
  const keys = words.map(word => searchKey(word.replaceAll('_', ' ')) || word);
  return words.filter((_, at) => keys.indexOf(keys[at] as string) < at);
}

it.each([
  ['words that say nothing', [idleWords]],
  ['common words', [commonWords]],
  ['units', units.map(({ words }) => words)],
  ['kinds of causes', causeKinds.split('\n').map(line => line.replace(/^\S+ /u, ''))],
])('has none of the %s twice in a list, however it is spelled', (_, lists) => {
  expect(lists.flatMap(list => twice(list.trim().split(/\s+/u)))).toEqual([]);
});
