import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const lab = fileURLToPath(new URL('../../../benchmarks/lab-states.js', import.meta.url));

/** Takes no picture: writes what it was asked for into the file of each. */
const photographer = `#!/usr/bin/env node
const { writeFileSync } = require('node:fs');
const args = process.argv.slice(2);
if (args[0] === '--list') console.log('xterm\\nkitty (not installed)');
else {
  const [terminal, file, size, command, ...keys] = args;
  const files = keys.flatMap(key => key.startsWith('shot:') ? [key.slice(5)] : []);
  for (const each of [...files, file]) writeFileSync(each, [each, terminal, size, command].join('\\n'));
}
`;

function run(...args) {
  const folder = temporaryFolder();
  const program = path.join(folder, 'photographer');
  const out = path.join(folder, 'out');
  writeFileSync(program, photographer);
  chmodSync(program, 0o755);
  const { stdout, status } = spawnSync(process.execPath, [lab, out, ...args], {
    env: { ...process.env, KHABAR_PHOTOGRAPHER: program },
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  return { stdout, out, names: readdirSync(out).filter(name => !name.startsWith('sheet-')) };
}

it('photographs states in each installed terminal, theme, language and size', () => {
  const { names, out } = run('--states', 'list,help', '--themes', 'dark,mono', '--sizes', '80x24');
  expect(names).toEqual([
    'index.html',
    ...['dark-ar', 'dark-en', 'mono-ar', 'mono-en'].flatMap(look => [
      `xterm-${look}-80x24-help.png`,
      `xterm-${look}-80x24-list.png`,
    ]),
  ]);
  const asked = readFileSync(path.join(out, 'xterm-mono-en-80x24-help.png'), 'utf8');
  expect(asked).toMatch(/\nxterm\n80x24\n.*'--states' 'list,help' '--language' 'en' '--theme' 'mono'/u);
});

it('photographs a state at the sizes that it has alone', () => {
  const { names } = run('--states', 'too-small', '--themes', 'dark', '--languages', 'ar');
  expect(names).toEqual([
    'index.html',
    'xterm-dark-ar-20x5-too-small.png',
    'xterm-dark-ar-39x24-too-small.png',
    'xterm-dark-ar-80x7-too-small.png',
  ]);
});

it('takes no pictures without a photographer', () => {
  const { KHABAR_PHOTOGRAPHER: _, ...env } = process.env;
  const { stdout, status } = spawnSync(process.execPath, [lab, 'out'], { env, encoding: 'utf8' });
  expect([stdout, status]).toEqual(['KHABAR_PHOTOGRAPHER names no program: no pictures are taken.\n', 0]);
});
