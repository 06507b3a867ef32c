/** Which articles wait to be linked with others. */
import { longestStory } from '../../domain/story.ts';
import { millisecondsOfKey } from './article-key.ts';
import type { Statements } from './statements.ts';
import { keysOf } from './story-links.ts';

/** What hangs together is grouped once for so many, not again for each that comes to it. */
const mostLinked = 2000;

const waiting = 'FROM ungrouped WHERE key NOT IN (SELECT key FROM story_linked)';

export interface StoryQueue {
  /** Whether nothing waits, not even to be grouped. */
  isEmpty(): boolean;
  /**
   * The key where the newest of those that wait begin; null: none does. These are linked from the oldest on, since rows that are added in the order of
   * their keys take least room.
   */
  newest(): number | null;
  /** The keys of the first of those that wait, from a key on: of so few days that they fit in memory. */
  from(key: number, most: number): readonly number[];
}

export const createStoryQueue = ({ all, first }: Statements): StoryQueue => ({
  isEmpty: () => first('SELECT 1 FROM ungrouped LIMIT 1') === null,
  newest: () =>
    first<{ key: number | null }>(
      `SELECT min(key) AS key FROM (SELECT key ${waiting} ORDER BY key DESC LIMIT ${mostLinked})`,
    )?.key ?? null,
  from(key, most) {
    const pending = keysOf(
      all<{ key: number }>(`SELECT key ${waiting} AND key >= ? ORDER BY key LIMIT ?`, key, most),
    );
    const [oldest] = pending;
    if (oldest === undefined) return [];
    return pending.filter(each => millisecondsOfKey(each) - millisecondsOfKey(oldest) <= longestStory);
  },
});
