import { type Statements, textColumn } from './statements.ts';

/** Ids of the articles that share most with one, without hidden ones: by the links from which stories are made, the likeliest first. */
export const likelyRelated = (
  { all }: Pick<Statements, 'all'>,
  id: string,
  limit: number,
): readonly string[] =>
  all<{ id: string }>(
    `SELECT ${textColumn('others.id', 'id')} FROM articles
     CROSS JOIN story_links ON story_links.one = articles.key
     CROSS JOIN articles AS others ON others.key = story_links.other
     WHERE articles.id = ? AND others.key NOT IN (SELECT key FROM hidden)
     ORDER BY likelihood DESC, others.key DESC LIMIT ?`,
    id,
    limit,
  ).map(row => row.id);
