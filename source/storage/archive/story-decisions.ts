/** Which articles are to be grouped together, and what the user has decided of them, as the archive mirrors it. */
import { decisionIn, type StoryDecision } from '../../domain/story-decision.ts';
import { type Statements, textColumn } from './statements.ts';
import { keysOf, keysTogether } from './story-links.ts';

export interface StoryDecisions {
  /** Of these articles, and of all that the user has joined with them, whether the archive has it or not. */
  among(ids: readonly string[]): readonly StoryDecision[];
  /** What hangs together with these by links, by what the user has joined, or by both. Keys. */
  together(some: readonly number[]): readonly number[];
  /** The articles whose stories must be told anew, since something is decided of one of them now, or is no more. Keys. */
  unsettled(): readonly number[];
  settle(): void;
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

/** Those that were in a story with them too: it may be another one without them. */
const keysDecided = `
  WITH decided (key) AS (SELECT articles.key FROM story_decided CROSS JOIN articles ON articles.id = story_decided.id)
  SELECT key FROM decided
  UNION SELECT key FROM stories WHERE story IN (SELECT story FROM decided CROSS JOIN stories ON stories.key = decided.key)`;

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
    unsettled: () => (first('SELECT 1 FROM story_decided LIMIT 1') === null ? [] : keysOf(all(keysDecided))),
    settle: () => run('DELETE FROM story_decided'),
  };
}
