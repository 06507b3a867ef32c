import { expect, it } from 'vitest';
import { folderNames } from '../../../source/app/services/folder-names.ts';
import { fail, ok, type Result } from '../../../source/domain/errors.ts';
import { testServices } from '../../support/test-services.ts';

const namesIn = (found: Result<readonly string[]>) => {
  const { files } = testServices();
  return folderNames({ files: { ...files, names: async () => found } }, '~/');
};

it('are in order, without what a terminal could not be shown as it is', async () => {
  expect(await namesIn(ok(['b.md', 'a\u001b[31m.md', 'أ.md', 'a.md']))).toEqual(['a.md', 'b.md', 'أ.md']);
});

it('are none of a folder that cannot be read', async () => {
  expect(await namesIn(fail('file-unreadable', { subject: '~/' }))).toEqual([]);
});
