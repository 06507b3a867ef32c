/** Which articles are to be grouped together, and what the user has decided of them, as the archive mirrors it. */
import { decisionIn, type StoryDecision } from '../../domain/story-decision.ts';
import { type Statements, textColumn } from './statements.ts';
import { keysOf, keysTogether } from './story-links.ts';

export interface StoryDecisions {
  /** Of these articles, and of all that the user has joined with them, whether the archive has it or not. */
  among(ids: readonly string[]): readonly StoryDecision[];
  /** What hangs together with these by links, by what the user has joined, or by both. Keys. */
  together(some: readonly number[]): readonly number[];
  /** Some of the articles of which something is decided now, or is no more; none once that is done. Ids. */
  unsettled(): readonly string[];
  /** With these, the articles that they have told a story with. Keys. */
  decided(ids: readonly string[]): readonly number[];
  /** Their stories are told anew; with them those of others whose stories are among these articles. `together`: keys. */
  settle(ids: readonly string[], together: readonly number[]): void;
}

/** `beginning`: selects ids. Ids of articles that are gone lead on to those that are there. */
const tied = (beginning: string): string => `
  WITH RECURSIVE tied (id) AS (
    ${beginning}
    UNION SELECT other FROM tied CROSS JOIN story_decisions ON one = tied.id WHERE verdict LIKE '% joined'
    UNION SELECT one FROM tied CROSS JOIN story_decisions ON other = tied.id WHERE verdict LIKE '% joined'
  )`;

const decisionsAmong = `
  ${tied('SELECT value FROM json_each(?)')}
  SELECT ${textColumn('cell', 'cell')}, ${textColumn('verdict', 'verdict')} FROM tied CROSS JOIN story_decisions ON one = tied.id
  WHERE other IN (SELECT id FROM tied)`;

const keysTied = `
  ${tied('SELECT articles.id FROM json_each(?) AS wanted CROSS JOIN articles ON articles.key = wanted.value')}
  SELECT articles.key AS key FROM tied CROSS JOIN articles ON articles.id = tied.id`;

const decidedAtOnce = 24;

/** Those that were in a story with them too: it may be another one without them. */
const keysDecided = `
  WITH decided (key) AS (
    SELECT articles.key FROM json_each(?) AS wanted CROSS JOIN articles ON articles.id = wanted.value
  )
  SELECT key FROM decided
  UNION SELECT key FROM stories WHERE story IN (SELECT story FROM decided CROSS JOIN stories ON stories.key = decided.key)`;

const settled = `
  WITH together (key) AS (SELECT value FROM json_each(?2))
  DELETE FROM story_decided WHERE id IN (SELECT value FROM json_each(?1)) OR id IN (
    SELECT articles.id FROM together CROSS JOIN articles USING (key) WHERE NOT EXISTS (
      SELECT 1 FROM stories AS own CROSS JOIN stories AS told ON told.story = own.story
      WHERE own.key = articles.key AND told.key NOT IN (SELECT key FROM together)
    )
  )`;

export function createStoryDecisions({ all, first, run }: Statements): StoryDecisions {
  const linkedWith = (some: readonly number[]) => keysOf(all(keysTogether, JSON.stringify(some)));
  const tiedWith = (some: readonly number[]) => keysOf(all(keysTied, JSON.stringify(some)));
  const isAny = (): boolean => first('SELECT 1 FROM story_decisions LIMIT 1') !== null;

  return {
    among: ids =>
      isAny()
        ? all<{ cell: string; verdict: string }>(decisionsAmong, JSON.stringify(ids)).flatMap(
            ({ cell, verdict }) => decisionIn(cell, verdict) ?? [],
          )
        : [],
    together(some) {
      const found = new Set(linkedWith(some));
      for (let size = 0; size < found.size && isAny(); ) {
        size = found.size;
        const fresh = tiedWith([...found]).filter(key => !found.has(key));
        for (const key of [...fresh, ...linkedWith(fresh)]) found.add(key);
      }
      return [...found];
    },
    unsettled: () =>
      all<{ id: string }>(
        `SELECT ${textColumn('id', 'id')} FROM story_decided ORDER BY story_decided.id LIMIT ${decidedAtOnce}`,
      ).map(({ id }) => id),
    decided: ids => keysOf(all(keysDecided, JSON.stringify(ids))),
    settle(ids, together) {
      run(settled, JSON.stringify(ids), JSON.stringify(together));
    },
  };
}
