/** Looking for damage that no answer shows, once a day. */
import type { Services } from './services.ts';

const msBetweenChecks = 24 * 60 * 60 * 1000;

/** Returns whether the archive was checked. A clock that was set back counts as a day. */
export function checkDaily({ archive, clock }: Pick<Services, 'archive' | 'clock'>): boolean {
  const last = archive.lastCheck();
  const isRecent = last !== null && Math.abs(clock.now().getTime() - last.getTime()) < msBetweenChecks;
  if (isRecent || !archive.isWritable()) return false;
  archive.check();
  return true;
}
