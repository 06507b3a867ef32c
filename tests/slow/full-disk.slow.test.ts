/** Fills a small disk and goes on, with the part of `npm run lab:attack` that does so. Skipped where no disk can be mounted. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const lab = fileURLToPath(new URL('../../benchmarks/lab-attack.js', import.meta.url));
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

it.skipIf(!canMount)(
  'loses nothing on a full disk (needs root, to mount one)',
  () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [lab, 'full-disk'], { encoding: 'utf8' });
    expect({ status, stderr, stdout }).toEqual({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(/^full-disk: \d+ tries: \d+ lost nothing, 0 failed/mu),
    });
  },
  600_000,
);
