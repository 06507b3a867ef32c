/** `<file> <prefix> <count>`: opens the archive and stores articles one by one, printing each id. */
import { writeSync } from 'node:fs';
import { openArchive } from '../../../../source/storage/archive/open.ts';
import { makeArticle } from '../../../support/articles.ts';
import { searchKeys } from '../../../support/search-keys.ts';

const [file = '', prefix = '', count = '0'] = process.argv.slice(2);
const opened = openArchive({ file, keys: searchKeys });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
for (let index = 0; index < Number(count); index += 1) {
  const id = `${prefix}${index}`;
  const article = makeArticle({ id, title: id, link: `https://news.example/${id}` });
  for (const added of opened.value.archive.store({ articles: [article] }).added) writeSync(1, `${added}\n`);
}
for (const { file, reason } of opened.value.damage()) writeSync(1, `damaged ${file} ${reason}\n`);
opened.value.archive.close();
