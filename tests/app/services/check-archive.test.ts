import { expect, it } from 'vitest';
import { checkDaily } from '../../../source/app/services/check-archive.ts';
import { fixedClock } from '../../support/edition-services.ts';
import { openTestLibrary } from '../../support/library.ts';

const hour = 3_600_000;

function checkedAgo(
  hours: number | null,
  isWritable = true,
): { readonly isDue: boolean; readonly checks: number } {
  let checks = 0;
  const { archive } = openTestLibrary({});
  const lastCheck = (): Date | null =>
    hours === null ? null : new Date(fixedClock.now().getTime() - hours * hour);
  const counting = { ...archive, lastCheck, isWritable: () => isWritable, check: () => void checks++ };
  return { isDue: checkDaily({ archive: counting, clock: fixedClock }), checks };
}

it.each([
  ['was never checked', null, true],
  ['was checked a day ago', 24, true],
  ['was checked today', 23, false],
  ['was checked in two days, by another clock', -48, true],
])('an archive that %s: due is %3$s', (_, hours, isDue) => {
  expect(checkedAgo(hours)).toEqual({ isDue, checks: isDue ? 1 : 0 });
});

it('an archive that cannot be repaired is not checked', () => {
  expect(checkedAgo(null, false)).toEqual({ isDue: false, checks: 0 });
});
