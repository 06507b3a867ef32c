/** Searches within a process that runs already, as the reader asks them: the first page of hits, best first, and their count. */
import { loadModules } from './bundled.js';
import { summary } from './statistics.js';
import { searchWords } from './words.js';

const modules = { compose: 'source/main/compose.ts', articles: 'source/app/services/articles.ts' };
const runs = 40;
const page = 50;

const queries = {
  ...searchWords,
  'bookmarked word': `is:bookmarked ${searchWords['common word']}`,
  'pattern alone': '/[٠-٩]{4} مليون/',
};

const nameOf = query => `search within a process, ${query}`;

/** A pattern reads every text: it has a bound of its own, not the goal of words. */
export const inProcessRows = Object.keys(queries).map(query => ({
  name: nameOf(query),
  unit: 'ms',
  growth: false,
  ...(query === 'pattern alone' ? {} : { goal: { most: 30 } }),
}));

export async function measureInProcess({ home, rows, record }) {
  const { compose, readyText } = await loadModules(modules);
  const clock = { now: () => new Date() };
  const { services, close } = await compose({ home, offline: true, env: process.env, clock });
  for (const [name, words] of Object.entries(queries)) {
    const row = rows.find(each => each.name === nameOf(name));
    if (!row) continue;
    const { value: query } = readyText(services, words);
    const times = Array.from({ length: name === 'pattern alone' ? 3 : runs }, () => {
      const start = performance.now();
      services.archive.list({ query, order: 'best', limit: page });
      services.archive.count(query);
      return performance.now() - start;
    });
    record(row, summary(times));
  }
  await close();
}
