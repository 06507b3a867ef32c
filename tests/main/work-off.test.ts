import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { workOff } from '../../source/main/work-off.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Ten steps, before the third of which something happens to the file: how many were begun. */
function begunWhere(happens: (file: string) => void): number {
  const file = path.join(temporaryFolder(), 'archive.sqlite');
  writeFileSync(file, '');
  let begun = 0;
  function* steps() {
    while (begun < 10) {
      begun++;
      if (begun === 3) happens(file);
      yield;
    }
  }
  workOff(steps(), file);
  return begun;
}

it('works to the end', () => {
  expect(begunWhere(() => {})).toBe(10);
});

it.each([
  ['was deleted', (file: string) => rmSync(path.dirname(file), { recursive: true })],
  [
    'is another one',
    (file: string) => {
      writeFileSync(`${file}.new`, '');
      renameSync(`${file}.new`, file);
    },
  ],
])('ends with the step in which the file %s', (_, happens) => {
  expect(begunWhere(happens)).toBe(3);
});
