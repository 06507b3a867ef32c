/**
 * `npm run lab:field [-- WORD…]`: runs the built program against the field cases in KHABAR_INPUTS (`field/cases`), by the script
 * that comes with them (`field/run-all.py`), which needs Python 3 and, for two cases, tmux. A word selects the cases whose names
 * have it. Prints the cases that fail, with what they are about, then how many are right. Ends with 1 if any fails.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inputsFolder } from './lab/sources.js';

const khabar = fileURLToPath(new URL('../dist/khabar.js', import.meta.url));
const python = 'python3';

const canRun = command => spawnSync(command, ['--version']).status === 0;

/** Why nothing can be measured; null if all is there. */
function obstacle(script) {
  if (!existsSync(script)) return 'KHABAR_INPUTS has no field cases (field/run-all.py)';
  if (!existsSync(khabar)) return 'the program is not built; run `npm run build`';
  return canRun(python) ? null : `${python} cannot be run`;
}

function runCases(script, words) {
  const { stdout, stderr, status } = spawnSync(python, [script, khabar, ...words], { encoding: 'utf8' });
  const lines = stdout.split('\n').filter(line => line !== '' && !line.startsWith('pass '));
  console.log(lines.join('\n'));
  if (stderr !== '') console.error(stderr);
  return status ?? 1;
}

function main() {
  const data = inputsFolder();
  if (data === null) return 0;
  const script = join(data, 'field/run-all.py');
  const reason = obstacle(script);
  if (reason === null) return runCases(script, process.argv.slice(2));
  console.log(`not measured: ${reason}`);
  return 0;
}

process.exitCode = main();
