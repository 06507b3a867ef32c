import { expect, it } from 'vitest';
import { beforeTerminator } from '../../../source/cli/arguments/terminator.ts';

it('what stands behind a command of another program is no flag of ours, however that was given', () => {
  for (const end of [['--'], ['--exec', 'mail'], ['--exec=mail']])
    expect(beforeTerminator(['watch', '--lang', 'en', ...end, '--lang', 'ar'])).toEqual([
      'watch',
      '--lang',
      'en',
    ]);
  expect(beforeTerminator(['list', '--json'])).toEqual(['list', '--json']);
});
