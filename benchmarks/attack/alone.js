/** Waits for the processes that commands leave behind: where there is no `/proc`, not at all. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const processes = () => (existsSync('/proc') ? readdirSync('/proc') : []).filter(name => /^\d+$/u.test(name));

/** Its command line and its environment, where homes are named. */
function namesOf(process) {
  try {
    return ['cmdline', 'environ'].map(file => readFileSync(`/proc/${process}/${file}`, 'utf8')).join('\0');
  } catch {
    return ''; // it has ended, or is another user's
  }
}

/** Not what only has a home whose name goes on. */
const isIn = (process, folder) =>
  namesOf(process)
    .split(/[\0"=]/u)
    .some(name => name === folder || name.startsWith(`${folder}/`));

/** Commands leave a process behind that indexes: it holds room on the disk, and must not meet the home of the next try. */
export async function untilAlone(folder) {
  while (processes().some(name => isIn(name, folder))) await sleep(50);
}
