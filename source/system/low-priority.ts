/** Work that nobody waits for leaves the processor to all else. */
import { writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

const lowest = constants.priority.PRIORITY_LOW;
/** Gives it about a tenth of what another session gets where they compete: enough to come to an end on a busy machine. */
const sessionNiceness = 10;

function unlessForbidden(change: () => void): void {
  try {
    change();
  } catch {
    // another system, or a sandbox: it is then as quick as others
  }
}

/**
 * Gives a process that leads a session (one that was started `detached`) a low priority. Linux shares its processors among sessions first, whatever
 * the priorities of their processes: the session has one of its own (sched(7), "The autogroup feature").
 */
export function lowerPriority(pid: number | undefined): void {
  if (pid === undefined) return;
  unlessForbidden(() => setPriority(pid, lowest));
  unlessForbidden(() => writeFileSync(`/proc/${pid}/autogroup`, String(sessionNiceness)));
}
