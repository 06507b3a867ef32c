/** Searches within a process that runs already, as the reader asks them: the first page of hits, best first, and their count. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { summary } from './statistics.js';
import { searchWords } from './words.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
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

/** The program's own modules, bundled for this process. */
async function programIn(folder) {
  const input = {
    compose: join(root, 'source/main/compose.ts'),
    articles: join(root, 'source/app/services/articles.ts'),
  };
  const bundle = await rolldown({ input, platform: 'node', external: ['conf', 'libsql', 'node-fetch'] });
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].mjs' });
  await bundle.close();
  const load = name => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
  return { ...(await load('compose')), ...(await load('articles')) };
}

export async function measureInProcess({ home, rows, record }) {
  const folder = mkdtempSync(join(root, 'node_modules', '.bench-')); // where its packages are found
  try {
    const { compose, readyText } = await programIn(folder);
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
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
