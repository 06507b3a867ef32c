/** How the links between articles are asked for and kept. */
import { textColumn } from './statements.ts';
import { likely } from './story-tables.ts';

export const keysOf = (rows: readonly { readonly key: number }[]): readonly number[] =>
  rows.map(({ key }) => key);

/** No event has as many reports: of more that hang together with an article, those are grouped that are nearest. */
export const mostTogether = 160;

export const keysTogether = `
  WITH RECURSIVE together (key) AS (
    SELECT value FROM json_each(?)
    UNION SELECT other FROM together CROSS JOIN story_links ON one = together.key WHERE likelihood >= ${likely}
    LIMIT ${mostTogether}
  )
  SELECT key FROM together`;

/** Likelihoods are kept in thousandths. */
export const perThousand = 1000;

/** As one text: many rows take longer to be handed over than to be read. */
export const linksAmong = `
  SELECT ${textColumn("'[' || coalesce(group_concat(one || ',' || other || ',' || likelihood), '') || ']'", 'links')}
  FROM json_each(?1) AS wanted CROSS JOIN story_links ON one = wanted.value
  WHERE one < other AND +other IN (SELECT value FROM json_each(?1))`; // by `one` alone: there are fewer links than pairs

export const idsOfKeys = `
  SELECT articles.key AS key, ${textColumn('articles.id', 'id')} FROM json_each(?) AS wanted
  CROSS JOIN story_reports ON story_reports.key = wanted.value CROSS JOIN articles ON articles.key = wanted.value`;

/** Each pair is read once and kept both ways round. An article that was known to this process may have gone since. */
export const insertLinks = `
  WITH links (one, other, likelihood) AS MATERIALIZED (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?))
  INSERT OR REPLACE INTO story_links
  SELECT * FROM (SELECT * FROM links UNION ALL SELECT other, one, likelihood FROM links)
  WHERE one IN (SELECT key FROM story_reports) AND other IN (SELECT key FROM story_reports)`;
