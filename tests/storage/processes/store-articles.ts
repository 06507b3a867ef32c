/** `<file> <prefix> <count>`: opens the archive and stores articles one by one, printing each id. */
import { writeSync } from 'node:fs';
import { openArchive } from '../../../source/storage/open-archive.ts';
import { makeArticle } from '../../support/articles.ts';

const [file = '', prefix = '', count = '0'] = process.argv.slice(2);
const opened = openArchive({ file, normalise: text => text, indexText: text => text });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
for (let index = 0; index < Number(count); index += 1) {
  const [id] = opened.value.archive.store([makeArticle({ id: `${prefix}${index}` })]);
  writeSync(1, `${id}\n`);
}
for (const { file, reason } of opened.value.damage()) writeSync(1, `damaged ${file} ${reason}\n`);
opened.value.archive.close();
