/** `<file>`: opens an archive and prints a line for each slice of its migration. */
import { writeSync } from 'node:fs';
import { openArchive } from '../../../../source/storage/archive/open.ts';
import { searchKeys } from '../../../support/search-keys.ts';

const opened = openArchive({
  file: process.argv[2] ?? '',
  keys: searchKeys,
  onMigration: done => void writeSync(1, `${done}\n`),
});
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
opened.value.archive.close();
