/** `<folder> <prefix> <count>`: adds bookmarks one by one, and prints each id as soon as it was acknowledged. */
import { writeSync } from 'node:fs';
import { createConfStateStore } from '../../../source/storage/conf-state-store.ts';
import { makeArticle } from '../../support/articles.ts';

const [folder = '', prefix = '', count = '0'] = process.argv.slice(2);
const store = createConfStateStore({ folder, lockTimeoutMs: 30_000 });
for (let index = 0; index < Number(count); index += 1) {
  const article = makeArticle({ id: `${prefix}${index}` });
  const result = store.apply([
    { type: 'add-bookmarks', articles: [article], at: '2026-11-24T08:00:00.000Z' },
  ]);
  writeSync(1, result.ok ? `${article.id}\n` : `failed ${JSON.stringify(result.error)}\n`);
}
