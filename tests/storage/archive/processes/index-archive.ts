/** `<file>`: opens an archive and prints a line for each step of its indexing. */
import { writeSync } from 'node:fs';
import { openArchive } from '../../../../source/storage/archive/open.ts';
import { searchKeys } from '../../../support/search-keys.ts';

const opened = openArchive({ file: process.argv[2] ?? '', keys: searchKeys });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const { archive } = opened.value;
for (const _ of archive.indexing()) writeSync(1, `${archive.unindexed()}\n`);
archive.close();
