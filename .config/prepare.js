/**
 * Builds after an install and before a pack, if what builds is there: `npm ci --omit=dev` leaves it out. All that it prints goes to standard
 * error, since `npm pack --json` prints JSON.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

function build() {
  const { status } = spawnSync('npm run --silent build', { cwd: root, shell: true, stdio: ['ignore', 2, 2] });
  return status ?? 1;
}

if (existsSync(new URL('../node_modules/rolldown', import.meta.url))) process.exitCode = build();
else
  console.error(
    'Khabar is not built: the packages for development are not installed (`npm ci` installs them).',
  );
