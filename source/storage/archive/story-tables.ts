/** What the archive keeps of stories, and what keeps it right as articles change and go. */
import { leastJoining } from '../../domain/story.ts';

/** Groups become one only by a link that is likely (`StoryLanguage.group`): what hangs together by such links is grouped for itself. */
export const likely = leastJoining * 1000;

/**
 * - story_reports: what each article says of its event (`StoryDescription`); terms as packed numbers (`base/packed-numbers.ts`).
 * - story_links: pairs that may be of one event, both ways round; the likelihood in thousandths.
 * - stories: the articles of each story of two or more; `story` is the key of its first.
 */
export const storyTables = `
  CREATE TABLE ungrouped (key INTEGER PRIMARY KEY) STRICT;
  CREATE TABLE story_reports (key INTEGER PRIMARY KEY, features TEXT NOT NULL, terms TEXT NOT NULL) STRICT;
  CREATE TABLE story_links (
    one INTEGER NOT NULL, other INTEGER NOT NULL, likelihood INTEGER NOT NULL, PRIMARY KEY (one, other)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE stories (key INTEGER PRIMARY KEY, story INTEGER NOT NULL) STRICT;
  CREATE INDEX stories_by_story ON stories (story);`;

const forget = (key: string): string => `
    INSERT OR IGNORE INTO ungrouped SELECT other FROM story_links WHERE one = ${key} AND likelihood >= ${likely};
    DELETE FROM story_links WHERE (one, other) IN (SELECT other, one FROM story_links WHERE one = ${key});
    DELETE FROM story_links WHERE one = ${key};
    DELETE FROM story_reports WHERE key = ${key};
    DELETE FROM stories WHERE key = ${key};`;

/** An earlier Khabar that changes an article tells no stories: these keep what is to be done. */
export const storyTriggers = `
  CREATE TRIGGER stories_leave AFTER DELETE ON articles BEGIN
    ${forget('old.key')}
    DELETE FROM ungrouped WHERE key = old.key;
  END;
  CREATE TRIGGER stories_change AFTER INSERT ON contents BEGIN
    INSERT OR IGNORE INTO ungrouped VALUES (new.key);
  END;`;

/** Articles of `ungrouped` that are linked, as they are now, with those that may be of their events: they are still to be grouped. */
export const linkedTable = 'CREATE TABLE story_linked (key INTEGER PRIMARY KEY) STRICT;';

export const linkedTriggers = `
  CREATE TRIGGER story_linked_leave AFTER DELETE ON articles BEGIN
    DELETE FROM story_linked WHERE key = old.key;
  END;
  CREATE TRIGGER story_linked_change AFTER INSERT ON contents BEGIN
    DELETE FROM story_linked WHERE key = new.key;
  END;`;

const together = 'stories AS own CROSS JOIN stories AS told ON told.story = own.story';

/** Of `together`: the articles that tell the story of one, without hidden ones. `key` is the key of that, as SQL. */
const tellersOf = (key: string): string => `own.key = ${key} AND told.key NOT IN (SELECT key FROM hidden)`;

/** Whether another article tells the story of an article too. */
export const isOfStory = (key: string): string =>
  `EXISTS (SELECT 1 FROM ${together} WHERE ${tellersOf(key)} AND told.key <> own.key)`;

/** How many sources tell the story of an article. */
export const sourcesTelling = (key: string): string => `max(1, (
  SELECT count(DISTINCT tellers.source_id) FROM ${together} CROSS JOIN articles AS tellers ON tellers.key = told.key
  WHERE ${tellersOf(key)}
))`;

/** Keys of the articles of stories; of those that have so many articles and more. */
export const keysInStories = 'SELECT key FROM stories';
export const keysInLargeStories =
  'SELECT key FROM stories WHERE story IN (SELECT story FROM stories GROUP BY story HAVING count(*) >= ?)';

/** The id of the story of a row of `articles`, which is that of its first article; null: it is in none. */
export const storyOfArticle = `(
  SELECT firsts.id FROM stories JOIN articles AS firsts ON firsts.key = stories.story WHERE stories.key = articles.key
)`;
