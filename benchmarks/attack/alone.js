/** Waits for the processes that commands leave behind: where there is no `/proc`, not at all. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const processes = () => (existsSync('/proc') ? readdirSync('/proc') : []).filter(name => /^\d+$/u.test(name));

function commandLine(process) {
  try {
    return readFileSync(`/proc/${process}/cmdline`, 'utf8');
  } catch {
    return ''; // it has ended
  }
}

/** Commands leave a process behind that indexes: it holds room on the disk, and must not meet the home of the next try. */
export async function untilAlone(folder) {
  while (processes().some(name => commandLine(name).includes(folder))) await sleep(50);
}
