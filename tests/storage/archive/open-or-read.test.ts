import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Result } from '../../../source/domain/errors.ts';
import type { MarkFiles } from '../../../source/domain/library.ts';
import type { OpenedArchive } from '../../../source/storage/archive/open.ts';
import { openOrRead } from '../../../source/storage/archive/open-or-read.ts';
import { StorageError } from '../../../source/storage/storage-error.ts';
import { listedIds } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { createTestMarks } from '../../support/marks.ts';
import { searchKeys } from '../../support/search-keys.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const at = '2026-11-21T00:00:00.000Z';

/** Marks whose mirroring fails as the system does with this code. */
function marksThatFail(code: string): MarkFiles {
  const stamp = (): never => {
    throw new StorageError('archive.sqlite', Object.assign(new Error(code), { code }));
  };
  return { ...createTestMarks(), stamp };
}

function readArticle(): { reopen: (marks: MarkFiles) => Result<OpenedArchive> } {
  const file = path.join(temporaryFolder(), 'archive.sqlite');
  const reopen = (marks: MarkFiles) => openOrRead({ file, keys: searchKeys }, marks);
  const marks = createTestMarks();
  marks.set('read', 'a', at);
  const opened = reopen(marks);
  if (!opened.ok) throw new Error(opened.error.detail);
  opened.value.archive.store({ articles: [makeDistinctArticle('a')] });
  opened.value.archive.close();
  return { reopen };
}

describe('opening the archive', () => {
  it.each(['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'SQLITE_READONLY'])(
    'reads what is there if nothing can be written: %s',
    code => {
      const opened = readArticle().reopen(marksThatFail(code));
      if (!opened.ok) throw new Error(opened.error.detail);
      const { archive } = opened.value;
      onTestFinished(() => archive.close());
      expect(archive.isWritable()).toBe(false);
      expect(listedIds(archive, { query: { is: 'read' } })).toEqual(['a']);
    },
  );

  it('fails with what any other failure says', () => {
    expect(readArticle().reopen(marksThatFail('EIO'))).toMatchObject({
      ok: false,
      error: { code: 'storage-failed', detail: 'EIO' },
    });
  });
});
