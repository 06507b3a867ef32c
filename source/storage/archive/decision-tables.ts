/** The mirror of what the user has decided of stories. */

/**
 * - story_decisions: `cell` is the key of the state's cell (`domain/story-decision.ts`), `one` and `other` are its parts.
 * - story_decided: ids of articles of which something is decided now, or is no more: their stories are still to be told anew.
 */
export const decisionTables = `
  CREATE TABLE story_decisions (
    cell TEXT PRIMARY KEY,
    verdict TEXT NOT NULL,
    shard TEXT NOT NULL,
    one TEXT NOT NULL AS (substr(cell, 1, instr(cell, '/') - 1)) STORED,
    other TEXT NOT NULL AS (substr(cell, instr(cell, '/') + 1)) STORED
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX story_decisions_by_shard ON story_decisions (shard);
  CREATE INDEX story_decisions_by_one ON story_decisions (one);
  CREATE INDEX story_decisions_by_other ON story_decisions (other);
  CREATE TABLE story_decided (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;`;

/** Not `OR IGNORE`: an upsert that sets off the trigger takes its place (https://sqlite.org/lang_conflict.html). */
const decided = (row: 'new' | 'old'): string => `
    INSERT INTO story_decided SELECT ${row}.one UNION SELECT ${row}.other EXCEPT SELECT id FROM story_decided;`;

/** What is joined stays so when the article goes by which its story is named. */
export const decisionTriggers = `
  CREATE TRIGGER story_decisions_arrive AFTER INSERT ON story_decisions BEGIN ${decided('new')} END;
  CREATE TRIGGER story_decisions_change AFTER UPDATE OF verdict ON story_decisions BEGIN ${decided('new')} END;
  CREATE TRIGGER story_decisions_leave AFTER DELETE ON story_decisions BEGIN ${decided('old')} END;
  CREATE TRIGGER story_decisions_last AFTER DELETE ON articles WHEN EXISTS (SELECT 1 FROM story_decisions) BEGIN
    INSERT OR IGNORE INTO ungrouped SELECT key FROM stories WHERE story = old.key AND key <> old.key;
  END;`;
