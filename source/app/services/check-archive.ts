/** Looking for damage that no answer shows, once a day. */
import type { Services } from './services.ts';

const msBetweenChecks = 24 * 60 * 60 * 1000;

type Checked = Pick<Services, 'archive' | 'clock'>;

/** A clock that was set back counts as a day. */
export function isCheckDue({ archive, clock }: Checked): boolean {
  const last = archive.lastCheck();
  const isRecent = last !== null && Math.abs(clock.now().getTime() - last.getTime()) < msBetweenChecks;
  return !isRecent && archive.isWritable();
}

/** Returns whether the archive was checked. */
export function checkDaily(checked: Checked): boolean {
  if (!isCheckDue(checked)) return false;
  checked.archive.check();
  return true;
}
