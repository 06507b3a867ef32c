/** Which process has written reports last: what others have written, this one has not in memory. */
import { randomInt } from 'node:crypto';
import { once } from '../../base/once.ts';
import type { Statements } from './statements.ts';

const name = 'story_writer';
const mostWriters = 2 ** 47;

export interface StoryWriters {
  /** This process writes from now on. Returns whether another has written since this one did. */
  begin(): boolean;
}

export function createStoryWriters({ first, run }: Statements): StoryWriters {
  const own = once(() => randomInt(mostWriters)); // most processes never write any, and `node:crypto` takes long to load
  return {
    begin() {
      const last = first<{ number: number }>('SELECT number FROM search_rules WHERE name = ?', name)?.number;
      if (last === own()) return false;
      run('INSERT OR REPLACE INTO search_rules (name, number) VALUES (?, ?)', name, own());
      return true;
    },
  };
}
