/** Kills the built program at any moment, with the part of `npm run lab:attack` that does so. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const lab = fileURLToPath(new URL('../../benchmarks/lab-attack.js', import.meta.url));

it('loses nothing in 60 kills', () => {
  const { stdout, stderr } = spawnSync(process.execPath, [lab, 'kills', '--kills', '60'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout).toContain('60 tries: 60 lost nothing, 0 failed');
}, 600_000);
