import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openArchive } from '../../source/storage/open-archive.ts';
import { createMemoryArchive } from '../support/memory-archive.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { describeArchive } from './archive.contract.ts';

describeArchive('the archive in memory', normalise => createMemoryArchive({ normalise }));

describeArchive('the archive in SQLite', normalise => {
  const opened = openArchive({
    file: path.join(temporaryFolder(), 'archive.sqlite'),
    normalise,
    indexText: normalise,
  });
  if (!opened.ok) throw new Error(opened.error.detail);
  onTestFinished(() => opened.value.archive.close());
  return opened.value.archive;
});
