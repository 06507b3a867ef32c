import type { StoryReport } from '../../domain/story.ts';
import type { Statements } from './statements.ts';
import { keyedReport, type ReportRow, selectReports } from './story-window.ts';

const reportsOfStory = `${selectReports(
  `SELECT key FROM stories WHERE story = (
     SELECT story FROM stories JOIN articles USING (key) WHERE id = ?
   ) AND key NOT IN (SELECT key FROM hidden)`,
)} ORDER BY articles.key`;

/** What the articles of a story say of it, by time, without hidden ones; `id` is that of any of them. */
export const storyReports = ({ all }: Pick<Statements, 'all'>, id: string): readonly StoryReport[] =>
  all<ReportRow>(reportsOfStory, id).map(keyedReport);
